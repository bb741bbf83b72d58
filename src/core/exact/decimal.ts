/**
 * Exact arithmetic on decimal strings for everybody outside the scoring loop. No binary float is involved:
 * add("0.1", "0.2") is "0.3". Results are canonical (no trailing zeros) unless a number of decimals is named.
 * Each function throws RangeError on text that is no number: callers hold parsed values.
 */
import type { DecimalString } from '../criteria/criteria-set';
import {
  addFractions,
  compareFractions,
  divideFractions,
  exactText,
  fraction,
  multiplyFractions,
  parseFraction,
  roundFraction,
  subtractFractions,
  ZERO,
} from './fraction';

const CANONICAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** "12", "12.50", "-0.5"; neither "012" nor "1,5" nor "1e9". */
export function isDecimal(text: string): boolean {
  return CANONICAL.test(text);
}

export function add(a: DecimalString, b: DecimalString): DecimalString {
  return exactText(addFractions(parseFraction(a), parseFraction(b)));
}

export function subtract(a: DecimalString, b: DecimalString): DecimalString {
  return exactText(subtractFractions(parseFraction(a), parseFraction(b)));
}

export function multiply(a: DecimalString, b: DecimalString): DecimalString {
  return exactText(multiplyFractions(parseFraction(a), parseFraction(b)));
}

/** Sum of any number of values; "0" for none. */
export function sum(values: Iterable<DecimalString>): DecimalString {
  let total = ZERO;
  for (const value of values) total = addFractions(total, parseFraction(value));
  return exactText(total);
}

/** Also for exact fractions ("75/56"). */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return compareFractions(parseFraction(a), parseFraction(b));
}

export function isZero(value: string): boolean {
  return parseFraction(value).n === 0n;
}

/** Half-up ("2.345" -> "2.35"), with exactly `decimals` decimals. Takes a decimal or an exact fraction "a/b". */
export function roundHalfUp(value: string, decimals: number): DecimalString {
  return roundFraction(parseFraction(value), decimals);
}

/** At least `decimals` decimals, none lost: ("63.1", 2) -> "63.10", ("1.345", 2) -> "1.345". */
export function padDecimals(value: DecimalString, decimals: number): DecimalString {
  const trimmed = trimDecimals(value);
  return roundFraction(parseFraction(trimmed), Math.max(decimals, decimalsOf(trimmed)));
}

/** "63.10" -> "63.1", "75.00" -> "75". */
export function trimDecimals(value: DecimalString): DecimalString {
  return exactText(parseFraction(value));
}

/** How many digits stand after the point. */
export function decimalsOf(value: DecimalString): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** part / whole × 100, half-up; null where the whole is 0: there is no percent of nothing. */
export function percentOf(part: string, whole: string, decimals: number): DecimalString | null {
  const divisor = parseFraction(whole);
  if (divisor.n === 0n) return null;
  return roundFraction(multiplyFractions(divideFractions(parseFraction(part), divisor), fraction(100n)), decimals);
}
