'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition, type FormEvent, type ReactNode } from 'react';
import type { CreateDraftInput } from '@/contracts/criteria';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { fieldError, type ActionFailure, type SetActions } from '../actions';

type Props = {
  readonly create: SetActions['create'];
  /** What is typed so far, as it is sent. */
  readonly input: () => CreateDraftInput;
  /** On the button while the draft is made. */
  readonly busyWords: string;
  readonly onClose: () => void;
  /** The fields; `errorOf` gives the words of the last refusal for one of them. */
  readonly children: (errorOf: (field: string) => string | undefined) => ReactNode;
};

/** Makes a draft and opens it; a refusal stands beside its field, or above all. */
export function SetForm({ create, input, busyWords, onClose, children }: Props) {
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, startTransition] = useTransition();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    startTransition(async () => {
      const result = await create(input());
      if (result.ok) router.push(`/quan-tri/bo-tieu-chi/${result.value.id}`);
      else setFailure(result.error);
    });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {failure && !failure.details?.length && (
        <Notice tone="error" live>
          {failure.message}
        </Notice>
      )}
      {children((field) => fieldError(failure, field))}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant="primary" aria-disabled={isPending ? 'true' : undefined}>
          {isPending ? busyWords : 'Tạo dự thảo'}
        </Button>
      </div>
    </form>
  );
}
