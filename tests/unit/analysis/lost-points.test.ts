import { describe, expect, it } from 'vitest';
import { lossesOf } from '@/core/analysis/lost-points';
import { pointsOf } from '@/core/analysis/points-of';

describe('lost points', () => {
  it('stand lowered most first, then furthest from the maximum; no number is no loss', () => {
    const losses = lossesOf([
      { code: 'kept', max: '1', self: '1', result: '1' },
      { code: 'raised', max: '2', self: '1', result: '1.5' },
      { code: 'lowered', max: '1', self: '1', result: '0.25' },
      { code: 'survey', max: '3', self: null, result: '2' },
      { code: 'excluded', max: '5', self: null, result: null },
    ]);
    expect(losses.map(({ code, change, lost }) => [code, change, lost])).toEqual([
      ['lowered', '-0.75', '0.75'],
      ['survey', null, '1'],
      ['kept', '0', '0'],
      ['excluded', null, null],
      ['raised', '0.5', '0.5'],
    ]);
  });
});

describe('the points of an outcome', () => {
  it.each([
    [{ kind: 'scored', points: '0.00' } as const, '0.00'],
    [{ kind: 'missing' } as const, null],
    [{ kind: 'exempt', reason: 'ít phiếu' } as const, null],
    [{ kind: 'notApplicable', policy: 'full', points: '1.00', reason: null, cause: 'declared' } as const, '1.00'],
    [{ kind: 'notApplicable', policy: 'exclude', points: null, reason: null, cause: 'declared' } as const, null],
    [undefined, null],
  ])('%o are %s', (outcome, points) => {
    expect(pointsOf(outcome)).toBe(points);
  });
});
