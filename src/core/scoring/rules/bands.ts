/**
 * The steps of a scale: the first band whose lower end is reached gives its points, or a share of the maximum.
 * Values are compared exactly and before any rounding: 79.999 % is below 80 %.
 */
import type { Band } from '../../criteria/criteria-set';
import { compareProducts, powerOfTen, scaleOf, toScaled } from '../../exact/scaled';
import { givePoints, giveShare, type Computation } from './computation';

export type CompiledBands = {
  /** Lower ends in units of 10^-bandScale. */
  readonly atLeast: readonly number[];
  /** Fixed points of each band, or null for a proportional one. */
  readonly points: readonly (number | null)[];
  /** What one unit of the value weighs against one unit of a lower end. */
  readonly unit: number;
};

export function compileBands(bands: readonly Band[], scale: number): CompiledBands {
  const bandScale = Math.max(0, ...bands.map((band) => scaleOf(band.atLeast)));
  return {
    atLeast: bands.map((band) => toScaled(band.atLeast, bandScale)),
    points: bands.map((band) => ('points' in band ? toScaled(band.points, scale) : null)),
    unit: powerOfTen(bandScale),
  };
}

/**
 * Gives the points for the value part ÷ whole, where the lower ends count `hundred` for a whole of 1
 * (percent: 100; plain numbers: 1). Proportional bands give part ÷ (whole × 100 ÷ hundred) of the maximum, at most all of it.
 * A value below every band reaches nothing: 0 points.
 */
export function applyBands(
  bands: CompiledBands,
  part: number,
  whole: number,
  hundred: 1 | 100,
  max: number,
  into: Computation,
): void {
  const { atLeast, points, unit } = bands;
  for (let at = 0; at < atLeast.length; at += 1) {
    if (compareProducts(part, hundred * unit, atLeast[at] as number, whole) < 0) continue;
    into.fired = at;
    const fixed = points[at];
    if (typeof fixed === 'number') return givePoints(into, fixed);
    return giveProportion(part, hundred === 100 ? whole : whole * 100, max, into);
  }
  givePoints(into, 0);
}

/** part ÷ whole of the maximum; beyond the whole the maximum, marked as capped. */
export function giveProportion(part: number, whole: number, max: number, into: Computation): void {
  if (part > whole) {
    into.capped = true;
    givePoints(into, max);
  } else {
    giveShare(into, part, max, whole);
  }
}
