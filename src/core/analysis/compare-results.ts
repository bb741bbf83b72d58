/**
 * Two results of the same units side by side: by the rules as they are and by other ones. Points are decimal strings as
 * printed and compared as numbers (17.7 printed as 17.70 is no change); null is "no number", never 0, so a total that
 * appears or disappears is a change.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { compare } from '../exact/decimal';

export type Standing = {
  readonly id: string;
  readonly total: DecimalString | null;
  readonly rank: number | null;
  readonly band: string | null;
};

export type Change<T> = { readonly before: T; readonly after: T };
export type ChangedStanding = {
  readonly id: string;
  readonly total: Change<DecimalString | null>;
  readonly rank: Change<number | null>;
  readonly band: Change<string | null>;
};

export type ResultComparison = {
  readonly of: number;
  readonly totals: number;
  readonly ranks: number;
  readonly bands: number;
  /** Units of which anything changed, in the order of `before`. */
  readonly changed: readonly ChangedStanding[];
};

/** @param after the same units, in any order */
export function compareResults(before: readonly Standing[], after: readonly Standing[]): ResultComparison {
  const afterOf = new Map(after.map((standing) => [standing.id, standing]));
  const pairs = before.map((old): ChangedStanding => {
    const next = afterOf.get(old.id);
    if (next === undefined) throw new Error(`unit ${old.id} is missing`);
    return {
      id: old.id,
      total: { before: old.total, after: next.total },
      rank: { before: old.rank, after: next.rank },
      band: { before: old.band, after: next.band },
    };
  });
  const [totals, ranks, bands] = [pairs.filter(isTotalChanged), pairs.filter(isRankChanged), pairs.filter(isBandChanged)];
  return {
    of: pairs.length,
    totals: totals.length,
    ranks: ranks.length,
    bands: bands.length,
    changed: pairs.filter((pair) => isTotalChanged(pair) || isRankChanged(pair) || isBandChanged(pair)),
  };
}

function isTotalChanged({ total: { before, after } }: ChangedStanding): boolean {
  return before === null || after === null ? before !== after : compare(before, after) !== 0;
}

function isRankChanged({ rank }: ChangedStanding): boolean {
  return rank.before !== rank.after;
}

function isBandChanged({ band }: ChangedStanding): boolean {
  return band.before !== band.after;
}
