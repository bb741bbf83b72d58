/**
 * The register into which a rule writes what it found. One object is reused for all leaves of a run, because a million
 * small objects would cost more than the arithmetic; `explainLeaf` reads the same register to tell how it came about.
 *
 * The points are the exact quotient `times` × `of` ÷ `by`, counted in units of 10^-scale points. Rules never round.
 */
import { fraction, roundToInteger, type Fraction } from '../../exact/fraction';
import { roundQuotient } from '../../exact/scaled';

export const COMPUTED = 0;
/** Nothing declared, or declared in a way that the rule cannot read. */
export const MISSING = 1;
/** Declared as not applicable, with a reason. */
export const DECLARED_NOT_APPLICABLE = 2;
/** A ratio whose denominator is 0: the case did not arise. */
export const ZERO_DENOMINATOR = 3;

export type Computation = {
  status: typeof COMPUTED | typeof MISSING | typeof DECLARED_NOT_APPLICABLE | typeof ZERO_DENOMINATOR;
  times: number;
  of: number;
  by: number;
  /** Set instead of the quotient where its integers would not be safe (survey shares of many answers). */
  beyond: Fraction | null;
  /** Index of the band or option that fired; -1 where the rule has none. */
  fired: number;
  /** The value went beyond the maximum and was cut back to it. */
  capped: boolean;
  /** Deductions went beyond the maximum and stop at zero. */
  floored: boolean;
  fixed: boolean;
};

export function newComputation(): Computation {
  return { status: MISSING, times: 0, of: 1, by: 1, beyond: null, fired: -1, capped: false, floored: false, fixed: false };
}

export function reset(into: Computation): void {
  into.status = MISSING;
  into.times = 0;
  into.of = 1;
  into.by = 1;
  into.beyond = null;
  into.fired = -1;
  into.capped = false;
  into.floored = false;
  into.fixed = false;
}

/** Points that are a whole number of units. */
export function givePoints(into: Computation, points: number): void {
  into.status = COMPUTED;
  into.times = points;
}

/** Points that are the exact share times/by of `of`. */
export function giveShare(into: Computation, times: number, of: number, by: number): void {
  into.status = COMPUTED;
  into.times = times;
  into.of = of;
  into.by = by;
}

/** The computed points, exactly. */
export function exactPoints(computation: Computation, scale: number): Fraction {
  const { times, of, by, beyond } = computation;
  return beyond ?? fraction(BigInt(times) * BigInt(of), BigInt(by) * 10n ** BigInt(scale));
}

/** The computed points in units of 10^-scale, rounded half-up to a multiple of `unit`. */
export function roundedPoints(computation: Computation, scale: number, unit: number): number {
  const { times, of, by, beyond } = computation;
  return beyond === null ? roundQuotient(times, of, by, unit) : roundedFraction(beyond, scale, unit);
}

/** A fraction of points in units of 10^-scale, rounded half-up to a multiple of `unit`. */
export function roundedFraction(points: Fraction, scale: number, unit: number): number {
  return Number(roundToInteger(points.n * 10n ** BigInt(scale), points.d * BigInt(unit))) * unit;
}

/** A non-negative whole number small enough that its product with any points stays exact. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT;
}

export const MAX_COUNT = 1_000_000_000;

/** The facts as unknown fields: files and forms may hand over any shape, a rule takes what it can read. */
export type Declared = { readonly [field: string]: unknown };

/** Computes one leaf from what was declared. Pure but for `into`, which was reset before. */
export type RuleFunction = (declared: Declared, into: Computation) => void;
