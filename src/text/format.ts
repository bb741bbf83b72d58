/**
 * Numbers and dates the Vietnamese way. Numbers come in as canonical decimal strings ("1258.5") and are only rearranged as
 * text: nothing here passes through a binary float, so what is printed is what was computed.
 *
 * Two functions for points, on purpose: a column of scores shows two decimals in each row (`formatPoints`, "10,00"),
 * a maximum shows only what it has (`formatMax`, "10"; "1,5").
 */
import type { DecimalString } from '@/core/criteria/criteria-set';
import { padDecimals, trimDecimals } from '@/core/exact/decimal';
import { printDecimal } from '@/core/exact/print';

/** U+00A0: a figure and its sign stay on one line. */
const NO_BREAK_SPACE = '\u00a0';
const MINUS_SIGN = '\u2212';
const POINT_DECIMALS = 2;

/** "1258.5" -> "1.258,5": every digit that is given, none added. */
export const formatDecimal = printDecimal;

/** Points in a column: at least two decimals ("63.1" -> "63,10"), none lost. null gives the `absent` words. */
export function formatPoints(value: DecimalString | null, absent = 'chưa có'): string {
  return value === null ? absent : formatDecimal(padDecimals(value, POINT_DECIMALS));
}

/** A maximum, a threshold, a weight: no trailing zeros ("75.00" -> "75", "1.50" -> "1,5"). */
export function formatMax(value: DecimalString): string {
  return formatDecimal(trimDecimals(value));
}

/** "63,16/75". null gives "chưa có/75". */
export function formatOfMax(points: DecimalString | null, max: DecimalString, absent = 'chưa có'): string {
  return `${formatPoints(points, absent)}/${formatMax(max)}`;
}

/** With its sign, for differences: "+1,00", "−0,50", "0,00". */
export function formatSigned(value: DecimalString): string {
  const text = formatPoints(value);
  const isZero = /^[\u22120,.]+$/.test(text);
  if (isZero) return text.replace(MINUS_SIGN, '');
  return text.startsWith(MINUS_SIGN) ? text : `+${text}`;
}

/** "10/12". A unit without a rank gives the `absent` words. */
export function formatRank(rank: number | null, of: number, absent = 'chưa xếp hạng'): string {
  return rank === null ? absent : `${rank}/${of}`;
}

/** "1258" -> "1.258". */
export function formatInteger(value: DecimalString | number | bigint): string {
  return formatDecimal(String(value));
}

/** "81.33" -> "81,33 %", two decimals. null gives the `absent` words. */
export function formatPercent(value: DecimalString | null, absent = 'chưa có'): string {
  return value === null ? absent : `${formatPoints(value)}${NO_BREAK_SPACE}%`;
}

const SIZE_UNITS = ['KB', 'MB', 'GB'] as const;

/** Bytes as an integer -> "1.023 byte", "20 MB", "1,4 MB" (one decimal, half-up, units of 1024). */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${formatInteger(bytes)}${NO_BREAK_SPACE}byte`;
  let unit = 0;
  let divisor = 1024;
  while (unit < SIZE_UNITS.length - 1 && tenths(bytes, divisor) >= 10240) {
    unit += 1;
    divisor *= 1024;
  }
  const inTenths = tenths(bytes, divisor);
  const text = inTenths % 10 === 0 ? `${inTenths / 10}` : `${Math.floor(inTenths / 10)}.${inTenths % 10}`;
  return `${formatDecimal(text)}${NO_BREAK_SPACE}${SIZE_UNITS[unit]}`;
}

function tenths(bytes: number, divisor: number): number {
  return Math.floor((bytes * 10 + divisor / 2) / divisor);
}

export { compareVi } from './collation';
export {
  deadlineUrgency,
  deadlineWords,
  formatDate,
  formatDateLong,
  formatDateTime,
  formatTime,
  type DeadlineUrgency,
} from './dates';
