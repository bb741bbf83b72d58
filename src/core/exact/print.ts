/**
 * A canonical decimal the Vietnamese way. Text is only rearranged: nothing passes through a binary float, so what is
 * printed is what was computed.
 */
import type { DecimalString } from '../criteria/criteria-set';

const MINUS_SIGN = '\u2212';
const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** "1258.5" -> "1.258,5": every digit that is given, none added. */
export function printDecimal(value: DecimalString): string {
  const isNegative = value.startsWith('-');
  const [whole = '', decimals] = (isNegative ? value.slice(1) : value).split('.');
  const grouped = whole.replace(THOUSANDS, '.');
  return `${isNegative ? MINUS_SIGN : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
