'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import { TextInput } from '@/ui/primitives/text-input';
import type { RoundActions } from './actions';

type UnitActionsProps = {
  readonly round: string;
  readonly unit: string;
  readonly unitName: string;
  readonly version: number | null;
  readonly isOverdue: boolean;
  readonly returnBlocked: string | null;
  readonly extendBlocked: string | null;
  readonly returnSheet: RoundActions['returnSheet'];
  readonly grantExtension: RoundActions['grantExtension'];
};

/** Give the sheet back, or grant a later deadline: each asks for its reason. */
export function UnitActions({ round, unit, unitName, version, isOverdue, returnBlocked, extendBlocked, returnSheet, grantExtension }: UnitActionsProps) {
  const [dialog, setDialog] = useState<'return' | 'extend' | null>(null);
  const [deadline, setDeadline] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const ask = (which: typeof dialog) => {
    setError(null);
    setDeadline('');
    setDialog(which);
  };
  const run = (work: () => ReturnType<RoundActions['returnSheet']>, done: string) =>
    startTransition(async () => {
      const result = await work();
      if (!result.ok) return setError([result.error.message, ...(result.error.details ?? []).map((detail) => detail.message)].join(' '));
      setDialog(null);
      showToast({ title: done });
    });

  return (
    <div className="flex flex-wrap gap-2 sm:flex-nowrap">
      <Button small disabledReason={returnBlocked} reasonPlacement="tooltip" onClick={() => ask('return')} aria-label={`Trả lại phiếu của ${unitName}`}>
        Trả lại
      </Button>
      <Button small disabledReason={extendBlocked} reasonPlacement="tooltip" onClick={() => ask('extend')} aria-label={`Gia hạn cho ${unitName}`}>
        Gia hạn
      </Button>
      <ConfirmDialog
        open={dialog === 'return'}
        onClose={() => setDialog(null)}
        onConfirm={(reason) => run(() => returnSheet({ round, unit, version: version as number, reason, deadline: deadline === '' ? null : deadline }), `Đã trả lại phiếu của ${unitName}.`)}
        title={`Trả lại phiếu của ${unitName}?`}
        confirmLabel="Trả lại phiếu"
        pending={isPending}
        reason={{ label: 'Lý do trả lại', hint: 'Đơn vị thấy nội dung này ở đầu phiếu.' }}
        error={error}
      >
        <p className="mb-4">Đơn vị sửa và nộp lại phần tự đánh giá. Ý kiến thẩm định đã ghi vẫn được giữ; tiêu chí đơn vị sửa sẽ phải thẩm định lại.</p>
        <DeadlineInput
          label="Hạn nộp lại"
          hint={isOverdue ? 'Hạn tự đánh giá đã qua nên cần hạn mới; tính đến hết ngày.' : 'Để trống nếu giữ hạn đang áp dụng; tính đến hết ngày.'}
          required={isOverdue}
          value={deadline}
          onChange={setDeadline}
        />
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog === 'extend'}
        onClose={() => setDialog(null)}
        onConfirm={(reason) => run(() => grantExtension({ round, unit, deadline, reason }), `Đã gia hạn cho ${unitName}.`)}
        title={`Gia hạn tự đánh giá cho ${unitName}?`}
        confirmLabel="Gia hạn"
        pending={isPending}
        reason={{ label: 'Lý do gia hạn' }}
        error={error}
      >
        <DeadlineInput label="Hạn mới" hint="Tính đến hết ngày, giờ Việt Nam." required value={deadline} onChange={setDeadline} />
      </ConfirmDialog>
    </div>
  );
}

function DeadlineInput({ label, hint, required, value, onChange }: { label: string; hint: string; required: boolean; value: string; onChange: (value: string) => void }) {
  return <TextInput type="date" label={label} hint={hint} required={required} value={value} onChange={(event) => onChange(event.target.value)} />;
}
