/**
 * What a line of a scale gives: points, points taken off, or a share of the maximum by a formula. A result is the whole
 * rest of the line after its separator; anything else in it, and it is none.
 */
import type { DecimalString } from '../criteria-set';
import { compare } from '../../exact/decimal';
import { type Cursor, readWhole } from './cursor';
import { pointsOf, thresholdOf, type Token } from './tokens';

/** What a formula multiplies with: the maximum by name, a number, or nothing that is said ("theo tỷ lệ tương ứng"). */
export type Factor = { readonly kind: 'maximum' } | { readonly kind: 'points'; readonly points: DecimalString } | { readonly kind: 'unstated' };

export type Proportion = {
  readonly kind: 'proportion';
  readonly factor: Factor;
  /** The figure that goes up to this scale ("giá trị/100"); null for a percentage. */
  readonly scale: DecimalString | null;
  /** Letters of the quotient where the formula repeats it ("a/b × 1,5"). */
  readonly quotient: { readonly numerator: string; readonly denominator: string } | null;
};

export type Result = { readonly kind: 'points' | 'minus'; readonly points: DecimalString } | { readonly kind: 'maximum' } | Proportion;

/** A result, and the cap that may follow it in the same line ("0,5 điểm, tối đa 1 điểm"). */
export type CappedResult = { readonly result: Result; readonly cap: DecimalString | null };

export function readResult(tokens: readonly Token[]): CappedResult | null {
  return readWhole(tokens, (cursor) => {
    const result = takeAmount(cursor);
    if (result === null) return null;
    const cap = takeCap(cursor);
    return cap === undefined ? null : { result, cap };
  });
}

/** A formula alone ("Điểm = giá trị/100 × 1,0"). */
export function readProportion(tokens: readonly Token[]): Proportion | null {
  return readWhole(tokens, takeProportion);
}

/** "không quá 1 điểm", "tối đa 1,5 điểm": the number; null where something else stands here. */
export function takeLimit(cursor: Cursor): DecimalString | null {
  if (cursor.takes('không vượt quá', 'không quá', 'tối đa không quá', 'tối đa là', 'tối đa') === null) return null;
  const printed = cursor.takesNumber();
  cursor.takes('điểm', 'đ');
  return printed === null ? null : pointsOf(printed);
}

function takeAmount(cursor: Cursor): Result | null {
  const start = cursor.place;
  const proportion = takeProportion(cursor);
  if (proportion !== null) return proportion;
  cursor.returnTo(start);
  cursor.skips('được', 'đạt', 'cho', 'tính', 'chấm', 'cộng');
  if (cursor.takes('điểm tối đa', 'số điểm tối đa') !== null) return { kind: 'maximum' };
  const isMinus = cursor.takes('bị trừ', 'trừ', '-') !== null;
  const printed = cursor.takesNumber();
  const points = printed === null ? null : pointsOf(printed);
  if (points === null) return null;
  cursor.takes('điểm', 'đ');
  return { kind: isMinus ? 'minus' : 'points', points };
}

/** null: none; undefined: something that is no cap. */
function takeCap(cursor: Cursor): DecimalString | null | undefined {
  const start = cursor.place;
  cursor.skips(',', ';', '.', '(', 'nhưng', 'và', 'tổng điểm', 'tổng số điểm');
  const cap = takeLimit(cursor);
  if (cap !== null) {
    cursor.takes(')');
    return cap;
  }
  cursor.returnTo(start);
  return cursor.endsSentence() ? null : undefined;
}

function takeProportion(cursor: Cursor): Proportion | null {
  cursor.skips('được', 'tính', 'chấm');
  const isByRate = cursor.takes('theo tỷ lệ tương ứng', 'theo tỷ lệ đạt được', 'theo tỷ lệ') !== null;
  if (isByRate && cursor.endsSentence()) return { kind: 'proportion', factor: { kind: 'unstated' }, scale: null, quotient: null };
  if (isByRate) return null;
  if (cursor.takes('theo công thức', 'công thức') !== null) cursor.skips(':', 'sau');
  takeLeftSide(cursor);
  const product = takeProduct(cursor);
  return product === null ? null : proportionOf(product);
}

