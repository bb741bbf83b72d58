'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import type { RoundActions } from './actions';

type MergeSurveyProps = { readonly round: string; readonly version: number; readonly disabledReason: string | null; readonly merge: RoundActions['mergeSurvey'] };

/** Merging the frozen survey, after a question: it cannot be undone. */
export function MergeSurvey({ round, version, disabledReason, merge }: MergeSurveyProps) {
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const result = await merge({ round, version });
      if (!result.ok) return setError(result.error.message);
      setOpen(false);
      showToast({ title: 'Đã ghép kết quả điều tra vào kỳ đánh giá.' });
    });
  return (
    <>
      <Button
        disabledReason={disabledReason}
        onClick={() => {
          setError(null);
          setOpen(true);
        }}
      >
        Ghép kết quả điều tra
      </Button>
      <ConfirmDialog open={isOpen} onClose={() => setOpen(false)} onConfirm={confirm} title="Ghép kết quả điều tra?" confirmLabel="Ghép" pending={isPending} error={error}>
        Từ lúc này điểm điều tra được cộng vào tổng điểm tạm tính và người quản lý kỳ, Hội đồng xem được. Việc này không hoàn tác được.
      </ConfirmDialog>
    </>
  );
}
