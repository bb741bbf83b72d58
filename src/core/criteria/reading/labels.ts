/**
 * Numbers of rows as printed: "IV.", "1.2", "1.2.3.", "a)", "(1)", "Lĩnh vực 1:", "TC 1", "TH.1", "-". One printed label can
 * be read in several ways ("I" as a roman one or as the letter, "e" as the fifth or as the sixth letter): the rows around it
 * decide (place-rows.ts).
 */
export type LabelReading = {
  /** Labels of one shape count on from each other: "R", "n", "n.n", "a)", "lĩnh vực n", "TH.n", "-". */
  readonly shape: string;
  /** Place within its list, from 1; 0 for bullets, which have none. */
  readonly value: number;
  /** Path of the parent where the label carries it ("1.2" for "1.2.3"), else null. */
  readonly prefix: string | null;
  /** The whole label as a path, roman as arabic: "4", "1.2.3", "A.1", "TH.1". */
  readonly path: string;
};

type Part = { readonly shape: string; readonly value: number; readonly text: string };

const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';
const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';

/** Words before a number that name the level; abbreviations stand for the same words. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:tiêu chí thành phần|chỉ số thành phần|tctp|cstp)(?=[\s.:]*[\dIVXA-Z(])/iu, 'tiêu chí thành phần'],
  [/^(?:lĩnh vực|lv)(?=[\s.:]*[\dIVXA-Z(])/iu, 'lĩnh vực'],
  [/^(?:nhóm tiêu chí|nhóm)(?=[\s.:]*[\dIVXA-Z(])/iu, 'nhóm'],
  [/^(?:tiêu chí|tc)(?=[\s.:]*[\dIVXA-Z(])/iu, 'tiêu chí'],
  [/^(?:nội dung|nd)(?=[\s.:]*[\dIVXA-Z(])/iu, 'nội dung'],
  [/^(?:chỉ số|chỉ tiêu)(?=[\s.:]*[\dIVXA-Z(])/iu, 'chỉ số'],
  [/^(?:phần|mục|chương)(?=[\s.:]*[\dIVXA-Z(])/iu, 'phần'],
];

const CODE_WORD = /^([A-ZĐ]{2,4})[\s.\-_]*(\d{1,3}(?:\.\d{1,3})*)$/u;
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/** All ways to read a label on its own; none if the text is no label. */
export function readLabel(text: string): LabelReading[] {
  // No label is longer, however it is spaced.
  if (text.length > 60) return [];
  const printed = text.replace(/\s+/g, ' ').trim();
  if (printed === '' || printed.length > 30) return [];
  if (/^[-–—+*•·○●▪]$/u.test(printed)) return [{ shape: bullet(printed), value: 0, prefix: null, path: printed }];
  const noun = NOUNS.find(([pattern]) => pattern.test(printed));
  const rest = noun ? printed.replace(noun[0], '').replace(/^(?:\s*số)?[\s.:]*/u, '') : printed;
  return readCore(rest, noun?.[1] ?? null);
}

function readCore(text: string, noun: string | null): LabelReading[] {
  const wrapped = /^(\(|\[)?\s*(.*?)\s*(\)|\])?\s*[.:;/\-–]?$/u.exec(text);
  const inner = (wrapped?.[2] ?? '').replace(/(\d)\s*,\s*(?=\d)/g, '$1.').replace(/\s*\.\s*/g, '.').replace(/[.]$/, '');
  const wrap = wrapped?.[3] ? (wrapped[1] ? '()' : ')') : '';
  if (inner === '' || (wrapped?.[1] && !wrapped[3])) return [];
  const word = CODE_WORD.exec(inner);
  if (word && !ROMAN.test(word[1] ?? '')) return [wordReading(word[1] ?? '', word[2] ?? '')];
  const pieces = inner.replace(/([A-ZĐa-zđ])(?=\d)/gu, '$1.').replace(/(\d)(?=[A-ZĐa-zđ])/gu, '$1.').split('.');
  if (pieces.length > 6) return [];
  return combinations(pieces.map(readPart)).map((parts) => toReading(parts, wrap, noun));
}

function wordReading(word: string, numbers: string): LabelReading {
  const parts = numbers.split('.').map((part) => Number(part));
  const above = [word, ...parts.slice(0, -1)].join('.');
  return { shape: `${word}${'.n'.repeat(parts.length)}`, value: parts.at(-1) ?? 0, prefix: parts.length > 1 ? above : null, path: [word, ...parts].join('.') };
}

function toReading(parts: readonly Part[], wrap: string, noun: string | null): LabelReading {
  const shape = parts.map((part) => part.shape).join('.') + wrap;
  const path = parts.map((part) => part.text).join('.');
  const above = parts.slice(0, -1);
  return {
    shape: noun !== null && parts.length === 1 ? `${noun} ${shape}` : shape,
    value: parts.at(-1)?.value ?? 0,
    prefix: above.length > 0 ? above.map((part) => part.text).join('.') : null,
    path,
  };
}

function readPart(text: string): Part[] {
  if (/^\d{1,3}$/.test(text)) return [{ shape: 'n', value: Number(text), text: String(Number(text)) }];
  const parts: Part[] = [];
  const upper = text.toUpperCase();
  if (text !== '' && ROMAN.test(text)) parts.push({ shape: 'R', value: fromRoman(text), text: String(fromRoman(text)) });
  else if (/^[ivx]+$/.test(text) && ROMAN.test(upper)) parts.push({ shape: 'i', value: fromRoman(upper), text });
  if ([...text].length === 1 && /^[a-zđ]$/iu.test(text)) {
    const shape = text === upper ? 'A' : 'a';
    const values = new Set([VIETNAMESE.indexOf(text.toLowerCase()) + 1, ENGLISH.indexOf(text.toLowerCase()) + 1]);
    for (const value of values) if (value > 0) parts.push({ shape, value, text });
  }
  return parts;
}

function combinations(lists: readonly (readonly Part[])[]): Part[][] {
  return lists.reduce<Part[][]>((done, list) => done.flatMap((parts) => list.map((part) => [...parts, part])), [[]]);
}

function fromRoman(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((total, digit, at) => {
    const value = values[digit] ?? 0;
    const next = values[text[at + 1] ?? ''] ?? 0;
    return total + (value < next ? -value : value);
  }, 0);
}

function bullet(text: string): string {
  return text === '+' ? '+' : /[-–—]/u.test(text) ? '-' : '*';
}

export function isBulletShape(shape: string): boolean {
  return shape === '-' || shape === '+' || shape === '*';
}
