/**
 * Points as plain integers of a fixed scale: 1.34 at scale 2 is 134. This is what the scoring loop adds and compares.
 * Every product is checked against 2^53 and done in BigInt beyond it, so that the result is exact in either case.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { roundToInteger } from './fraction';

/** Powers of ten that a safe integer can hold. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent for 0..15. @throws RangeError beyond */
export function powerOfTen(exponent: number): number {
  const power = POWERS_OF_TEN[exponent];
  if (power === undefined) throw new RangeError(`Scale out of range: ${exponent}`);
  return power;
}

const MINUS = 45;
const POINT = 46;
const DIGIT_0 = 48;

/** Digits after the point of a decimal string. (A loop, because `indexOf` leaves compiled code for every call.) */
export function scaleOf(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (text.charCodeAt(at) === POINT) return text.length - at - 1;
  return 0;
}

/**
 * The integer that `text` is in units of 10^-scale; NaN if it is no plain decimal, is finer than `scale` ("1.345" at 2, but
 * not "1.340"), or exceeds a safe integer. (One pass over the characters: this runs once per declared number.)
 */
export function toScaled(text: DecimalString, scale: number): number {
  if (typeof text !== 'string') return NaN;
  const length = text.length;
  const isNegative = text.charCodeAt(0) === MINUS;
  let integer = 0;
  let decimals = -1;
  let digits = 0;
  for (let at = isNegative ? 1 : 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && decimals < 0 && digits > 0 && at < length - 1) {
      decimals = 0;
      continue;
    }
    const digit = code - DIGIT_0;
    if (digit < 0 || digit > 9) return NaN;
    digits += 1;
    if (decimals >= scale) {
      if (digit !== 0) return NaN;
      continue;
    }
    integer = integer * 10 + digit;
    if (decimals >= 0) decimals += 1;
  }
  if (digits === 0) return NaN;
  const missingDecimals = scale - (decimals < 0 ? 0 : decimals);
  const scaled = missingDecimals === 0 ? integer : integer * powerOfTen(missingDecimals);
  if (scaled > Number.MAX_SAFE_INTEGER) return NaN;
  return isNegative ? 0 - scaled : scaled;
}

/** Sign of a×b − c×d for safe integers. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (isExact(left) && isExact(right)) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * a×b÷c rounded half-up to a multiple of `unit` (half away from zero): 1.875 counted in thousandths, unit 10 -> 1880.
 * `c` and `unit` are positive; all are safe integers.
 */
export function roundQuotient(a: number, b: number, c: number, unit: number): number {
  const product = a * b;
  const divisor = c * unit;
  if (divisor === 1 && isExact(product)) return product;
  if (isExact(product) && divisor <= Number.MAX_SAFE_INTEGER / 2) {
    const magnitude = product < 0 ? -product : product;
    let quotient = Math.floor(magnitude / divisor);
    let remainder = magnitude - quotient * divisor;
    // The division may round up to the next integer; the products are exact, so the remainder tells.
    if (remainder < 0) {
      quotient -= 1;
      remainder += divisor;
    }
    const rounded = (remainder * 2 >= divisor ? quotient + 1 : quotient) * unit;
    return product < 0 ? 0 - rounded : rounded;
  }
  return Number(roundToInteger(BigInt(a) * BigInt(b), BigInt(c) * BigInt(unit))) * unit;
}

/** The decimal string of an integer at a scale, with all its decimals: (134, 2) -> "1.34", (1000, 2) -> "10.00". */
export function printPoints(scaled: number, scale: number): DecimalString {
  if (scale === 0) return String(scaled);
  if (scaled < 0) return `-${printPoints(-scaled, scale)}`;
  const unit = powerOfTen(scale);
  const decimals = scaled % unit;
  return `${(scaled - decimals) / unit}.${String(decimals).padStart(scale, '0')}`;
}

/** The same without trailing zeros, as maxima are printed: (7500, 2) -> "75", (1650, 2) -> "16.5". */
export function printTrimmed(scaled: number, scale: number): DecimalString {
  let [rest, decimals] = [scaled, scale];
  while (decimals > 0 && rest % 10 === 0) {
    rest /= 10;
    decimals -= 1;
  }
  return printPoints(rest, decimals);
}

function isExact(product: number): boolean {
  return product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER;
}
