import { describe, expect, it } from 'vitest';
import { compareAreas, gapsTo } from '@/core/analysis/compare-areas';

const area = (code: string, points: string | null, max = '10') => ({ code, name: `Lĩnh vực ${code}`, points, max });
const units = [
  { id: 'a', areas: [area('1', '9.50'), area('2', '4.00')] },
  { id: 'b', areas: [area('1', '8.00'), area('2', '6.00')] },
  { id: 'c', areas: [area('1', '9.50'), area('2', null)] },
];

describe('an area against its group', () => {
  it('names the mean with its denominator, the best with all who have it, and both gaps', () => {
    const [first, second] = compareAreas('b', units);
    expect(first).toMatchObject({ points: '8.00', percent: '80.00', mean: '9.00', meanOver: 3, best: '9.50', bestIds: ['a', 'c'], toMean: '-1', toBest: '-1.5' });
    expect(second).toMatchObject({ mean: '5.00', meanOver: 2, best: '6.00', bestIds: ['b'], toMean: '1', toBest: '0' });
  });

  it('leaves a unit without points out of the mean and never counts it as 0', () => {
    const second = compareAreas('c', units)[1];
    expect(second).toMatchObject({ points: null, percent: null, mean: '5.00', meanOver: 2, toMean: null, toBest: null });
  });

  it('has nothing to say where nobody has points, or of a unit outside the group', () => {
    const [only] = compareAreas('x', [{ id: 'x', areas: [area('1', null)] }]);
    expect(only).toMatchObject({ mean: null, meanOver: 0, best: null, bestIds: [] });
    expect(compareAreas('nobody', units)).toEqual([]);
  });
});

describe('the gaps', () => {
  it('are only those below the measure, the largest first', () => {
    const standings = compareAreas('a', [
      { id: 'a', areas: [area('1', '5.00'), area('2', '4.00'), area('3', '9.00')] },
      { id: 'b', areas: [area('1', '6.00'), area('2', '8.00'), area('3', '1.00')] },
    ]);
    expect(gapsTo('best', standings).map(({ code }) => code)).toEqual(['2', '1']);
    expect(gapsTo('mean', standings).map(({ code }) => code)).toEqual(['2', '1']);
  });
});
