import { describe, expect, it } from 'vitest';
import { compareYears } from '@/core/analysis/compare-years';

describe('two years', () => {
  it('are compared in points where the maximum is the same', () => {
    expect(compareYears({ points: '60', max: '75' }, { points: '63.16', max: '75.00' })).toEqual({ kind: 'points', change: '3.16' });
  });

  it('are compared in percent where the maximum changed', () => {
    expect(compareYears({ points: '56', max: '70' }, { points: '63', max: '75' })).toEqual({ kind: 'percent', older: '80.00', newer: '84.00', change: '4' });
  });

  it('are not compared where a source does not name the maximum (Lâm Hà 2021 against 2020)', () => {
    expect(compareYears({ points: '87.50', max: null }, { points: '87.46', max: null })).toEqual({ kind: 'not-comparable', reason: 'maximum-unknown' });
  });

  it('tell another scale where the points exceed the maximum of the other year (31,11 of a survey of 25)', () => {
    expect(compareYears({ points: '31.11', max: null }, { points: '20.18', max: '25' })).toEqual({ kind: 'not-comparable', reason: 'another-scale' });
  });

  it('are not compared without points, and a maximum of 0 has no percent', () => {
    expect(compareYears({ points: null, max: '75' }, { points: '60', max: '75' })).toEqual({ kind: 'not-comparable', reason: 'no-points' });
    expect(compareYears({ points: '0', max: '0' }, { points: '1', max: '5' })).toEqual({ kind: 'not-comparable', reason: 'no-points' });
  });
});
