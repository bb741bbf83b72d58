/** Dates and times: in a sheet a number of days, told from a plain number by the format alone. */
import { tokensOf } from './format-sections';

const DAY_MS = 86_400_000;
/** Day 0 for day numbers from 61 on; before, the sheet counts a 29/02/1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const LAST_DAY = 2_958_466;
const WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;

export function isDateFormat(section: string): boolean {
  return tokensOf(section).some(({ code, literal }) => (literal === null && /^[dmyhs]$/i.test(code)) || /^\[[hms]+\]$/i.test(code));
}

/** "05/01/2026" for dd/mm/yyyy. null for a number that is no day. */
export function dateText(days: number, section: string, has1904Dates: boolean): string | null {
  const count = has1904Dates ? days + DAYS_TO_1904 : days;
  if (!(count >= 0 && count < LAST_DAY)) return null;
  const date = new Date(DAY_ZERO + Math.round((count < 60 ? count + 1 : count) * DAY_MS / 1000) * 1000);
  const parts = partsOf(section);
  const isHalfDay = parts.some((part) => /^(am\/pm|a\/p)$/i.test(part));
  return parts.map((part, at) => shown(part, date, count, isMinute(parts, at), isHalfDay)).join('').trim();
}

/** Runs of one letter ("dd", "mm", "yyyy") and what stands between. */
function partsOf(section: string): string[] {
  const parts: string[] = [];
  const text = tokensOf(section).map(({ code, literal }) => ({ text: literal === null || /^\[[hms]+\]$/i.test(code) ? code : `\u0000${literal}` }));
  for (const { text: token } of text) {
    const last = parts.at(-1);
    if (/^[dmyhs]$/i.test(token) && last !== undefined && last.toLowerCase().startsWith(token.toLowerCase()) && /^[dmyhs]+$/i.test(last)) {
      parts[parts.length - 1] += token;
    } else if (/^[/aAmMpP]$/.test(token) && last !== undefined && 'am/pm'.startsWith((last + token).toLowerCase())) {
      parts[parts.length - 1] += token;
    } else {
      parts.push(token);
    }
  }
  return parts;
}

/** "mm" is minutes after hours or before seconds. */
function isMinute(parts: readonly string[], at: number): boolean {
  const letters = (part: string) => /^\[?[dmyhs]+\]?$/i.test(part);
  const before = parts.slice(0, at).findLast(letters) ?? '';
  const after = parts.slice(at + 1).find(letters) ?? '';
  return /h/i.test(before) || /^s/i.test(after);
}

function shown(part: string, date: Date, days: number, isMinutes: boolean, isHalfDay: boolean): string {
  if (part.startsWith('\u0000')) return part.slice(1);
  const two = (value: number) => (part.length > 1 ? String(value).padStart(2, '0') : String(value));
  const hours = date.getUTCHours();
  switch (part.toLowerCase()) {
    case 'd':
    case 'dd':
      return two(date.getUTCDate());
    case 'ddd':
    case 'dddd':
      return WEEKDAYS[date.getUTCDay()] ?? '';
    case 'm':
    case 'mm':
      return two(isMinutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
    case 'mmm':
    case 'mmmm':
    case 'mmmmm':
      return `Thg ${date.getUTCMonth() + 1}`;
    case 'y':
    case 'yy':
      return String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'yyy':
    case 'yyyy':
      return String(date.getUTCFullYear());
    case 'h':
    case 'hh':
      return two(isHalfDay ? hours % 12 || 12 : hours);
    case 's':
    case 'ss':
      return two(date.getUTCSeconds());
    case 'am/pm':
    case 'a/p':
      return hours < 12 ? 'SA' : 'CH';
    default:
      return /^\[h+\]$/i.test(part) ? String(Math.floor(days * 24 + 1e-9)) : /^\[/.test(part) ? '' : part;
  }
}
