/**
 * The condition of a band ("Từ 80% - dưới 100%", "Đạt 100%", "80% ≤ x < 100%", "1 cuộc") as an interval. A condition is the
 * whole label of its line: "Từ 80% số đơn vị trở lên được giao quyền tự chủ" is none, because words are left over.
 */
import type { DecimalString } from '../criteria-set';
import { Cursor, readWhole } from './cursor';
import { isLetter } from './results';
import { thresholdOf, type Token } from './tokens';

export type End = { readonly value: DecimalString; readonly isInclusive: boolean };

export type Condition = {
  /** null: no end on that side. */
  readonly low: End | null;
  readonly high: End | null;
  /** "%", or the words after the number ("cuộc"); null where no unit is printed. */
  readonly unit: string | null;
  /** Words after the percent sign ("kế hoạch"). */
  readonly of: string | null;
  /** A single number: reached ("Đạt 100%") or met exactly ("1 cuộc"). */
  readonly form: 'range' | 'reached' | 'exact' | 'none';
};

const AT_LEAST = ['≥', 'ít nhất', 'tối thiểu', 'không dưới', 'không thấp hơn'] as const;
const ABOVE = ['>', 'trên', 'lớn hơn', 'cao hơn', 'nhiều hơn', 'hơn', 'vượt quá', 'vượt'] as const;
const AT_MOST = ['≤', 'không quá', 'không vượt quá', 'tối đa'] as const;
const BELOW = ['<', 'dưới', 'nhỏ hơn', 'thấp hơn', 'ít hơn', 'chưa đạt', 'không đạt'] as const;
const REACHED = ['đạt tỷ lệ', 'đạt được', 'đạt', 'hoàn thành'] as const;
const OPENING = ['nếu', 'khi', 'có', 'thực hiện', 'tỷ lệ %', 'tỷ lệ'] as const;
const TO = ['đến', 'tới', '-', '→'] as const;
/** A unit ends before one of these. */
const AFTER_UNIT = ['trở lên', 'trở xuống', 'đến', 'tới', '-', '→', 'dưới', '<', '≤', '>', '≥', 'nào', '.', ',', ';'] as const;
/** Longer than the name of any unit: then it is a sentence, not a measure. */
const MAX_UNIT_WORDS = 6;

type Measure = { readonly value: DecimalString; readonly unit: string | null; readonly of: string | null };

/** Only the tokens of the label, separators left out. `label` gives units as they are printed. */
export function readCondition(tokens: readonly Token[], label: string): Condition | null {
  return readWhole(tokens, (cursor) => takeCondition(cursor, label));
}

function takeCondition(cursor: Cursor, label: string): Condition | null {
  const none = takeNothing(cursor, label);
  if (none !== null) return none;
  cursor.skips(...OPENING);
  const reached = cursor.takes(...REACHED) !== null;
  cursor.skips('tỷ lệ %', 'tỷ lệ');
  if (cursor.takes('từ') !== null) {
    const low = takeMeasure(cursor, label);
    return low && takeFrom(cursor, label, low);
  }
  const sign = takesSide(cursor);
  if (sign !== null) return takeSided(cursor, label, sign);
  if (takesVariable(cursor)) {
    const side = takesSide(cursor);
    return side === null ? null : takeSided(cursor, label, side);
  }
  const value = takeMeasure(cursor, label);
  return value && takeAfterNumber(cursor, label, value, reached);
}

/** "Không có", "Không có cuộc nào". */
function takeNothing(cursor: Cursor, label: string): Condition | null {
  const start = cursor.place;
  if (cursor.takes('không có', 'không phát sinh') === null) return null;
  const unit = takeUnit(cursor, label);
  cursor.takes('nào');
  if (!cursor.endsSentence()) {
    cursor.returnTo(start);
    return null;
  }
  const zero: End = { value: '0', isInclusive: true };
  return { low: zero, high: zero, unit, of: null, form: 'none' };
}

type Side = 'atLeast' | 'above' | 'atMost' | 'below';

function takesSide(cursor: Cursor): Side | null {
  if (cursor.takes(...AT_LEAST) !== null) return 'atLeast';
  if (cursor.takes(...AT_MOST) !== null) return 'atMost';
  if (cursor.takes(...ABOVE) !== null) return 'above';
  return cursor.takes(...BELOW) === null ? null : 'below';
}

/** "x" of "x ≥ 80%". */
function takesVariable(cursor: Cursor): boolean {
  const start = cursor.place;
  if (cursor.takes('tỷ lệ %', 'tỷ lệ') === null) {
    if (!isLetter(cursor.peek())) return false;
    cursor.next();
  }
  if (['≥', '≤', '>', '<'].some((sign) => cursor.stands(sign))) return true;
  cursor.returnTo(start);
  return false;
}

