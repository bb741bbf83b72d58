import { describe, expect, it } from 'vitest';
import type { RatingBand } from '@/core/criteria/criteria-set';
import { bandOf } from '@/core/ranking/bands';
import { meanOf } from '@/core/ranking/mean';
import { criteriaSet, SET_IDS } from '../support';

const label = (total: string | null, ratingBands: readonly RatingBand[], bandsOn: 'total' | 'index' = 'total') => bandOf({ total, indexPercent: '95' }, { ratingBands, bandsOn })?.label ?? null;

describe('rating bands', () => {
  const open: RatingBand[] = [{ label: 'Tốt', from: '80', fromInclusive: false }, { label: 'Khá', from: '65', fromInclusive: true }, { label: 'Yếu', from: '0', fromInclusive: true }];

  it.each([['80.01', 'Tốt'], ['80', 'Khá'], ['80.00', 'Khá'], ['79.99', 'Khá'], ['65', 'Khá'], ['64.99', 'Yếu'], ['0', 'Yếu']])('"> 80" and "≥ 65" put %s into %s', (total, expected) => {
    expect(label(total, open)).toBe(expected);
  });

  describe.each(SET_IDS)('of %s', (id) => {
    const bands = criteriaSet(id).ratingBands ?? [];
    it.each(bands.map((band, at) => [band.from, band.label, bands[at + 1]?.label ?? null] as const))('%s opens %s, just below is %s', (from, own, below) => {
      expect(label(from, bands)).toBe(own);
      expect(label(`${from}.01`, bands)).toBe(own);
      expect(label(from === '0' ? '-0.01' : `${Number(from) - 1}.99`, bands)).toBe(below);
    });
  });

  it('keep 89,74 below 90 and 79,85 below 80', () => {
    const bands = criteriaSet('district-2022').ratingBands ?? [];
    expect([label('89.74', bands), label('79.85', bands)]).toEqual(['Tốt', 'Khá']);
  });

  it('do not depend on the order in which they are stored, and read the index where the round says so', () => {
    expect(label('80', [...open].reverse())).toBe('Khá');
    expect(label('10', open, 'index')).toBe('Tốt');
  });

  it('give nothing to a unit without a total, or below every band', () => {
    expect([label(null, open), label('-1', open), label('50', [])]).toEqual([null, null, null]);
  });
});

describe('meanOf', () => {
  it('names its denominator and who was left out and why', () => {
    expect(meanOf([{ id: 'a', value: '80' }, { id: 'b', value: null, reason: 'chưa có điểm điều tra' }, { id: 'c', value: '81' }, { id: 'd', value: '0' }])).toEqual({
      mean: '53.67',
      exact: '161/3',
      n: 3,
      leftOut: [{ id: 'b', reason: 'chưa có điểm điều tra' }],
    });
  });
  it('of nobody is no number', () => expect(meanOf([{ id: 'a', value: null }])).toEqual({ mean: null, exact: null, n: 0, leftOut: [{ id: 'a', reason: 'no-total' }] }));
  it('rounds half-up', () => expect(meanOf([{ id: 'a', value: '1.01' }, { id: 'b', value: '1.02' }]).mean).toBe('1.02'));
});
