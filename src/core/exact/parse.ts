/**
 * Reads a number as a Vietnamese civil servant types it: comma or point before the decimals, points between thousands.
 *
 * | typed | read as | why |
 * |---|---|---|
 * | `12,5` `12.5` | 12.5 | one or two digits after the only separator: decimals |
 * | `1,258` | 1.258 | a comma is always the decimal separator |
 * | `1.258` | 1258 | a point before exactly three digits separates thousands |
 * | `1.258,5` `1.258.000` | 1258.5, 1258000 | points group, the comma is decimal |
 * | `0.125` `1234.567` `1.2345` | decimals | no group of thousands looks like this |
 * | `1,258.5` `12,5,3` `1e9` `--1` `1 2` `٣` | refused | nothing of it is guessed |
 */
import type { DecimalString } from '../criteria/criteria-set';

export const NUMBER_PROBLEMS = [
  'empty',
  'not-a-number',
  'negative',
  'ambiguous',
  'not-an-integer',
  'too-many-decimals',
  'too-large',
] as const;
export type NumberProblem = (typeof NUMBER_PROBLEMS)[number];

export type ParsedNumber =
  | { readonly ok: true; readonly value: DecimalString }
  | { readonly ok: false; readonly problem: NumberProblem };

export type ParseOptions = {
  /**
   * `points`: nobody has a thousand points, so "1.258" is more likely a slip for "1,258" than 1258: `ambiguous`.
   * `integer`: decimals other than zeros are refused.
   */
  readonly expect?: 'decimal' | 'integer' | 'points';
  /** 6 by default. */
  readonly maxDecimals?: number;
  /** Growth rates may fall below zero; everything else may not. */
  readonly allowNegative?: boolean;
};

/** More digits than this cannot be kept exactly as an integer of the scoring core. */
export const MAX_DIGITS = 15;

const EDGE_SPACE = /^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g;
const SIGN = /^[-\u2212]/;
const GROUPED = /^[1-9]\d{0,2}(\.\d{3})+$/;
const GROUPED_WITH_DECIMALS = /^[1-9]\d{0,2}(\.\d{3})+,\d+$/;
const WITH_COMMA = /^\d+,\d+$/;
const WITH_POINT = /^\d+\.\d+$/;
const DIGITS = /^\d+$/;

/** Canonical decimal string ("12.5", no leading or trailing zeros), or the first problem met. Never throws. */
export function parseNumber(text: string, options: ParseOptions = {}): ParsedNumber {
  const { expect = 'decimal', maxDecimals = 6, allowNegative = false } = options;
  const trimmed = text.replace(EDGE_SPACE, '');
  if (trimmed === '') return { ok: false, problem: 'empty' };
  const isNegative = SIGN.test(trimmed);
  const unsigned = isNegative ? trimmed.slice(1) : trimmed;
  const plain = withPointOnly(unsigned, expect === 'points');
  if (!plain.ok) return plain;

  const [whole = '', decimals = ''] = plain.value.split('.');
  const integerPart = whole.replace(/^0+(?=\d)/, '');
  const decimalPart = decimals.replace(/0+$/, '');
  if (expect === 'integer' && decimalPart !== '') return { ok: false, problem: 'not-an-integer' };
  if (decimalPart.length > maxDecimals) return { ok: false, problem: 'too-many-decimals' };
  if (integerPart.length + decimalPart.length > MAX_DIGITS) return { ok: false, problem: 'too-large' };

  const value = decimalPart === '' ? integerPart : `${integerPart}.${decimalPart}`;
  if (!isNegative || value === '0') return { ok: true, value };
  return allowNegative ? { ok: true, value: `-${value}` } : { ok: false, problem: 'negative' };
}

/** The digits with one point at most, thousands points taken out. */
function withPointOnly(typed: string, expectsPoints: boolean): ParsedNumber {
  if (DIGITS.test(typed)) return { ok: true, value: typed };
  if (WITH_COMMA.test(typed)) return { ok: true, value: typed.replace(',', '.') };
  if (GROUPED_WITH_DECIMALS.test(typed)) return { ok: true, value: typed.replaceAll('.', '').replace(',', '.') };
  if (GROUPED.test(typed)) {
    return expectsPoints ? { ok: false, problem: 'ambiguous' } : { ok: true, value: typed.replaceAll('.', '') };
  }
  if (WITH_POINT.test(typed)) return { ok: true, value: typed };
  return { ok: false, problem: 'not-a-number' };
}
