/** Golden: huyện Cát Tiên 2022, as published by Báo Lâm Đồng on 22/08/2023, leaf by leaf from its entries. */
import { describe, expect, it } from 'vitest';
import { leavesOf } from '@/core/criteria/leaves';
import { bandOf } from '@/core/ranking/bands';
import { rankUnits } from '@/core/ranking/rank';
import { assembleUnit } from '@/core/scoring/assemble-unit';
import type { Facts } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { scoreUnit, type UnitInput } from '@/core/scoring/score-unit';
import { compareParts, sumLine } from '@/core/scoring/sum-line';
import { criteriaSet, fixture, ROUNDING, rules } from '../support';
import { publishedUnit, type ResultsFile } from '../published-units';

type Stage = { data: Record<string, unknown>; points: string } | null;
type EntriesFile = {
  entries: { code: string; source: string; self: Stage; appraised: Stage }[];
  areaTotals: { code: string; maxAppraised: string; self: string; appraised: string; survey: string }[];
  totals: { self: string };
};

const set = criteriaSet('district-2022');
const file = fixture<EntriesFile>('criteria/cat-tien-2022-entries.json');
const districts = fixture<ResultsFile>('criteria/lam-dong-districts-2022.json');
const leaves = new Map(leavesOf(set).map((leaf) => [leaf.code, leaf]));
const leafOf = (code: string) => leaves.get(code) as NonNullable<ReturnType<typeof leaves.get>>;

function inputOf(stage: 'self' | 'appraised'): UnitInput {
  const declared = file.entries.filter((entry) => entry.source !== 'survey');
  const surveyed = file.entries.filter((entry) => entry.source === 'survey');
  return {
    facts: Object.fromEntries(declared.map((entry) => [entry.code, (entry[stage]?.data ?? null) as Facts | null])),
    survey: stage === 'self' ? null : { points: Object.fromEntries(surveyed.map((entry) => [entry.code, entry.appraised?.points ?? null])) },
  };
}

const appraised = scoreUnit(set, rules(), inputOf('appraised'));
const self = scoreUnit(set, rules(), inputOf('self'));

describe('Cát Tiên 2022', () => {
  it.each(['self', 'appraised'] as const)('scores all 72 declared leaves as %s to the points of the file', (stage) => {
    const declared = file.entries.filter((entry) => entry.source !== 'survey');
    expect(declared).toHaveLength(72);
    for (const entry of declared) {
      const outcome = scoreLeaf(leafOf(entry.code), entry[stage]?.data as Facts, ROUNDING);
      expect({ code: entry.code, points: 'points' in outcome ? outcome.points : null }).toEqual({ code: entry.code, points: entry[stage]?.points });
    }
  });

  it('comes to 63,16/75 + 19,89/25 = 83,05', () => {
    expect(sumLine(appraised)).toEqual({
      parts: [
        { key: 'appraised', points: '63.16', max: '75', sign: 1, isExempt: false },
        { key: 'survey', points: '19.89', max: '25', sign: 1, isExempt: false },
      ],
      total: '83.05',
      sum: '83.05',
      difference: '0.00',
    });
    expect(appraised.indexPercent).toBe('83.05');
    expect(appraised.missing).toEqual([]);
    expect(bandOf(appraised, { ratingBands: set.ratingBands ?? [], bandsOn: 'total' })?.label).toBe('Tốt');
  });

  it('comes to the published points of each area, appraised, survey and self', () => {
    const areas = appraised.areas.map((area, at) => ({
      code: area.code,
      maxAppraised: area.appraised.max,
      self: self.areas[at]?.appraised.points,
      appraised: area.appraised.points,
      survey: area.survey.points,
    }));
    expect(areas).toEqual(file.areaTotals.map(({ code, maxAppraised, self: own, appraised: fixed, survey }) => ({ code, maxAppraised, self: own, appraised: fixed, survey })));
  });

  it('has 67,93 self-assessed points and no total before the survey is merged', () => {
    expect(self.appraised.points).toBe(file.totals.self);
    expect(self.survey.points).toBeNull();
    expect(self.total).toBeNull();
    expect(self.missing).toHaveLength(15);
  });

  it('ranks 10 of 12 among the districts, whose order is that of the file', () => {
    const units = districts.units.map((unit) => ({ id: unit.code, group: 'district', ...assembleUnit(publishedUnit(unit, set), rules()) }));
    const withLeaves = units.map((unit) => (unit.id === 'cat-tien' ? { ...unit, ...appraised } : unit));
    const ranks = rankUnits(withLeaves, rules());
    expect(ranks.find((unit) => unit.id === 'cat-tien')).toEqual({ id: 'cat-tien', group: 'district', rank: 10, rankOf: 12, sharedBy: [] });
    expect(ranks.map(({ rank }) => rank)).toEqual(districts.units.map((unit) => unit.rank.value));
    expect(units.map((unit) => unit.total)).toEqual(districts.units.map((unit) => unit.total.points));
    expect(units.map((unit) => bandOf(unit, { ratingBands: set.ratingBands ?? [], bandsOn: 'total' })?.label)).toEqual(districts.units.map((unit) => unit.rating));
  });

  it('shows that the seven printed areas lack 1,00 of 5 points', () => {
    const printed = fixture<{ id: string; units: { components: { score: number; max: number }[] }[] }[]>('published-results.json').find(({ id }) => id === 'cat-tien-2022');
    const parts = printed?.units[0]?.components.map(({ score, max }) => ({ points: String(score), max: String(max) })) ?? [];
    expect(parts).toHaveLength(7);
    expect(compareParts(parts, { points: '63.16', max: '75' })).toEqual({ points: '62.16', max: '70', missingPoints: '1.00', missingMax: '5', adds: false });
  });
});
