import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/generated/prisma/client';
import { env } from '@/lib/env';

/** A client or a running transaction: what every function of src/data takes first. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** One client per process; kept on globalThis because development reloads modules. */
const holder = globalThis as unknown as { parIndexDb?: PrismaClient };

function client(): PrismaClient {
  return (holder.parIndexDb ??= createClient(databaseUrl()));
}

/**
 * A client of its own, for scripts and tests. The caller ends it with `$disconnect()`.
 * @param url postgresql://…
 */
export function createClient(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, application_name: 'par-index' }) });
}

/** The database of this process. Connects at the first query: importing it (as a build does) needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const value = Reflect.get(client(), property) as unknown;
    return typeof value === 'function' ? value.bind(client()) : value;
  },
});

/**
 * Runs `work` in one transaction (read committed). Nothing is retried: rows that two people may change at once are
 * locked explicitly by the function that reads them, or written conditionally.
 */
export function inTransaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return client().$transaction(work, { isolationLevel: 'ReadCommitted', maxWait: 10_000, timeout: 60_000 });
}

function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start the app with `npm start` or `npm run dev`, which provide the database.');
  return url;
}
