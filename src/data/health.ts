import type { Db } from './client';

/** Asks the database for a sign of life. Rejects when there is none. Returns milliseconds, rounded. */
export async function pingDatabase(db: Db): Promise<number> {
  const began = performance.now();
  await db.$queryRaw`SELECT 1`;
  return Math.round(performance.now() - began);
}
