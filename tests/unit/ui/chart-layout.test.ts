import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, stackDots } from '@/ui/charts/dot-layout';
import { percentAlong } from '@/ui/charts/position';

describe('places on a chart', () => {
  it('puts a value in proportion between the ends and never outside', () => {
    expect(percentAlong('63.16', '75')).toBeCloseTo(84.21, 2);
    expect(percentAlong('120', '100')).toBe(100);
    expect(percentAlong('60', '100', '80')).toBe(0);
  });

  it('draws an axis that holds every value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (hundredths) => {
        const values = hundredths.map((value) => value / 100);
        const axis = axisOf(values, 100);
        return axis.from <= Math.min(...values) && axis.to >= Math.max(...values) && axis.ticks.length <= 10;
      }),
    );
  });

  it('leaves every dot at its true position', () => {
    const placed = stackDots([80, 80, 79.99], (value) => value);
    expect(placed.map((dot) => dot.at)).toEqual([79.99, 80, 80]);
    expect(placed.map((dot) => dot.row)).toEqual([0, 1, 2]);
  });
});
