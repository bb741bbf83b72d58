/** What an empty database is filled with: reference data always, demonstration data where the caller wants them. */
import type { Db } from '@/data/client';
import type { PrismaClient } from '@/generated/prisma/client';
import { accountId, insertAccounts, NAMED_ACCOUNTS } from './demo/accounts';
import { catTienCommuneLeaders, readCommuneResults, seedCommuneRound2022 } from './demo/cat-tien-communes-2022';
import { inVietnam } from './demo/dates';
import { questionnaireOf, seedIllustrativeSurvey } from './demo/illustrative-survey';
import { communeLeaders2025, seedCommuneRound2025 } from './demo/lam-dong-communes-2025';
import { districtLeaders, seedDistrictRound2022 } from './demo/lam-dong-districts-2022';
import { publishSeededRound } from './demo/publish';
import { openSurvey, seedSurvey2022 } from './demo/survey-2022';
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
    await insertAccounts(tx, [
      ...NAMED_ACCOUNTS,
      ...districtLeaders(),
      ...catTienCommuneLeaders(),
      ...communeLeaders2025(),
    ]);
    const districts2022 = await seedDistrictRound2022(tx);
    await seedSurvey2022(tx, districts2022, accountId('khaosat'), {
      importedAt: inVietnam('2023-02-20T09:00'),
      frozenAt: inVietnam('2023-02-28T16:00'),
      mergedAt: inVietnam('2023-05-22T09:00'),
    });
    await publishSeededRound(tx, districts2022.code, {
      decisionNumber: '1558/QĐ-UBND (minh họa)',
      decisionDate: '2023-08-15',
      publishedAt: inVietnam('2023-08-15T10:00'),
      publisher: 'sonoivu',
    });
    const communes2022 = await seedCommuneRound2022(tx);
    await seedIllustrativeSurvey(tx, communes2022, readCommuneResults(), {
      frozenAt: inVietnam('2023-01-10T16:00'),
      mergedAt: inVietnam('2023-02-14T09:00'),
    });
    await publishSeededRound(tx, communes2022.code, {
      decisionNumber: '212/QĐ-UBND (minh họa)',
      decisionDate: '2023-02-20',
      publishedAt: inVietnam('2023-02-20T10:00'),
      publisher: 'cattien.quanly',
    });
    const communes2025 = await seedCommuneRound2025(tx, now);
    await openSurvey(tx, communes2025, questionnaireOf(communes2025.loaded.set));
  });
}

/** One transaction under a lock: of two processes that start at once, the second waits and finds the work done. */
async function whole(db: PrismaClient, work: (tx: Db) => Promise<void>): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20221, 2025)`;
      await work(tx);
    },
    { maxWait: 10_000, timeout: 180_000 },
  );
}
