import { beforeAll, describe, expect, it } from 'vitest';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import { findLeaf } from '@/core/criteria/leaves';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { readCriteriaSet } from '../../../prisma/seed/reference/criteria-sets';
import { CAT_TIEN_DISTRICT, communeId, LAM_DONG, oldCommuneId } from '../../../prisma/seed/reference/units';
import { seedDemo, seedReference } from '../../../prisma/seed/index';

const NOW = new Date('2026-01-15T03:00:00Z');

beforeAll(async () => {
  await seedReference(db);
  await seedDemo(db, { now: NOW });
});

describe('reference data', () => {
  it('has 124 communes of today: 103 xã, 20 phường, 1 đặc khu', async () => {
    const groups = await db.unit.groupBy({
      by: ['type'],
      where: { parentId: LAM_DONG, validFrom: new Date('2025-07-01') },
      _count: true,
    });
    expect(Object.fromEntries(groups.map(({ type, _count }) => [type, _count]))).toEqual({ xa: 103, phuong: 20, dac_khu: 1 });
  });

  it('knows that xã Cát Tiên of today was born of three communes of huyện Cát Tiên', async () => {
    const lineage = await db.unitLineage.findMany({
      where: { successorId: communeId('25159') },
      include: { predecessor: true },
    });
    expect(lineage.map(({ predecessor }) => predecessor.name).sort()).toEqual(['Thị trấn Cát Tiên', 'Xã Nam Ninh', 'Xã Quảng Ngãi']);
    expect(new Set(lineage.map(({ predecessor }) => predecessor.parentId))).toEqual(new Set([CAT_TIEN_DISTRICT]));
  });

  it('gives every commune of today at least one predecessor, and no district outlives June 2025', async () => {
    const orphans = await db.unit.count({
      where: { parentId: LAM_DONG, validFrom: new Date('2025-07-01'), predecessors: { none: {} } },
    });
    const living = await db.unit.count({ where: { type: { in: ['district', 'city', 'town'] }, validTo: null } });
    expect({ orphans, living }).toEqual({ orphans: 0, living: 0 });
  });

  it.each(['district-2022', 'commune-2022', 'commune-2025'] as const)('reads %s back as its file says', async (code) => {
    const { id } = await db.criteriaSet.findFirstOrThrow({ where: { code } });
    const { set } = await loadCriteriaSet(db, id);
    const file = readCriteriaSet(code);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    for (const part of ['areas', 'bonus', 'penalty', 'ratingBands', 'totalMaxPoints', 'name', 'year'] as const) {
      expect(plain(set[part])).toEqual(plain(file[part]));
    }
  });
});

describe('demonstration data', () => {
  it('does nothing when it is run again', async () => {
    const count = async () => [await db.account.count(), await db.round.count(), await db.entryStage.count(), await db.unit.count()];
    const before = await count();
    await seedReference(db);
    await seedDemo(db, { now: new Date() });
    expect(await count()).toEqual(before);
  });

  it('has sheets in every status in the running round, xã Cát Tiên a draft', async () => {
    const sheets = await db.scoreSheet.findMany({
      where: { roundUnit: { round: { code: 'lam-dong-xa-2025' } } },
      select: { status: true, roundUnit: { select: { code: true } } },
    });
    const statuses = new Set(sheets.map(({ status }) => status));
    expect(sheets).toHaveLength(124);
    expect([...statuses].sort()).toEqual(['draft', 'pendingApproval', 'returned', 'submitted']);
    expect(sheets.find(({ roundUnit }) => roundUnit.code === '25159')?.status).toBe('draft');
  });

  it('declares only what the rules accept', async () => {
    const stages = await db.entryStage.findMany({ include: { entry: { include: { criterion: true } } } });
    const sets = new Map((await db.criteriaSet.findMany()).map(({ id }) => [id, loadCriteriaSet(db, id)]));
    const refused: string[] = [];
    for (const { stage, facts, entry } of stages) {
      const loaded = await sets.get(entry.criterion.setId);
      const leaf = loaded && findLeaf(loaded.set, entry.criterion.code);
      if (!leaf) throw new Error(`No leaf ${entry.criterion.code}`);
      const problems = checkFacts(leaf, facts as unknown as Facts, { stage }).filter(({ severity }) => severity === 'error');
      if (problems.length > 0) refused.push(`${entry.criterion.code} ${stage} ${JSON.stringify(facts)}`);
    }
    expect(refused).toEqual([]);
  });

  it('gives a reason wherever an appraiser changed the facts', async () => {
    const silent = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "EntryStage" a JOIN "EntryStage" s ON s."entryId" = a."entryId" AND s."stage" = 'self'
      WHERE a."stage" = 'round1' AND a."facts" <> s."facts" AND a."reason" IS NULL`;
    expect(Number(silent[0]?.count)).toBe(0);
  });

  it('keeps the officers of a commune of 2022 at their commune', async () => {
    const roles = await db.roleAssignment.findMany({ where: { account: { username: 'giavien.canbo' } } });
    expect(roles).toMatchObject([{ role: 'UnitOfficer', unitId: oldCommuneId('25168') }]);
  });
});
