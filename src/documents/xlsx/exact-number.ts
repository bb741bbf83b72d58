/**
 * The number of a cell from the text in the file: exact to 15 significant digits, as Excel itself keeps and shows. Programs
 * write the binary float behind it ("0.10000000000000001", "1.0049999999999999"): rounding at 15 digits gives what was typed.
 */
import type { DecimalString } from '@/core/criteria/criteria-set';

const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/;
const SIGNIFICANT = 15;
/** No double reaches beyond. */
const MAX_EXPONENT = 330;

/** Canonical: no exponent, no zeros at the end, no "-0". null where the text is no number. */
export function exactNumber(raw: string): DecimalString | null {
  const match = NUMBER.exec(raw.trim());
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', exponentText = '0'] = match;
  if (whole + decimals === '') return null;
  let digits = (whole + decimals).replace(/^0+/, '');
  // The value is `digits` × 10^exponent.
  let exponent = Number(exponentText) - decimals.length;
  if (digits === '') return '0';
  if (digits.length > SIGNIFICANT) {
    const dropped = digits.length - SIGNIFICANT;
    const isUp = (digits[SIGNIFICANT] ?? '0') >= '5';
    digits = String(BigInt(digits.slice(0, SIGNIFICANT)) + (isUp ? 1n : 0n));
    exponent += dropped;
  }
  const shortened = digits.replace(/0+$/, '');
  exponent += digits.length - shortened.length;
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  return (sign === '-' ? '-' : '') + plain(shortened, exponent);
}

function plain(digits: string, exponent: number): string {
  if (exponent >= 0) return digits + '0'.repeat(exponent);
  const point = digits.length + exponent;
  if (point > 0) return `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `0.${'0'.repeat(-point)}${digits}`;
}
