/**
 * Work that takes seconds, answered while it goes on: one JSON object a line (WorkLine of contracts/bulk-accounts), the
 * progress first and the value or the error last. What is refused before the first progress is refused as usual, with its
 * HTTP status.
 */
import type { WorkLine } from '@/contracts/bulk-accounts';
import { describeFailure } from './failure';

type Work<T> = (options: { onProgress: (done: number, of: number) => void; signal: AbortSignal }) => Promise<T>;

/** @throws what `work` throws before its first progress */
export async function streamWork<T>(requestId: string, browser: AbortSignal, work: Work<T>): Promise<Response> {
  const encoder = new TextEncoder();
  const left = new AbortController();
  const waiting: WorkLine<T>[] = [];
  let send = (line: WorkLine<T>): void => void waiting.push(line);
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));

  const done = work({
    signal: AbortSignal.any([browser, left.signal]),
    onProgress: (count, of) => {
      send({ progress: { done: count, of } });
      begin();
    },
  });
  await Promise.race([begun, done]);

  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      send = (line) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      waiting.forEach(send);
      try {
        send({ value: await done });
      } catch (error) {
        send({ error: describeFailure(error, requestId).failure });
      }
      if (!left.signal.aborted) controller.close();
    },
    // The browser went away: nobody would ever see the value.
    cancel: () => left.abort(),
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } });
}
