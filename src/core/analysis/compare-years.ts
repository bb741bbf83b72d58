/**
 * Whether figures of two years may be set against each other, and how: points where the maxima are the same, percent
 * where they differ, not at all where a source does not name them. A comparison that cannot be made says why.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { compare, percentOf, subtract } from '../exact/decimal';

export type YearBlock = { readonly points: DecimalString | null; readonly max: DecimalString | null };

export type YearChange =
  /** Same maximum: newer − older points. */
  | { readonly kind: 'points'; readonly change: DecimalString }
  /** Other maximum: newer − older percent, two decimals. */
  | { readonly kind: 'percent'; readonly older: DecimalString; readonly newer: DecimalString; readonly change: DecimalString }
  | {
      readonly kind: 'not-comparable';
      readonly reason: 'no-points' | 'maximum-unknown' | 'another-scale';
    };

/** Compares one block (or the whole total) of two years. */
export function compareYears(older: YearBlock, newer: YearBlock): YearChange {
  if (older.points === null || newer.points === null) return { kind: 'not-comparable', reason: 'no-points' };
  if (older.max === null || newer.max === null) {
    return { kind: 'not-comparable', reason: exceedsOther(older, newer) ? 'another-scale' : 'maximum-unknown' };
  }
  if (compare(older.max, newer.max) === 0) return { kind: 'points', change: subtract(newer.points, older.points) };
  const before = percentOf(older.points, older.max, 2);
  const after = percentOf(newer.points, newer.max, 2);
  if (before === null || after === null) return { kind: 'not-comparable', reason: 'no-points' };
  return { kind: 'percent', older: before, newer: after, change: subtract(after, before) };
}

/** Points above the other year's maximum prove another scale even where the own maximum is not named. */
function exceedsOther(older: YearBlock, newer: YearBlock): boolean {
  const above = (block: YearBlock, other: YearBlock) =>
    block.max === null && other.max !== null && block.points !== null && compare(block.points, other.max) > 0;
  return above(older, newer) || above(newer, older);
}
