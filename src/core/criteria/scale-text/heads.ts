/**
 * Lines that say what is measured: the quotient with its letters ("Tỷ lệ % = a/b × 100%. Trong đó: a là …; b là …"), the
 * figure of another system ("Tỷ lệ giải ngân (%), theo Báo cáo của Kho bạc."), the quantity before a colon.
 */
import { Cursor } from './cursor';
import { isLetter } from './results';
import { tokensOf } from './tokens';

export type Definition = { readonly letter: string; readonly text: string };

export type QuotientHead = {
  readonly kind: 'quotient';
  readonly numerator: string;
  readonly denominator: string;
  readonly definitions: readonly Definition[];
};

export type SourceHead = { readonly kind: 'source'; readonly quantity: string; readonly unit: string; readonly sourceName: string };

/** null also where the formula is more than a quotient ("a/(a + b)", "(a - b)/b"). */
export function readQuotientHead(line: string): QuotientHead | null {
  const cursor = new Cursor(tokensOf(line));
  if (cursor.takes('tỷ lệ') === null) return null;
  cursor.takes('( % )', '%', 'phần trăm');
  if (cursor.takes('=', ':') === null) return null;
  const isBracketed = cursor.takes('(') !== null;
  const numerator = takeLetter(cursor);
  const denominator = numerator === null || cursor.takes('/', ':') === null ? null : takeLetter(cursor);
  if (numerator === null || denominator === null || numerator === denominator) return null;
  if (isBracketed && cursor.takes(')') === null) return null;
  if (cursor.takes('×', 'x', 'nhân') !== null && cursor.takes('100 %', '100') === null) return null;
  cursor.skips('.', ';', ',');
  if (cursor.isAtEnd) return { kind: 'quotient', numerator, denominator, definitions: [] };
  takesIntroduction(cursor);
  const definitions = readDefinitions(line.slice(cursor.peek()?.start ?? line.length));
  return definitions && { kind: 'quotient', numerator, denominator, definitions };
}

/** "a là số hồ sơ đúng hạn; b là tổng số hồ sơ."; null if any part of it is something else. "Trong đó:" alone gives none. */
export function readDefinitions(line: string): Definition[] | null {
  const cursor = new Cursor(tokensOf(line));
  takesIntroduction(cursor);
  if (cursor.isAtEnd) return cursor.place > 0 ? [] : null;
  const parts = line.slice(cursor.peek()?.start ?? 0).split(';').map((part) => part.trim()).filter((part) => part !== '');
  const definitions = parts.map(readDefinition);
  return definitions.every((definition) => definition !== null) ? definitions : null;
}

function readDefinition(part: string): Definition | null {
  const cursor = new Cursor(tokensOf(part));
  cursor.takes('-', '+', '•');
  const letter = takeLetter(cursor);
  if (letter === null || cursor.takes('là', ':', '=') === null) return null;
  const text = withoutEnd(part.slice(cursor.peek()?.start ?? part.length));
  return text === '' ? null : { letter, text };
}

function takesIntroduction(cursor: Cursor): void {
  cursor.takes('trong đó', 'với');
  cursor.takes(':', ',');
}

function takeLetter(cursor: Cursor): string | null {
  if (!isLetter(cursor.peek())) return null;
  return cursor.next()?.text ?? null;
}

const SOURCE = '), theo ';

/** Quantity, unit in brackets, and the system: "Điểm chất lượng phục vụ (điểm, thang 100), theo Bộ chỉ số 766." */
export function readSourceHead(line: string): SourceHead | null {
  const at = line.indexOf(SOURCE);
  const bracket = at < 0 ? -1 : line.lastIndexOf('(', at);
  if (bracket < 0) return null;
  const quantity = line.slice(0, bracket).trim();
  const unit = line.slice(bracket + 1, at).trim();
  const sourceName = withoutEnd(line.slice(at + SOURCE.length));
  return quantity === '' || unit === '' || sourceName === '' ? null : { kind: 'source', quantity, unit, sourceName };
}

/** "Số cuộc đối thoại đã tổ chức trong năm:" */
export function readQuantityHead(line: string): string | null {
  const quantity = line.endsWith(':') ? line.slice(0, -1).trim() : '';
  return quantity === '' || quantity.includes(':') ? null : quantity;
}

function withoutEnd(text: string): string {
  return text.trim().replace(/[.;,\s]+$/, '');
}
