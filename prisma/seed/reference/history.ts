import type { Db } from '@/data/client';
import { districtId } from './units';

/**
 * Published years before the application. Lâm Hà 2021: page of huyện Lâm Hà, 28 December 2022; the figures of 2020
 * stand there as "down 0,04 points and two ranks".
 */
const LAM_HA = [
  {
    year: 2021,
    appraised: '56.35',
    survey: '31.11',
    total: '87.46',
    rank: 12,
    rankOf: 12,
    groupMean: '90.35',
    source: 'Trang thông tin điện tử huyện Lâm Hà, 28/12/2022',
  },
  {
    year: 2020,
    total: '87.5',
    rank: 10,
    rankOf: 12,
    source: 'Trang thông tin điện tử huyện Lâm Hà, 28/12/2022 (suy ra: năm 2021 giảm 0,04 điểm, 02 bậc)',
  },
] as const;

export async function seedHistory(db: Db): Promise<void> {
  const unitId = districtId('676');
  await db.historicResult.createMany({ data: LAM_HA.map((row) => ({ unitId, ...row })), skipDuplicates: true });
}
