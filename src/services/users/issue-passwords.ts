import { conflict } from '@/lib/errors';
import { oneTimePassword } from '@/lib/one-time-password';
import { hashPassword } from '@/lib/password-hash';

/** How the caller of long work follows it, and says that nobody waits for it any more. */
export type WorkOptions = {
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
};

/** At once: leaves cores to those who sign in meanwhile. */
const CONCURRENCY = 2;

export type Issued = { readonly password: string; readonly passwordHash: string };

/**
 * So many one-time passwords with their hashes, before any transaction: a hash takes about 30 ms of a core.
 * @throws AppError CONFLICT when nobody waits for the passwords any more: they would be lost
 */
export async function issuePasswords(count: number, { onProgress, signal }: WorkOptions): Promise<Issued[]> {
  const issued = new Array<Issued>(count);
  let next = 0;
  let done = 0;
  onProgress?.(0, count);
  const work = async () => {
    while (next < count) {
      const at = next;
      next += 1;
      if (signal?.aborted) throw conflict('Trang đã đóng trước khi xong nên chưa có gì được ghi.');
      const password = oneTimePassword();
      issued[at] = { password, passwordHash: await hashPassword(password) };
      done += 1;
      onProgress?.(done, count);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  if (signal?.aborted) throw conflict('Trang đã đóng trước khi xong nên chưa có gì được ghi.');
  return issued;
}
