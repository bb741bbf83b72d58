/** What an empty database is filled with: reference data always, demonstration data where the caller wants them. */
import type { Db } from '@/data/client';
import type { PrismaClient } from '@/generated/prisma/client';
import { insertAccounts, NAMED_ACCOUNTS } from './demo/accounts';
import { communeLeaders2025, seedCommuneRound2025 } from './demo/lam-dong-communes-2025';
import { seedPublishedCommunes, seedPublishedDistricts } from './demo/rounds-2022';
import { seedSurvey2025 } from './demo/survey-2025';
import { seedCriteriaSets } from './reference/criteria-sets';
import { seedHistory } from './reference/history';
import { seedUnits } from './reference/units';

/** Whether nobody has used the database yet: no account and no round. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.account.count()) === 0 && (await db.round.count()) === 0;
}

/** Units with lineage, criteria sets, published results of earlier years. Idempotent. */
export async function seedReference(db: PrismaClient): Promise<void> {
  await whole(db, async (tx) => {
    await seedUnits(tx);
    await seedCriteriaSets(tx);
    await seedHistory(tx);
  });
}

/**
 * Accounts and three rounds. Does nothing where the database is not empty; all in one transaction, so that a process
 * killed in the middle leaves an empty database for the next start.
 * @param now deadlines of the running round are relative to it
 */
export async function seedDemo(db: PrismaClient, { now }: { now: Date }): Promise<void> {
  await whole(db, async (tx) => {
    if (!(await isEmpty(tx))) return;
    await insertAccounts(tx, NAMED_ACCOUNTS);
    await seedPublishedDistricts(tx);
    await seedPublishedCommunes(tx);
    await insertAccounts(tx, communeLeaders2025());
    await seedSurvey2025(tx, await seedCommuneRound2025(tx, now), now);
  });
}

/** One transaction under a lock: of two processes that start at once, the second waits and finds the work done. */
export async function whole(db: PrismaClient, work: (tx: Db) => Promise<void>): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20221, 2025)`;
      await work(tx);
    },
    { maxWait: 10_000, timeout: 180_000 },
  );
}
