/** What a profile counts as a unit's own history, along its lineage. */
import { beforeAll, expect, it } from 'vitest';
import { db } from '@/data/client';
import { getUnitProfile } from '@/services/results/get-unit-profile';
import { contextFor } from '../../support/actor';
import { createFinishedRound, NOW } from '../../support/seed-finished-round';
import type { SmallRound } from '../../support/seed-small-round';

let round: SmallRound;

/** A unit that ended in 2021 and went over into another one, with its result of 2020. */
async function predecessor(name: string, successor: string, kind: 'renamed' | 'whole'): Promise<void> {
  const { id } = await db.unit.create({
    data: { code: name, name, type: 'district', parentId: round.provinceId, validFrom: new Date('2004-07-08'), validTo: new Date('2021-06-30') },
  });
  await db.unitLineage.create({ data: { predecessorId: id, successorId: round.unitIds.get(successor) ?? '', kind, effectiveOn: new Date('2021-07-01') } });
  await db.historicResult.create({ data: { unitId: id, year: 2020, total: '80.5', source: 'QĐ 2020' } });
}

beforeAll(async () => {
  round = await createFinishedRound('lichsu');
  await predecessor('Huyện Tên Cũ', 'don-vi-1', 'renamed');
  await predecessor('Huyện Nhỏ A', 'don-vi-2', 'whole');
  await predecessor('Huyện Nhỏ B', 'don-vi-2', 'whole');
});

const profileOf = async (unit: string) => getUnitProfile(await contextFor(db, round.accounts.quanly, NOW), { round: 'ky-lichsu', unit });

it('a unit of a new name goes on with the results of the old one, and is no new unit', async () => {
  const { history, predecessors } = await profileOf('don-vi-1');
  expect(history.map(({ year, total }) => [year, total.points])).toContainEqual([2020, '80.5']);
  expect(predecessors).toEqual([]);
});

it('a merged unit begins its own history; whom it was formed of stands beside', async () => {
  const { history, predecessors } = await profileOf('don-vi-2');
  expect(history.map(({ year }) => year)).not.toContain(2020);
  expect(predecessors).toEqual(['Huyện Nhỏ A', 'Huyện Nhỏ B']);
});
