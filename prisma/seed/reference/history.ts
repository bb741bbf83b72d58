import type { Db } from '@/data/client';
import type { Prisma } from '@/generated/prisma/client';
import { readJson } from './read-file';
import { districtId } from './units';

type PublishedFigures = Omit<Prisma.HistoricResultCreateManyInput, 'unitId' | 'parts'> & {
  readonly district: string;
  readonly parts?: Prisma.InputJsonValue;
};

/** Results as printed elsewhere, only the figures that the source prints; who printed them stands in each row. */
export async function seedHistory(db: Db): Promise<void> {
  const rows = readJson<readonly PublishedFigures[]>('results/published-elsewhere.json');
  await db.historicResult.createMany({
    data: rows.map(({ district, ...figures }) => ({ unitId: districtId(district), ...figures })),
    skipDuplicates: true,
  });
}
