/**
 * A number as the sheet shows it, for the number formats that occur in appendices: digits, decimals, thousands, percent,
 * words around them, a section for negative numbers and zero, dates. Decimals have a comma and thousands a point, as on a
 * Vietnamese machine; a format that is not understood (fractions, exponents) gives the exact value.
 */
import type { DecimalString } from '@/core/criteria/criteria-set';
import { multiply, roundHalfUp, trimDecimals } from '@/core/exact/decimal';
import { dateText, isDateFormat } from './date-format';
import { readSection, type NumberSection, sectionsOf } from './format-sections';

export type ShownNumber = { readonly text: string; readonly isDate: boolean };

export function showNumber(value: DecimalString, format: string, has1904Dates: boolean): ShownNumber {
  const plain = { text: value.replace('.', ','), isDate: false };
  const sections = sectionsOf(format);
  const isNegative = value.startsWith('-');
  const at = isNegative && sections.length > 1 ? 1 : value === '0' && sections.length > 2 ? 2 : 0;
  const code = sections[at] ?? '';
  if (isDateFormat(code)) {
    const text = dateText(Number(value), code, has1904Dates);
    return text === null ? plain : { text, isDate: true };
  }
  const section = readSection(code);
  if (!section) return plain;
  const size = isNegative ? value.slice(1) : value;
  const shown = (isNegative && at === 0 ? '-' : '') + section.before + digitsOf(size, section) + section.after;
  // A format that hides the number (";;;") must not hide it from a reader who has to check it.
  return /\d/.test(shown) ? { text: shown.trim(), isDate: false } : plain;
}

function digitsOf(size: DecimalString, section: NumberSection): string {
  let scaled = size;
  for (let times = 0; times < section.percents; times += 1) scaled = multiply(scaled, '100');
  for (let times = 0; times < section.thousandths; times += 1) scaled = multiply(scaled, '0.001');
  const rounded = roundHalfUp(scaled, section.maxDecimals);
  const [whole = '0', decimals = ''] = rounded.split('.');
  const kept = decimals.slice(0, section.minDecimals) + decimals.slice(section.minDecimals).replace(/0+$/, '');
  const integer = (trimDecimals(whole) === '0' ? '' : whole).padStart(section.minDigits, '0');
  const grouped = section.hasGroups ? integer.replace(/\B(?=(\d{3})+$)/g, '.') : integer;
  return kept === '' ? grouped : `${grouped},${kept}`;
}
