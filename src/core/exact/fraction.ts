/**
 * Exact fractions of unlimited size, always in lowest terms with a positive denominator.
 * For results that no decimal can hold (25/28 of 1.5 points); the scoring loop itself works on scaled integers.
 */
import type { DecimalString } from '../criteria/criteria-set';

export type Fraction = { readonly n: bigint; readonly d: bigint };

export const ZERO: Fraction = { n: 0n, d: 1n };

/** @throws RangeError if `d` is 0 */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError('A fraction cannot have the denominator 0.');
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads a decimal string ("1.25") or a fraction of two integers ("75/56"); null if it is neither. */
export function readFraction(text: string): Fraction | null {
  const slash = text.indexOf('/');
  if (slash >= 0) {
    const n = text.slice(0, slash);
    const d = text.slice(slash + 1);
    return /^-?\d+$/.test(n) && /^\d+$/.test(d) && BigInt(d) !== 0n ? fraction(BigInt(n), BigInt(d)) : null;
  }
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const decimals = match[3] ?? '';
  return fraction(BigInt(`${match[1]}${match[2]}${decimals}`), 10n ** BigInt(decimals.length));
}

/** As `readFraction`, for text that is known to be a number. @throws RangeError otherwise */
export function parseFraction(text: string): Fraction {
  const read = readFraction(text);
  if (!read) throw new RangeError(`Not an exact number: ${JSON.stringify(text)}`);
  return read;
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** @throws RangeError if `b` is 0 */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Nearest integer of n/d, a half away from zero (2.5 -> 3, -2.5 -> -3). `d` is positive. */
export function roundToInteger(n: bigint, d: bigint): bigint {
  const magnitude = n < 0n ? -n : n;
  const rounded = (2n * magnitude + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** Half-up to `decimals` places, printed with exactly as many ("1.34"). */
export function roundFraction(value: Fraction, decimals: number): DecimalString {
  const scaled = roundToInteger(value.n * 10n ** BigInt(decimals), value.d);
  return printScaled(scaled, decimals);
}

/** The integer `scaled` counted in units of 10^-decimals, as a decimal string. */
export function printScaled(scaled: bigint, decimals: number): DecimalString {
  const sign = scaled < 0n ? '-' : '';
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The shortest decimal where it is finite ("1.875"), else "a/b" ("75/56"). */
export function exactText(value: Fraction): string {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? roundFraction(value, Math.max(twos, fives)) : `${value.n}/${value.d}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
