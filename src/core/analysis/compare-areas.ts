/**
 * One unit's areas against the group it is ranked in: maximum, mean, best. Points are those printed; the mean is rounded
 * half-up to the decimals of the round. Units without points in an area are left out of its mean, and `n` says so.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { compare, percentOf, subtract } from '../exact/decimal';
import { meanOf } from '../ranking/mean';

export type UnitAreas = {
  readonly id: string;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly points: DecimalString | null; readonly max: DecimalString }[];
};

export type AreaStanding = {
  readonly code: string;
  readonly name: string;
  readonly points: DecimalString | null;
  readonly max: DecimalString;
  /** points / max × 100, two decimals. */
  readonly percent: DecimalString | null;
  readonly mean: DecimalString | null;
  /** How many units the mean is over. */
  readonly meanOver: number;
  readonly best: DecimalString | null;
  /** Every unit that has the best points. */
  readonly bestIds: readonly string[];
  /** points − mean; negative: below the mean. */
  readonly toMean: DecimalString | null;
  /** points − best; 0 for the best itself. */
  readonly toBest: DecimalString | null;
};

/**
 * Standing of every area of unit `id`, in the order of its areas. `units` is the whole ranking group, the unit included.
 * A unit that is not among them has no standing: the list is empty.
 */
export function compareAreas(id: string, units: readonly UnitAreas[], decimals = 2): AreaStanding[] {
  const own = units.find((unit) => unit.id === id);
  if (own === undefined) return [];
  return own.areas.map((area) => {
    const peers = units.map((unit) => ({
      id: unit.id,
      value: unit.areas.find(({ code }) => code === area.code)?.points ?? null,
    }));
    const { mean, n } = meanOf(peers, decimals);
    const best = highest(peers.map(({ value }) => value));
    return {
      code: area.code,
      name: area.name,
      points: area.points,
      max: area.max,
      percent: area.points === null ? null : percentOf(area.points, area.max, 2),
      mean,
      meanOver: n,
      best,
      bestIds: best === null ? [] : peers.filter(({ value }) => value !== null && compare(value, best) === 0).map((peer) => peer.id),
      toMean: difference(area.points, mean),
      toBest: difference(area.points, best),
    };
  });
}

/** Areas that lie below the given measure, the largest gap first. */
export function gapsTo(measure: 'mean' | 'best', standings: readonly AreaStanding[]): AreaStanding[] {
  const gap = (standing: AreaStanding) => (measure === 'mean' ? standing.toMean : standing.toBest);
  return standings
    .filter((standing) => isBelow(gap(standing)))
    .sort((left, right) => compare(gap(left) as DecimalString, gap(right) as DecimalString));
}

function isBelow(gap: DecimalString | null): boolean {
  return gap !== null && compare(gap, '0') < 0;
}

function highest(values: readonly (DecimalString | null)[]): DecimalString | null {
  return values.reduce<DecimalString | null>(
    (top, value) => (value !== null && (top === null || compare(value, top) > 0) ? value : top),
    null,
  );
}

function difference(points: DecimalString | null, against: DecimalString | null): DecimalString | null {
  return points === null || against === null ? null : subtract(points, against);
}
