'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ActionOutcome } from '@/contracts/action-outcome';

const NO_CONNECTION = 'Không kết nối được với máy chủ. Xin tải lại trang để xem việc vừa làm đã được ghi chưa.';

/** Runs one action at a time for a dialogue: pending, the words of a refusal, a fresh page after success. */
export function useSurveyAction() {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function run<T>(work: () => Promise<ActionOutcome<T>>, onDone: (value: T) => void) {
    if (pending) return;
    setPending(true);
    setError(null);
    const outcome = await work().catch(() => null);
    setPending(false);
    if (outcome === null || !outcome.ok) {
      setError(outcome?.error.message ?? NO_CONNECTION);
      return;
    }
    onDone(outcome.value);
    router.refresh();
  }
  return { pending, error, run, clearError: () => setError(null) };
}
