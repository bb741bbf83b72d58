import { db } from '@/data/client';
import { pingDatabase } from '@/data/health';
import { logger } from '@/lib/logger';
// eslint-disable-next-line boundaries/no-unknown-dependencies -- the version stands only there
import packageJson from '../../../package.json';

export type Health = {
  status: 'ok' | 'error';
  database: { state: 'up'; latencyMs: number } | { state: 'down' };
  version: string;
};

/** Longer than any healthy answer, shorter than what a monitor waits. */
const PATIENCE_MS = 3_000;

/** The state of this process and its database. Never throws; the cause of a failure goes to the log only. */
export async function readHealth(): Promise<Health> {
  const { version } = packageJson;
  try {
    const latencyMs = await withPatience(pingDatabase(db));
    return { status: 'ok', database: { state: 'up', latencyMs }, version };
  } catch (error) {
    logger.error({ err: error }, 'database does not answer');
    return { status: 'error', database: { state: 'down' }, version };
  }
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
