'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import type { SetupActions, StepHead } from './setup-actions';

type OpenRoundProps = {
  readonly head: StepHead;
  readonly round: { readonly name: string; readonly units: number; readonly setName: string };
  readonly disabledReason: string | null;
  readonly open: SetupActions['open'];
};

/** Opens the round after a question that says what happens. */
export function OpenRound({ head, round, disabledReason, open }: OpenRoundProps) {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const result = await open({ round: head.round, revision: head.revision });
      if (!result.ok) return setError([result.error.message, ...(result.error.details ?? []).map(({ message }) => message)].join(' '));
      setAsked(false);
      showToast({ title: `Đã mở ${round.name}.`, body: `${formatInteger(result.value.sheets)} đơn vị có phiếu tự đánh giá.` });
      router.push(`/quan-tri/ky-danh-gia/${head.round}`);
    });
  return (
    <>
      <Button
        variant="primary"
        disabledReason={disabledReason}
        onClick={() => {
          setError(null);
          setAsked(true);
        }}
      >
        Mở kỳ đánh giá
      </Button>
      <ConfirmDialog open={isAsked} onClose={() => setAsked(false)} onConfirm={confirm} title="Mở kỳ đánh giá?" confirmLabel="Mở kỳ" pending={isPending} pendingLabel="Đang mở…" error={error}>
        <p>
          {formatInteger(round.units)} đơn vị nhận phiếu tự đánh giá của “{round.name}” và được thông báo ngay. “{round.setName}” được khóa, không sửa được nữa.
        </p>
        <p className="mt-2">Việc này không hoàn tác được.</p>
      </ConfirmDialog>
    </>
  );
}
