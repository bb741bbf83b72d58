/** The two rounds of 2022, worked through to their publication. */
import type { Db } from '@/data/client';
import { accountId, insertAccounts } from './accounts';
import { catTienCommuneLeaders, readCommuneResults, seedCommuneRound2022 } from './cat-tien-communes-2022';
import { inVietnam } from './dates';
import { seedIllustrativeSurvey } from './illustrative-survey';
import { districtLeaders, seedDistrictRound2022 } from './lam-dong-districts-2022';
import { publishSeededRound } from './publish';
import { seedSurvey2022 } from './survey-2022';

/** Round `lam-dong-huyen-2022`. The named accounts are there already. */
export async function seedPublishedDistricts(tx: Db): Promise<void> {
  await insertAccounts(tx, districtLeaders());
  const round = await seedDistrictRound2022(tx);
  await seedSurvey2022(tx, round, accountId('khaosat'), {
    importedAt: inVietnam('2023-02-20T09:00'),
    frozenAt: inVietnam('2023-02-28T16:00'),
    mergedAt: inVietnam('2023-05-22T09:00'),
  });
  await publishSeededRound(tx, round.code, {
    decisionNumber: '1558/QĐ-UBND (minh họa)',
    decisionDate: '2023-08-15',
    publishedAt: inVietnam('2023-08-15T10:00'),
    publisher: 'sonoivu',
  });
}

/** Round `cat-tien-xa-2022`. The named accounts are there already. */
export async function seedPublishedCommunes(tx: Db): Promise<void> {
  await insertAccounts(tx, catTienCommuneLeaders());
  const round = await seedCommuneRound2022(tx);
  await seedIllustrativeSurvey(tx, round, readCommuneResults(), {
    frozenAt: inVietnam('2023-01-10T16:00'),
    mergedAt: inVietnam('2023-02-14T09:00'),
  });
  await publishSeededRound(tx, round.code, {
    decisionNumber: '212/QĐ-UBND (minh họa)',
    decisionDate: '2023-02-20',
    publishedAt: inVietnam('2023-02-20T10:00'),
    publisher: 'cattien.quanly',
  });
}
