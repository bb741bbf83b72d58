/**
 * From a computation to the outcome of a leaf: rounding if the round rounds at the leaf, and what "not applicable" means.
 */
import type { DecimalString, Leaf } from '../criteria/criteria-set';
import { exactText } from '../exact/fraction';
import { powerOfTen, printPoints, printTrimmed } from '../exact/scaled';
import type { LeafOutcome, PointsOfMax } from './outcome';
import type { RoundingRule } from './round-rules';
import { COMPUTED, exactPoints, MISSING, roundedPoints, ZERO_DENOMINATOR, type Computation } from './rules/computation';

/** A rounding rule as integers of one scale. */
export type Rounding = {
  readonly rule: RoundingRule;
  readonly scale: number;
  /** How many units of 10^-scale one step of the rounded points has. */
  readonly unit: number;
  readonly atLeaf: boolean;
  /** Whether unrounded sums are kept: the round rounds later than at the leaf, or ranks by the exact total. */
  readonly keepsExact: boolean;
  readonly shared: SharedResults;
};

/**
 * Printed points and outcomes by rounded points in units of 10^-scale. Points have few different values: thousands of
 * units share these objects and strings instead of making a million equal ones.
 */
export type SharedResults = {
  readonly outcomes: (LeafOutcome | undefined)[];
  readonly printed: (DecimalString | undefined)[];
  /** Maxima, without trailing zeros. */
  readonly maxima: (DecimalString | undefined)[];
  /** Points of a maximum, by maximum and points. */
  readonly pairs: Map<number, (PointsOfMax | undefined)[]>;
};

/** Larger numbers than these are simply made anew: 100.00 points at two decimals. */
const SHARED_UP_TO = 10_000;

export function newSharedResults(): SharedResults {
  const empty = <T>() => new Array<T | undefined>(SHARED_UP_TO + 1);
  return { outcomes: empty(), printed: empty(), maxima: empty(), pairs: new Map() };
}

export function roundingAt(scale: number, rule: RoundingRule, isRankedExactly = false, shared = newSharedResults()): Rounding {
  const atLeaf = rule.stage === 'leaf';
  return { rule, scale, unit: powerOfTen(scale - rule.decimals), atLeaf, keepsExact: !atLeaf || isRankedExactly, shared };
}

/** Prints points with the decimals of the round; with more only where a maximum or cap is itself finer. */
export function print(points: number, rounding: Rounding): DecimalString {
  const { printed } = rounding.shared;
  if (points < 0 || points > SHARED_UP_TO) return printAnew(points, rounding);
  return (printed[points] ??= printAnew(points, rounding));
}

/** Prints a maximum: only the decimals that it has ("75", "16.5"). */
export function printMaximum(points: number, { scale, shared }: Rounding): DecimalString {
  return points > SHARED_UP_TO ? printTrimmed(points, scale) : (shared.maxima[points] ??= printTrimmed(points, scale));
}

/** Points (null: no number) against a maximum. */
export function pointsOfMax(points: number | null, max: number, rounding: Rounding): PointsOfMax {
  if (points === null || points < 0 || points > SHARED_UP_TO) {
    return { points: points === null ? null : print(points, rounding), max: printMaximum(max, rounding) };
  }
  let pairs = rounding.shared.pairs.get(max);
  if (!pairs) rounding.shared.pairs.set(max, (pairs = []));
  return (pairs[points] ??= { points: print(points, rounding), max: printMaximum(max, rounding) });
}

function printAnew(points: number, { scale, unit, rule }: Rounding): DecimalString {
  return points % unit === 0 ? printPoints(points / unit, rule.decimals) : printPoints(points, scale);
}

export const MISSING_OUTCOME: LeafOutcome = { kind: 'missing' };

/** @param rounded the computed points rounded at `rounding` (the caller needs them for its sums as well) */
export function settleLeaf(leaf: Leaf, facts: unknown, computation: Computation, rounded: number, rounding: Rounding): LeafOutcome {
  if (computation.status === COMPUTED) {
    return rounding.atLeaf ? scoredOutcome(rounded, rounding) : withExact(computation, rounded, rounding);
  }
  if (computation.status === MISSING || leaf.notApplicable === 'never') return MISSING_OUTCOME;
  const policy = leaf.notApplicable;
  const isZeroDenominator = computation.status === ZERO_DENOMINATOR;
  return {
    kind: 'notApplicable',
    policy,
    points: policy === 'exclude' ? null : print(rounded, rounding),
    reason: isZeroDenominator ? null : (facts as { reason: string }).reason,
    cause: isZeroDenominator ? 'zero-denominator' : 'declared',
  };
}

/** What a leaf contributes to its block, in units of 10^-scale; null where it has no number or leaves the block. */
export function contribution(leaf: Leaf, max: number, computation: Computation, rounding: Rounding): number | null {
  if (computation.status === COMPUTED) return roundedPoints(computation, rounding.scale, rounding.unit);
  if (computation.status === MISSING) return null;
  if (leaf.notApplicable === 'full') return max;
  return leaf.notApplicable === 'zero' ? 0 : null;
}

function scoredOutcome(rounded: number, rounding: Rounding): LeafOutcome {
  const { outcomes } = rounding.shared;
  const known = outcomes[rounded];
  if (known !== undefined) return known;
  const outcome: LeafOutcome = { kind: 'scored', points: print(rounded, rounding) };
  if (rounded <= SHARED_UP_TO) outcomes[rounded] = outcome;
  return outcome;
}

function withExact(computation: Computation, rounded: number, rounding: Rounding): LeafOutcome {
  const points = print(rounded, rounding);
  const exact = exactPoints(computation, rounding.scale);
  const isPrintedExactly = exact.n * 10n ** BigInt(rounding.scale) === BigInt(rounded) * exact.d;
  return isPrintedExactly ? { kind: 'scored', points } : { kind: 'scored', points, exact: exactText(exact) };
}
