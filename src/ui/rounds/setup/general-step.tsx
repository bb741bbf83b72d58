'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Section } from '@/ui/primitives/section';
import { showToast } from '@/ui/primitives/toast';
import { TextInput } from '@/ui/primitives/text-input';
import { SaveBar } from './save-bar';
import type { SetupActions, StepHead } from './setup-actions';
import { setupPath } from './steps';
import { useStep } from './use-step';

type Head = Pick<RoundSetupView, 'name' | 'code' | 'year' | 'status'>;

/** Name, address and year; and taking the draft away. */
export function GeneralStep({ head, round, saveGeneral, discard }: { head: StepHead; round: Head; saveGeneral: SetupActions['saveGeneral']; discard: SetupActions['discard'] }) {
  const router = useRouter();
  const step = useStep(head, { name: round.name, code: round.code, year: String(round.year) }, async ({ name, code, year }, seen) => {
    const result = await saveGeneral({ ...seen, name, code, year: Number(year) });
    // The page lives under the code.
    if (result.ok && result.value.code !== round.code) router.replace(setupPath(result.value.code, 'general'));
    return result;
  });
  const { draft, change, failure } = step;
  const errorOf = (field: string) => failure?.details?.find((detail) => detail.field === field)?.message;
  const readOnly = head.lockedBecause !== null;
  return (
    <>
      <Section title="Tên và địa chỉ" id="ten">
        <div className="flex max-w-3xl flex-col gap-5">
          <TextInput label="Tên kỳ đánh giá" readOnly={readOnly} required maxLength={300} value={draft.name} onChange={(event) => change({ ...draft, name: event.target.value })} error={errorOf('name')} />
          <div className="grid gap-5 sm:grid-cols-[13rem_1fr] sm:items-end">
            <TextInput label="Năm đánh giá" readOnly={readOnly} required inputMode="numeric" maxLength={4} value={draft.year} onChange={(event) => change({ ...draft, year: event.target.value })} error={errorOf('year')} />
            <TextInput label="Mã trong địa chỉ" hint="Sau khi mở kỳ thì không đổi được nữa." readOnly={readOnly} required spellCheck={false} value={draft.code} onChange={(event) => change({ ...draft, code: event.target.value })} error={errorOf('code')} />
          </div>
        </div>
      </Section>
      <Section title="Xóa kỳ chưa mở" id="xoa" lead="Xóa toàn bộ thiết lập của kỳ này. Chưa đơn vị nào thấy kỳ nên không ai bị ảnh hưởng; nhật ký vẫn ghi lại việc xóa.">
        <DiscardRound head={head} name={round.name} discard={discard} />
      </Section>
      <SaveBar step={step} page="general" />
    </>
  );
}

function DiscardRound({ head, name, discard }: { head: StepHead; name: string; discard: SetupActions['discard'] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const result = await discard({ round: head.round, revision: head.revision });
      if (!result.ok) return setError(result.error.message);
      showToast({ title: `Đã xóa ${name}.` });
      router.push('/quan-tri/ky-danh-gia');
    });
  return (
    <>
      <Button
        variant="danger"
        disabledReason={head.lockedBecause}
        onClick={() => {
          setError(null);
          setOpen(true);
        }}
      >
        Xóa kỳ này
      </Button>
      <ConfirmDialog open={isOpen} onClose={() => setOpen(false)} onConfirm={confirm} title="Xóa kỳ đánh giá chưa mở?" confirmLabel="Xóa" danger pending={isPending} error={error}>
        “{name}” và toàn bộ thiết lập đã lưu sẽ bị xóa, không khôi phục được.
      </ConfirmDialog>
    </>
  );
}
