'use client';

import { useState, useTransition } from 'react';
import { useRouter } from 'next/navigation';
import type { SheetTransitionInput } from '@/contracts/assessments';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import type { GiveBackAction, SubmitAction } from './actions';

type SubmitButtonsProps = {
  readonly address: SheetTransitionInput;
  readonly unitName: string;
  /** "41,25/75" */
  readonly sum: string;
  readonly submitBlocked: string | null;
  readonly giveBackBlocked: string | null;
  readonly submit: SubmitAction;
  readonly giveBack: GiveBackAction;
};

/** The leader's two ways on: approve and submit, or give back with a reason. Both ask before they act. */
export function SubmitButtons({ address, unitName, sum, submitBlocked, giveBackBlocked, submit, giveBack }: SubmitButtonsProps) {
  const [dialog, setDialog] = useState<'submit' | 'giveBack' | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const ask = (which: typeof dialog) => {
    setError(null);
    setDialog(which);
  };
  const sheetPath = `/tu-danh-gia/${address.round}/${address.unit}`;

  const confirmSubmit = () =>
    startTransition(async () => {
      const result = await submit(address);
      if (!result.ok) return setError(result.error.message);
      if (!result.value.submitted) return setError(`Còn ${result.value.gaps.length} mục thiếu, phiếu chưa nộp. Xin xem lại danh sách ở phần I.`);
      setDialog(null);
      showToast({ title: 'Đã nộp phiếu.', body: `Bản lưu số ${result.value.number}, mã kiểm tra ${result.value.checksum.slice(0, 12)}.` });
      router.push(sheetPath);
    });
  const confirmGiveBack = (reason: string) =>
    startTransition(async () => {
      const result = await giveBack({ ...address, reason });
      if (!result.ok) return setError(result.error.message);
      setDialog(null);
      showToast({ title: 'Đã trả lại phiếu cho cán bộ.' });
      router.push(sheetPath);
    });

  return (
    <div className="flex flex-wrap items-start gap-3">
      <Button variant="primary" disabledReason={submitBlocked} onClick={() => ask('submit')}>
        Phê duyệt và nộp
      </Button>
      <Button disabledReason={giveBackBlocked} onClick={() => ask('giveBack')}>
        Trả lại cho cán bộ
      </Button>
      <ConfirmDialog
        open={dialog === 'submit'}
        onClose={() => setDialog(null)}
        onConfirm={confirmSubmit}
        title="Phê duyệt và nộp phiếu?"
        confirmLabel="Phê duyệt và nộp"
        pending={isPending}
        error={error}
      >
        Phiếu của {unitName} có điểm tự đánh giá {sum}. Sau khi nộp, đơn vị không sửa được nữa; phiếu được lưu nguyên trạng và chuyển sang thẩm định.
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog === 'giveBack'}
        onClose={() => setDialog(null)}
        onConfirm={confirmGiveBack}
        title="Trả lại phiếu cho cán bộ?"
        confirmLabel="Trả lại"
        pending={isPending}
        reason={{ label: 'Lý do trả lại', hint: 'Cán bộ thấy nội dung này ở đầu phiếu.' }}
        error={error}
      />
    </div>
  );
}
