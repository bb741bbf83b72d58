'use client';

import { useState, useTransition } from 'react';
import type { SheetTransitionInput } from '@/contracts/assessments';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import type { TransitionAction } from '../actions';

type AskApprovalProps = {
  readonly address: SheetTransitionInput;
  readonly disabledReason: string | null;
  readonly action: TransitionAction;
};

/** The officer hands the sheet to the leader. */
export function AskApproval({ address, disabledReason, action }: AskApprovalProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const result = await action(address);
      if (!result.ok) return setError(result.error.message);
      setIsOpen(false);
      showToast({ title: 'Đã trình lãnh đạo phê duyệt.' });
    });
  return (
    <>
      <Button
        variant="primary"
        disabledReason={disabledReason}
        onClick={() => {
          setError(null);
          setIsOpen(true);
        }}
      >
        Trình lãnh đạo phê duyệt
      </Button>
      <ConfirmDialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        onConfirm={confirm}
        title="Trình lãnh đạo phê duyệt phiếu này?"
        confirmLabel="Trình phê duyệt"
        pending={isPending}
        error={error}
      >
        Sau khi trình, cán bộ không sửa được phiếu nữa, trừ khi lãnh đạo trả lại. Lãnh đạo thấy danh sách những tiêu chí còn thiếu.
      </ConfirmDialog>
    </>
  );
}
