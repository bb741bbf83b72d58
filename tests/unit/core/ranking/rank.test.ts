import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '@/core/exact/decimal';
import { rankUnits, type RankableUnit } from '@/core/ranking/rank';
import type { TieBreakKey } from '@/core/scoring/round-rules';
import { rules } from '../support';

type Numbers = { total: string | null; appraised?: string; survey?: string | null; area?: string; exact?: string; index?: string; group?: string };

function unit(id: string, { total, appraised = '0', survey = '0', area = '0', exact = total ?? undefined, index = total ?? undefined, group = 'g' }: Numbers): RankableUnit {
  return {
    id,
    group,
    total,
    exactTotal: exact ?? null,
    indexPercent: index ?? null,
    exactIndex: exact ?? null,
    appraised: { points: appraised, max: '75', raw: appraised, applicableMax: '75', soFar: appraised },
    survey: { points: survey, max: '25', exempt: survey === null },
    areas: [{ code: '3', name: 'TTHC', points: area, max: '20', appraised: { points: area, max: '20' }, survey: { points: '0', max: '0' }, applicableMax: '20', soFar: area }],
  };
}
const ranking = (tieBreak: TieBreakKey[] = [], precision: 'published' | 'exact' = 'published', by: 'total' | 'index' = 'total') => rules({ ranking: { by, precision, tieBreak } });
const ranksOf = (units: RankableUnit[], round = ranking()) => rankUnits(units, round).map(({ rank }) => rank);

describe('rankUnits', () => {
  it('shares ranks: 1 2 2 4', () => {
    const ranked = rankUnits([unit('a', { total: '80.00' }), unit('b', { total: '90.00' }), unit('c', { total: '80.0' }), unit('d', { total: '70.00' })], ranking());
    expect(ranked.map(({ id, rank, rankOf, sharedBy }) => [id, rank, rankOf, sharedBy])).toEqual([
      ['a', 2, 4, ['a', 'c']],
      ['b', 1, 4, []],
      ['c', 2, 4, ['a', 'c']],
      ['d', 4, 4, []],
    ]);
  });

  it('compares numbers, not text', () => {
    expect(ranksOf([unit('a', { total: '9.99' }), unit('b', { total: '10.00' }), unit('c', { total: '100.00' })])).toEqual([3, 2, 1]);
  });

  it('breaks ties by the keys in order, and shares what is still equal', () => {
    const units = [
      unit('a', { total: '80', appraised: '60', survey: '20', area: '9' }),
      unit('b', { total: '80', appraised: '61', survey: '19', area: '8' }),
      unit('c', { total: '80', appraised: '60', survey: '20', area: '10' }),
      unit('d', { total: '80', appraised: '60', survey: '20', area: '9' }),
    ];
    expect(ranksOf(units)).toEqual([1, 1, 1, 1]);
    expect(ranksOf(units, ranking(['appraised']))).toEqual([2, 1, 2, 2]);
    expect(ranksOf(units, ranking(['survey']))).toEqual([1, 4, 1, 1]);
    const ranked = rankUnits(units, ranking(['appraised', { area: '3' }]));
    expect(ranked.map(({ rank }) => rank)).toEqual([3, 1, 2, 3]);
    expect(ranked.map(({ tieBreakUsed }) => tieBreakUsed)).toEqual([{ area: '3' }, 'appraised', 'appraised', { area: '3' }]);
    expect(ranked[0]?.sharedBy).toEqual(['a', 'd']);
  });

  it('does not name a tie-break for units that differ in the ranked number', () => {
    expect(rankUnits([unit('a', { total: '80', appraised: '1' }), unit('b', { total: '81', appraised: '2' })], ranking(['appraised']))).toEqual([
      { id: 'a', group: 'g', rank: 2, rankOf: 2, sharedBy: [] },
      { id: 'b', group: 'g', rank: 1, rankOf: 2, sharedBy: [] },
    ]);
  });

  it('puts a unit without the tie-break value behind those that have one', () => {
    expect(ranksOf([unit('a', { total: '80', survey: null }), unit('b', { total: '80', survey: '0' })], ranking(['survey']))).toEqual([2, 1]);
  });

  it('ranks by the printed number unless the round says exact', () => {
    const units = [unit('a', { total: '80.12', exact: '80.123' }), unit('b', { total: '80.12', exact: '80.1239' }), unit('c', { total: '80.12', exact: '641/8' })];
    expect(ranksOf(units)).toEqual([1, 1, 1]);
    expect(ranksOf(units, ranking([], 'exact'))).toEqual([3, 2, 1]);
  });

  it('knows equal fractions written differently', () => {
    expect(ranksOf([unit('a', { total: '1', exact: '2/6' }), unit('b', { total: '1', exact: '1/3' }), unit('c', { total: '1', exact: '0.34' })], ranking([], 'exact'))).toEqual([2, 2, 1]);
  });

  it('ranks by index where attainable maxima differ', () => {
    const units = [unit('a', { total: '60.00', index: '80.00' }), unit('b', { total: '79.00', index: '79.00' })];
    expect(ranksOf(units)).toEqual([2, 1]);
    expect(ranksOf(units, ranking([], 'published', 'index'))).toEqual([1, 2]);
  });

  it('ranks within groups only, and leaves units without a total out of the count', () => {
    const ranked = rankUnits([unit('a', { total: '80', group: 'phuong' }), unit('b', { total: '70', group: 'xa' }), unit('c', { total: null, group: 'xa' }), unit('d', { total: '0', group: 'xa' })], ranking());
    expect(ranked).toEqual([
      { id: 'a', group: 'phuong', rank: 1, rankOf: 1, sharedBy: [] },
      { id: 'b', group: 'xa', rank: 1, rankOf: 2, sharedBy: [] },
      { id: 'c', group: 'xa', rank: null, rankOf: 2, sharedBy: [], reason: 'no-total' },
      { id: 'd', group: 'xa', rank: 2, rankOf: 2, sharedBy: [] },
    ]);
  });

  it('obeys the tie rule for any totals, in any order', () => {
    const totals = fc.array(fc.integer({ min: 7990, max: 8010 }).map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(totals, fc.boolean(), (values, isReversed) => {
        const units = values.map((total, at) => unit(String(at), { total }));
        const ranked = rankUnits(isReversed ? [...units].reverse() : units, ranking());
        for (const { id, rank, sharedBy } of ranked) {
          const own = values[Number(id)] as string;
          expect(rank).toBe(1 + values.filter((other) => compare(other, own) > 0).length);
          const equal = values.flatMap((other, at) => (compare(other, own) === 0 ? [String(at)] : []));
          expect([...sharedBy].sort()).toEqual(equal.length === 1 ? [] : equal.sort());
        }
      }),
    );
  });
});