/** "Điểm =", "Điểm đạt được =". */
function takeLeftSide(cursor: Cursor): void {
  const start = cursor.place;
  if (cursor.takes('số điểm đạt được', 'số điểm', 'điểm đạt được', 'điểm số', 'điểm') !== null && cursor.takes('=', ':') !== null) return;
  cursor.returnTo(start);
}

type Part =
  | { readonly kind: 'rate' | 'maximum' | 'whole' }
  | { readonly kind: 'number'; readonly printed: string }
  | { readonly kind: 'quotient'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'value'; readonly scale: DecimalString };

function takeProduct(cursor: Cursor): Part[] | null {
  const parts: Part[] = [];
  do {
    const inner = cursor.takes('(') === null ? null : takeProduct(cursor);
    if (inner !== null && cursor.takes(')') === null) return null;
    const taken = inner ?? takePart(cursor);
    if (taken === null) return null;
    parts.push(...taken);
  } while (takesTimes(cursor));
  if (cursor.stands('/ 100')) {
    // Of a quotient a hundredth would be meant: that is another formula.
    if (parts.some((part) => part.kind === 'quotient')) return null;
    cursor.takes('/ 100');
    cursor.takes('%');
  }
  return parts;
}

function takesTimes(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  // A full stop between two factors is a multiplication only where a number or the maximum follows.
  if (cursor.stands('.') && !(next?.kind === 'number' || next?.text === 'điểm')) return false;
  return cursor.takes('×', 'x', 'nhân với', 'nhân', '.') !== null;
}

function takePart(cursor: Cursor): Part[] | null {
  if (cursor.takes('điểm tối đa', 'số điểm tối đa') !== null) return [{ kind: 'maximum' }];
  if (cursor.takes('tỷ lệ') !== null) {
    cursor.takes('( % )', '%', 'phần trăm');
    cursor.takes('đạt được', 'đạt', 'hoàn thành', 'thực hiện', 'thực tế');
    cursor.takes('( % )', '%');
    return [{ kind: 'rate' }];
  }
  if (cursor.takes('giá trị', 'kết quả', 'điểm đạt được', 'điểm đánh giá', 'chỉ số') !== null) {
    const printed = cursor.takes('/') === null ? null : cursor.takesNumber();
    const scale = printed === null ? null : thresholdOf(printed);
    return scale === null ? null : [{ kind: 'value', scale }];
  }
  const printed = cursor.takesNumber();
  if (printed !== null) {
    if (cursor.takes('%') !== null) return printed === '100' ? [{ kind: 'whole' }] : null;
    cursor.takes('điểm', 'đ');
    return [{ kind: 'number', printed }];
  }
  return takeQuotient(cursor);
}

function takeQuotient(cursor: Cursor): Part[] | null {
  const [numerator, slash, denominator] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if (!isLetter(numerator) || slash?.text !== '/' || !isLetter(denominator)) return null;
  cursor.returnTo(cursor.place + 3);
  return [{ kind: 'quotient', numerator: numerator.text, denominator: denominator.text }];
}

export function isLetter(token: Token | undefined): token is Token {
  return token?.kind === 'word' && /^[a-z]$/.test(token.text);
}

/** One measured factor and one of points, and 100 % as often as somebody writes it. */
function proportionOf(parts: readonly Part[]): Proportion | null {
  const measured = parts.filter((part) => part.kind === 'rate' || part.kind === 'quotient' || part.kind === 'value');
  const given = parts.filter((part) => part.kind === 'number' || part.kind === 'maximum');
  const [by, factor] = [measured[0], given[0]];
  if (!by || !factor || measured.length > 1 || given.length > 1) return null;
  const points = factor.kind === 'number' ? pointsOf(factor.printed) : null;
  if (factor.kind === 'number' && (points === null || compare(points, '0') <= 0)) return null;
  return {
    kind: 'proportion',
    factor: points === null ? { kind: 'maximum' } : { kind: 'points', points },
    scale: by.kind === 'value' ? by.scale : null,
    quotient: by.kind === 'quotient' ? { numerator: by.numerator, denominator: by.denominator } : null,
  };
}
