import { expect, it } from 'vitest';
import { compareResults, type Standing } from '@/core/analysis/compare-results';

const unit = (id: string, total: string | null, rank: number | null, band: string | null): Standing => ({ id, total, rank, band });

it('counts totals, ranks and bands that change, and lists the units of which anything did', () => {
  const before = [unit('a', '90.00', 1, 'Tốt'), unit('b', '80.00', 2, 'Khá'), unit('c', null, null, null), unit('d', '0', 3, null)];
  const after = [unit('d', '0', 4, null), unit('c', '0', 3, null), unit('b', '80.00', 2, 'Tốt'), unit('a', '90.00', 1, 'Tốt')];
  expect(compareResults(before, after)).toEqual({
    of: 4,
    totals: 1,
    ranks: 2,
    bands: 1,
    changed: [
      { id: 'b', total: { before: '80.00', after: '80.00' }, rank: { before: 2, after: 2 }, band: { before: 'Khá', after: 'Tốt' } },
      // No total is not a total of 0.
      { id: 'c', total: { before: null, after: '0' }, rank: { before: null, after: 3 }, band: { before: null, after: null } },
      { id: 'd', total: { before: '0', after: '0' }, rank: { before: 3, after: 4 }, band: { before: null, after: null } },
    ],
  });
});

it('finds nothing where nothing changes, also where the same number is printed longer', () => {
  const same = [unit('a', '90.00', 1, 'Tốt')];
  expect(compareResults(same, [unit('a', '90.000', 1, 'Tốt')])).toMatchObject({ totals: 0, changed: [] });
  expect(compareResults(same, same)).toEqual({ of: 1, totals: 0, ranks: 0, bands: 0, changed: [] });
});
