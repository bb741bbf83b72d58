'use client';

import { useState } from 'react';
import type { IssuedPassword, WorkLine } from '@/contracts/bulk-accounts';
import type { Failure } from '../account-actions';

export type PasswordWork =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'done'; readonly slips: readonly IssuedPassword[] };

const NO_CONNECTION: Failure = {
  message:
    'Mất kết nối với máy chủ nên chưa biết việc đã xong chưa. Xin bấm gửi lại: nếu lần trước đã xong, hệ thống báo lại và không mở thêm tài khoản nào.',
};

/** Sends work that issues passwords and follows it line by line. The passwords live in this component's memory alone. */
export function usePasswordWork() {
  const [work, setWork] = useState<PasswordWork>({ state: 'idle' });

  async function send(path: string, input: unknown, of: number): Promise<void> {
    if (work.state === 'running') return;
    setWork({ state: 'running', done: 0, of });
    try {
      const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });
      if (!response.ok || response.body === null) {
        const { error } = (await response.json()) as { error: Failure };
        return setWork({ state: 'failed', failure: error });
      }
      let last: PasswordWork = { state: 'failed', failure: NO_CONNECTION };
      for await (const line of linesOf(response.body)) {
        if ('progress' in line) setWork({ state: 'running', ...line.progress });
        else last = 'value' in line ? { state: 'done', slips: line.value } : { state: 'failed', failure: line.error };
      }
      setWork(last);
    } catch {
      setWork({ state: 'failed', failure: NO_CONNECTION });
    }
  }
  return { work, send, reset: () => setWork({ state: 'idle' }) };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<WorkLine<IssuedPassword[]>> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) yield JSON.parse(line) as WorkLine<IssuedPassword[]>;
  }
}
