/** Lines that say how the others are to be taken: limits of a sum, the end of deductions, points by hand, the survey. */
import { Cursor, readWhole } from './cursor';
import type { Line } from './line';
import { takeLimit } from './results';
import { pointsOf, type Token } from './tokens';

/** A limit of the sum, or the end of deductions. */
export function readLimit(tokens: readonly Token[]): Line | null {
  return readWhole(tokens, (cursor): Line | null => {
    const start = cursor.takes('tổng', 'cộng', 'tính tổng', 'tối đa', 'không quá', 'nhưng', 'trừ', 'điểm trừ', 'điểm');
    if (start === null) return null;
    if (start === 'trừ' && takesFloor(cursor)) return { kind: 'floor' };
    if (start === 'tối đa' || start === 'không quá') cursor.returnTo(0);
    const words = takeWordsBeforeLimit(cursor);
    const points = words === null ? null : takeLimit(cursor);
    if (words === null || points === null) return null;
    const isDeducted = start === 'trừ' || start === 'điểm trừ' || words.includes('trừ');
    return { kind: 'cap', of: isDeducted ? 'deducted' : start === 'cộng' || words.includes('nội dung') ? 'items' : 'total', points };
  });
}

/** "đến khi hết điểm của tiêu chí" */
function takesFloor(cursor: Cursor): boolean {
  const start = cursor.place;
  cursor.skips('cho', 'dần');
  if (cursor.takes('đến khi hết', 'tới khi hết', 'đến hết', 'hết') !== null) {
    cursor.skips('số', 'điểm', 'của', 'tiêu', 'chí', 'thành', 'phần', 'này', 'thì', 'thôi');
    if (cursor.endsSentence()) return true;
  }
  cursor.returnTo(start);
  return false;
}

/** The words up to "tối đa" or "không quá"; null where a number comes first or nothing is limited. */
function takeWordsBeforeLimit(cursor: Cursor): string | null {
  const words: string[] = [];
  while (!cursor.isAtEnd) {
    if (cursor.stands('tối đa') || cursor.stands('không quá') || cursor.stands('không vượt quá')) return words.join(' ');
    const token = cursor.next();
    if (token?.kind === 'number' || token?.text === ':') return null;
    if (token?.kind === 'word') words.push(token.text);
  }
  return null;
}

/** "…, cho điểm từ 0 đến 2 (bước điểm 0,5)." */
export function readManual(tokens: readonly Token[]): Line | null {
  return readWhole(tokens, (cursor) => {
    if (!cursor.goesTo('cho điểm từ 0') || tokens.slice(0, cursor.place).some((token) => token.kind === 'number')) return null;
    cursor.takes('cho điểm từ 0');
    cursor.takes('điểm');
    if (cursor.takes('đến', '-', 'tới') === null) return null;
    const max = pointsOf(cursor.takesNumber() ?? '');
    cursor.takes('điểm', 'đ');
    cursor.skips('(', ',', ';', 'với');
    if (max === null || cursor.takes('bước điểm', 'bước') === null) return null;
    cursor.takes('là', ':');
    const step = pointsOf(cursor.takesNumber() ?? '');
    cursor.takes('điểm', 'đ');
    cursor.takes(')');
    return step === null ? null : { kind: 'manual', max, step };
  });
}

export function readSurvey(tokens: readonly Token[]): Line | null {
  const cursor = new Cursor(tokens);
  if (!cursor.goesTo('điều tra xã hội học')) return null;
  const isAtStart = cursor.place === 0;
  cursor.takes('điều tra xã hội học');
  const isExact = isAtStart && cursor.endsSentence();
  return { kind: 'survey', isExact };
}
