import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRank, type RankedTotal } from '@/core/analysis/next-rank';
import { sum } from '@/core/exact/decimal';

const unit = (id: string, rank: number | null, total: string | null, points: readonly (string | null)[], bonus = '0.00', penalty = '0.00'): RankedTotal => ({
  ...{ id, rank, total, bonus, penalty },
  areas: points.map((value, at) => ({ code: String(at + 1), name: `Lĩnh vực ${at + 1}`, points: value })),
});

describe('what separates a unit from the next rank', () => {
  it('is split over areas, bonus and penalty, the largest first, and adds up', () => {
    const next = nextRank('b', [unit('a', 1, '12.50', ['8.00', '4.00'], '0.50'), unit('b', 2, '10.00', ['5.00', '6.00'], '0.00', '1.00')]);
    expect(next).toMatchObject({ rank: 1, ids: ['a'], difference: '2.5' });
    expect(next?.parts.map(({ key, difference }) => [typeof key === 'string' ? key : key.area, difference])).toEqual([
      ['1', '3'],
      ['2', '-2'],
      ['penalty', '1'],
      ['bonus', '0.5'],
    ]);
  });

  it('names all who share the rank above', () => {
    const group = [unit('a', 1, '9.00', ['9.00']), unit('b', 1, '9.00', ['9.00']), unit('c', 3, '8.00', ['8.00'])];
    expect(nextRank('c', group)).toMatchObject({ rank: 1, ids: ['a', 'b'], difference: '1' });
  });

  it('is 0 where a tie-break key parts equal totals', () => {
    expect(nextRank('b', [unit('a', 1, '9.00', ['9.00']), unit('b', 2, '9.00', ['9.00'])])).toMatchObject({ difference: '0', parts: [] });
  });

  it('puts re-scaling, which stands in no area, into a part of its own', () => {
    const next = nextRank('b', [unit('a', 1, '9.40', ['8.00']), unit('b', 2, '8.00', ['8.00'])]);
    expect(next?.parts).toEqual([{ key: 'adjustment', difference: '1.4' }]);
  });

  it.each([
    ['the first', 'a'],
    ['a unit without a rank', 'c'],
    ['a unit outside the group', 'nobody'],
  ])('is nothing for %s', (_, id) => {
    expect(nextRank(id, [unit('a', 1, '9.00', ['9.00']), unit('b', 2, '8.00', ['8.00']), unit('c', null, null, [null])])).toBeNull();
  });

  it('always adds up to the difference of the totals', () => {
    const points = fc.integer({ min: 0, max: 2500 }).map((value) => (value / 100).toFixed(2));
    const pair = fc.tuple(points, points, points, points);
    fc.assert(
      fc.property(pair, pair, ([a1, a2, total, bonus], [b1, b2, otherTotal, penalty]) => {
        const next = nextRank('b', [unit('a', 1, total, [a1, a2], bonus), unit('b', 2, otherTotal, [b1, b2], '0.00', penalty)]);
        expect(sum(next?.parts.map(({ difference }) => difference) ?? [])).toBe(next?.difference);
      }),
    );
  });
});
