'use client';

import { useState, useTransition, type FormEvent } from 'react';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import { TextInput } from '@/ui/primitives/text-input';
import type { RoundActions } from './actions';

type PublishFormProps = {
  readonly round: string;
  readonly roundName: string;
  readonly checksum: string;
  readonly unitCount: number;
  readonly disabledReason: string | null;
  readonly publish: RoundActions['publishRound'];
};

/** Number and date of the signed decision, then a question that says what becomes public for ever. */
export function PublishForm({ round, roundName, checksum, unitCount, disabledReason, publish }: PublishFormProps) {
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const isNumberMissing = number.trim() === '';

  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setError(null);
    if (disabledReason === null && !isNumberMissing && date !== '') setOpen(true);
  };
  const confirm = () =>
    startTransition(async () => {
      const result = await publish({ round, decisionNumber: number, decisionDate: date, checksum });
      if (!result.ok) return setError([result.error.message, ...(result.error.details ?? []).map((detail) => detail.message)].join(' '));
      setOpen(false);
      showToast({ title: 'Đã công bố kết quả.' });
    });

  return (
    <form noValidate onSubmit={ask} className="flex max-w-2xl flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label="Số quyết định"
          hint="Ví dụ 1234/QĐ-UBND"
          required
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          error={isAsked && isNumberMissing ? 'Cần ghi số quyết định công bố.' : undefined}
        />
        <TextInput
          type="date"
          label="Ngày ký quyết định"
          hint="Không muộn hơn hôm nay"
          required
          value={date}
          onChange={(event) => setDate(event.target.value)}
          error={isAsked && date === '' ? 'Cần chọn ngày ký quyết định.' : undefined}
        />
      </div>
      <div>
        <Button type="submit" variant="primary" disabledReason={disabledReason}>
          Công bố kết quả
        </Button>
      </div>
      <ConfirmDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={confirm}
        title="Công bố kết quả?"
        confirmLabel="Công bố, không sửa lại được"
        pendingLabel="Đang công bố…"
        pending={isPending}
        danger
        error={error}
      >
        <p>
          {roundName}: điểm, thứ hạng và xếp loại của {unitCount} đơn vị cùng quy tắc tính điểm sẽ mở cho mọi người theo Quyết định số {number.trim()}.
        </p>
        <p className="mt-2">Phiếu chấm điểm, ý kiến thẩm định và tài liệu kiểm chứng không công khai. Kết quả đã công bố không sửa được nữa; muốn đính chính phải công bố lần mới.</p>
      </ConfirmDialog>
    </form>
  );
}