function takeSided(cursor: Cursor, label: string, side: Side): Condition | null {
  const bound = takeMeasure(cursor, label);
  if (bound === null) return null;
  if (side === 'above' || side === 'atLeast') {
    const upper = takeUpper(cursor, label);
    const low: End = { value: bound.value, isInclusive: side === 'atLeast' };
    return upper ? between(low, bound, upper) : { low, high: null, ...measured(bound), form: 'range' };
  }
  return { low: null, high: { value: bound.value, isInclusive: side === 'atMost' }, ...measured(bound), form: 'range' };
}

/** After "Từ 80%": "trở lên", "trở xuống", an upper end, or nothing. */
function takeFrom(cursor: Cursor, label: string, from: Measure): Condition | null {
  const inclusive: End = { value: from.value, isInclusive: true };
  if (cursor.takes('trở xuống') !== null) return { low: null, high: inclusive, ...measured(from), form: 'range' };
  const upper = takeUpper(cursor, label);
  if (upper) return between(inclusive, from, upper);
  cursor.takes('trở lên');
  return { low: inclusive, high: null, ...measured(from), form: 'range' };
}

/** After a number without "từ": "80% trở lên", "80% - dưới 100%", "80% ≤ x < 100%", or the number alone. */
function takeAfterNumber(cursor: Cursor, label: string, value: Measure, reached: boolean): Condition | null {
  if (cursor.stands('trở lên') || cursor.stands('trở xuống')) return takeFrom(cursor, label, value);
  const chained = takeChain(cursor, label, value);
  if (chained !== null) return chained;
  const upper = takeUpper(cursor, label);
  const end: End = { value: value.value, isInclusive: true };
  if (upper) return between(end, value, upper);
  return { low: end, high: end, ...measured(value), form: reached ? 'reached' : 'exact' };
}

/** "≤ x < 100%" after its first number, or the other way round. */
function takeChain(cursor: Cursor, label: string, first: Measure): Condition | null {
  const start = cursor.place;
  const left = cursor.takes('≤', '<', '≥', '>');
  if (left === null) return null;
  const hasVariable = takesVariable(cursor);
  const isRising = left === '≤' || left === '<';
  const right = hasVariable ? cursor.takes(...(isRising ? ['≤', '<'] : ['≥', '>'])) : null;
  const second = right === null ? null : takeMeasure(cursor, label);
  if (right === null || second === null) {
    cursor.returnTo(start);
    return null;
  }
  const ends = [
    { measure: first, end: { value: first.value, isInclusive: left === '≤' || left === '≥' } },
    { measure: second, end: { value: second.value, isInclusive: right === '≤' || right === '≥' } },
  ] as const;
  const [low, high] = isRising ? ends : [ends[1], ends[0]];
  return between(low.end, low.measure, { ...high.measure, isInclusive: high.end.isInclusive });
}

type Upper = Measure & { readonly isInclusive: boolean };

/** "- dưới 100%", "đến dưới 100%", "đến 9 thủ tục". */
function takeUpper(cursor: Cursor, label: string): Upper | null {
  const start = cursor.place;
  cursor.takes('và', ',');
  const isJoined = cursor.takes(...TO) !== null;
  if (isJoined) cursor.takes('cận');
  const isBelow = cursor.takes('dưới', '<', 'nhỏ hơn', 'chưa đạt') !== null;
  const value = isJoined || isBelow ? takeMeasure(cursor, label) : null;
  if (value === null) {
    cursor.returnTo(start);
    return null;
  }
  return { ...value, isInclusive: !isBelow };
}

/** The unit may be printed once for both ends ("Từ 5 đến 9 thủ tục", "Từ 80 - dưới 100%"); two different ones are no range. */
function between(low: End, from: Measure, to: Upper): Condition | null {
  if (from.unit !== null && from.unit !== to.unit) return null;
  return { low, high: { value: to.value, isInclusive: to.isInclusive }, unit: to.unit, of: to.of ?? from.of, form: 'range' };
}

function measured({ unit, of }: Measure): { unit: string | null; of: string | null } {
  return { unit, of };
}

function takeMeasure(cursor: Cursor, label: string): Measure | null {
  const printed = cursor.takesNumber();
  const value = printed === null ? null : thresholdOf(printed);
  if (value === null) return null;
  if (cursor.takes('%', 'phần trăm') !== null) return { value, unit: '%', of: takeUnit(cursor, label) };
  return { value, unit: takeUnit(cursor, label), of: null };
}

function takeUnit(cursor: Cursor, label: string): string | null {
  const first = cursor.peek();
  let last: Token | undefined;
  for (let count = 0; ; count += 1) {
    const token = cursor.peek();
    if (!token || AFTER_UNIT.some((phrase) => cursor.stands(phrase))) break;
    if (token.kind !== 'word' || count === MAX_UNIT_WORDS) return null;
    last = cursor.next();
  }
  return first && last ? label.slice(first.start, last.end) : null;
}
