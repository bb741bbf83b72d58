/** Last year's round as the beginning of this year's: structure and assignments, never statuses or points. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import { createRound } from '@/services/rounds/create-round';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { saveUnits } from '@/services/rounds/save-units';
import type { ServiceContext } from '@/services/service-context';
import { accountId } from '../../../prisma/seed/demo/accounts';
import { contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';
import { smallCriteriaSet } from '../../support/small-criteria-set';

const now = new Date('2026-03-10T03:00:00Z');
let run = 0;
let small: SmallRound;
let quanly: ServiceContext;
let code: string;

beforeEach(async () => {
  code = `chep${(run += 1)}`;
  small = await createSmallRound(db, { code, now, rules: { ranking: { by: 'total', precision: 'published', tieBreak: [{ area: '2' }, 'survey'] } } });
  quanly = await contextFor(db, small.accounts.quanly, now);
  await handIn(db, small.round.code, 'don-vi-1', FULL_FACTS, { at: new Date('2026-03-09T03:00:00Z') });
  const roundUnitId = small.round.units.get('don-vi-1')?.roundUnitId as string;
  await db.criterionExclusion.create({ data: { roundUnitId, criterionId: small.round.loaded.criterionIds.get('1.3') as string, reason: 'Không phát sinh.' } });
});

const unit = (number: 1 | 2 | 3) => small.unitIds.get(`don-vi-${number}`) as string;

async function copy(criteriaSetId?: string) {
  const { criteriaSetId: own } = await db.round.findUniqueOrThrow({ where: { id: small.round.id } });
  await createRound(quanly, { name: 'Kỳ sau', code: `sau-${code}`, year: 2023, criteriaSetId: criteriaSetId ?? own, copyFrom: small.round.code });
  return getRoundSetup(quanly, { round: `sau-${code}` });
}

async function newUnit(name: string, validFrom = '2025-07-01') {
  return db.unit.create({ data: { code: name.toLowerCase().replace(/\W+/g, '-'), name, type: 'district', parentId: small.provinceId, validFrom: new Date(validFrom) } });
}

async function endInto(ended: string, successors: readonly { id: string }[], kind: 'whole' | 'part') {
  await db.unit.update({ where: { id: ended }, data: { validTo: new Date('2025-06-30') } });
  await db.unitLineage.createMany({ data: successors.map(({ id }) => ({ successorId: id, predecessorId: ended, kind, effectiveOn: new Date('2025-07-01') })) });
}

describe('a copied round', () => {
  it('has groups, units, agencies, appraisers and rules of the earlier one, and its calendar a year later', async () => {
    const [before, view] = [await getRoundSetup(quanly, { round: small.round.code }), await copy()];
    expect(view).toMatchObject({ status: 'draft', copiedFrom: { code: small.round.code }, groups: before.groups, rules: before.rules });
    expect(view.units).toEqual(before.units);
    expect(view.assignments).toHaveLength(before.assignments.length);
    expect(view.appraisers).toEqual(before.appraisers);
    expect(view.phases.map(({ deadline }) => deadline)).toEqual(before.phases.map(({ deadline }) => deadline.replace('2026', '2027')));
  });

  it('has no sheets, no points, no exclusions and no extensions, and says so', async () => {
    const view = await copy();
    const round = await db.round.findUniqueOrThrow({ where: { code: view.code } });
    expect(await db.scoreSheet.count({ where: { roundUnit: { roundId: round.id } } })).toBe(0);
    expect(view.exclusions).toEqual([]);
    expect(view.copyGaps).toEqual([{ kind: 'exclusions-left', count: 1 }]);
  });

  it('takes the one successor of units that were merged, with the appraisers of both', async () => {
    const merged = await newUnit('Huyện Hợp Nhất');
    await endInto(unit(1), [merged], 'whole');
    await endInto(unit(2), [merged], 'whole');
    const view = await copy();
    expect(view.units.map(({ name, code: unitCode }) => [name, unitCode])).toEqual([
      ['Huyện Hợp Nhất', 'huy-n-h-p-nh-t'],
      ['Huyện Số 3', 'don-vi-3'],
    ]);
    expect(view.copyGaps[0]).toMatchObject({ kind: 'unit-replaced', units: ['Huyện Số 1', 'Huyện Số 2'], by: { name: 'Huyện Hợp Nhất' } });
    expect(view.appraisers.find(({ username }) => username === small.accounts.noivu)?.units).toEqual(['huy-n-h-p-nh-t']);
  });

  it('asks which of several successors take part, until one does', async () => {
    const [north, south] = [await newUnit('Huyện Bắc'), await newUnit('Huyện Nam')];
    await endInto(unit(3), [north, south], 'part');
    const view = await copy();
    expect(view.units.map(({ unitId }) => unitId)).toEqual([unit(1), unit(2)]);
    expect(view.copyGaps).toContainEqual({ kind: 'unit-open', unit: 'Huyện Số 3', successors: [expect.objectContaining({ name: 'Huyện Bắc' }), expect.objectContaining({ name: 'Huyện Nam' })] });

    await saveUnits(quanly, { round: view.code, revision: 1, groups: view.groups, units: [...view.units.map(({ unitId, code: unitCode, groupCode }) => ({ unitId, code: unitCode, group: groupCode })), { unitId: north.id, code: 'bac', group: 'huyen' }] });
    expect((await getRoundSetup(quanly, { round: view.code })).copyGaps).toEqual([{ kind: 'exclusions-left', count: 1 }]);
  });

  it('names units that ended without a successor, agencies that ended, and appraisers who no longer are', async () => {
    await db.unit.update({ where: { id: unit(3) }, data: { validTo: new Date('2025-06-30') } });
    await db.unit.update({ where: { id: small.agencies.tuphap }, data: { validTo: new Date('2025-06-30') } });
    await db.roleAssignment.updateMany({ where: { accountId: accountId(small.accounts.noivu) }, data: { validTo: new Date('2025-06-30') } });
    const view = await copy();
    expect(view.copyGaps).toEqual([
      { kind: 'unit-open', unit: 'Huyện Số 3', successors: [] },
      { kind: 'agency-open', agency: 'Sở Tư pháp', leaves: ['2.1', '2.2', '2.3'] },
      { kind: 'appraiser-gone', names: ['Chuyên viên Sở Nội vụ'] },
      { kind: 'exclusions-left', count: 1 },
    ]);
    expect(view.assignments.every(({ agencyId }) => agencyId === small.agencies.noivu)).toBe(true);
  });

  it('on a new set keeps the agencies of leaves that are the same, and asks for the others', async () => {
    const set = smallCriteriaSet(`bo-moi-${code}`);
    const [first, second] = set.areas;
    const changed = { ...set, areas: [{ ...first!, children: first!.children.map((child) => (child.code === '1.1' ? { ...child, name: 'Tiêu chí hoàn toàn khác' } : child)) }, { ...second!, code: '3' }] };
    const view = await copy(await insertCriteriaSet(db, small.provinceId, changed));
    expect(view.assignments).toHaveLength(9);
    expect(view.copyGaps).toEqual([
      { kind: 'leaves-open', leaves: ['1.1'] },
      { kind: 'tie-break-dropped', area: '2' },
      { kind: 'exclusions-left', count: 1 },
    ]);
    expect(view.rules.ranking.tieBreak).toEqual(['survey']);
  });

  it('on a new set follows the mapping that a person confirmed, but for leaves of another meaning', async () => {
    const set = smallCriteriaSet(`bo-moi-${code}`);
    const criteriaSetId = await insertCriteriaSet(db, small.provinceId, set);
    const { criteriaSetId: before } = await db.round.findUniqueOrThrow({ where: { id: small.round.id } });
    const rows = [
      { kind: 'same', from: '2.1', to: '1.1', differences: [], match: 'hand' },
      { kind: 'meaningChanged', from: '2.2', to: '1.2', differences: [], match: 'hand' },
      { kind: 'dropped', from: '1.3', to: null, differences: [], match: null },
    ];
    await db.criteriaMapping.create({ data: { fromSetId: before, toSetId: criteriaSetId, rows, confirmedById: accountId(small.accounts.quanly) } });
    expect((await copy(criteriaSetId)).assignments).toEqual([{ leaf: '1.1', agencyId: small.agencies.tuphap }]);
  });
});
