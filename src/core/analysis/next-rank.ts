/**
 * "Vì sao chúng ta xếp thứ 10": what separates a unit from the place above it, split over the parts of the total so
 * that the split adds up to the whole difference.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { compare, isZero, subtract, sum } from '../exact/decimal';

export type RankedTotal = {
  readonly id: string;
  readonly rank: number | null;
  readonly total: DecimalString | null;
  readonly bonus: DecimalString;
  readonly penalty: DecimalString;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly points: DecimalString | null }[];
};

export type PartDifference = {
  /** An area's code, or what lies outside the areas. `adjustment`: re-scaling for excluded leaves, and its rounding. */
  readonly key: { readonly area: string; readonly name: string } | 'bonus' | 'penalty' | 'adjustment';
  /** Theirs − ours in the total: positive where they are ahead. A penalty of theirs counts negative. */
  readonly difference: DecimalString;
};

export type NextRank = {
  readonly rank: number;
  /** All units on that rank; the split is against the first of them. */
  readonly ids: readonly string[];
  /** Their total − ours. May be 0: equal totals parted by a tie-break key. */
  readonly difference: DecimalString;
  /** Non-zero parts, the largest absolute first; their sum is `difference`. */
  readonly parts: readonly PartDifference[];
};

/** Null for the first, for a unit that is not ranked, and where nobody stands above. */
export function nextRank(id: string, units: readonly RankedTotal[]): NextRank | null {
  const own = units.find((unit) => unit.id === id);
  if (own?.rank == null || own.total === null) return null;
  const ownRank = own.rank;
  const better = units.filter((unit) => unit.rank !== null && unit.rank < ownRank);
  const rank = Math.max(...better.map((unit) => unit.rank as number));
  const neighbours = better.filter((unit) => unit.rank === rank);
  const neighbour = neighbours[0];
  if (neighbour?.total == null) return null;

  const difference = subtract(neighbour.total, own.total);
  const named: PartDifference[] = [
    ...own.areas.map(({ code, name, points }) => ({
      key: { area: code, name },
      difference: differenceOf(neighbour.areas.find((area) => area.code === code)?.points ?? null, points),
    })),
    { key: 'bonus', difference: subtract(neighbour.bonus, own.bonus) },
    { key: 'penalty', difference: subtract(own.penalty, neighbour.penalty) },
  ];
  const rest = subtract(difference, sum(named.map((part) => part.difference)));
  const parts = [...named, { key: 'adjustment' as const, difference: rest }].filter((part) => !isZero(part.difference));
  return { rank, ids: neighbours.map((unit) => unit.id), difference, parts: parts.sort(byMagnitude) };
}

/** An area that only one of the two has points in (excluded as a whole) is settled by the adjustment. */
function differenceOf(theirs: DecimalString | null, ours: DecimalString | null): DecimalString {
  return theirs === null || ours === null ? '0' : subtract(theirs, ours);
}

function byMagnitude(left: PartDifference, right: PartDifference): number {
  return compare(magnitude(right.difference), magnitude(left.difference));
}

function magnitude(value: DecimalString): DecimalString {
  return value.startsWith('-') ? value.slice(1) : value;
}
