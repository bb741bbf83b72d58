/**
 * The characters of one printed line as numbers, words and signs, each with where it stands: what the grammar of scales
 * reads. What a person writes in several ways has one form here ("–" is "-", "x" between factors is "×", "tỉ" is "tỷ").
 */
import type { DecimalString } from '../criteria-set';
import { parseNumber } from '../../exact/parse';

export type Token = {
  readonly kind: 'number' | 'word' | 'sign';
  /** Folded: lower case, one form of each sign. Of a number, its characters as printed. */
  readonly text: string;
  /** Where it stands in the line. */
  readonly start: number;
  readonly end: number;
};

const TOKEN = /(\d+(?:[.,]\d+)*)|(\p{L}[\p{L}\p{M}\d]*)|(>=|<=|=>|->|\S)/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '*': '×',
  '∗': '×',
  '✕': '×',
  '·': '×',
  '⋅': '×',
  '>=': '≥',
  '<=': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '=>': '→',
  '->': '→',
  '⇒': '→',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '÷': '/',
  '％': '%',
  '：': ':',
};

export function tokensOf(line: string): Token[] {
  return [...line.matchAll(TOKEN)].map((match) => {
    const [printed, number, word] = match;
    const place = { start: match.index, end: match.index + printed.length };
    if (number !== undefined) return { kind: 'number', text: printed, ...place };
    if (word !== undefined) return { kind: 'word', text: foldWord(printed), ...place };
    return { kind: 'sign', text: SIGNS[printed] ?? printed, ...place };
  });
}

function foldWord(printed: string): string {
  const lower = printed.toLowerCase();
  return lower === 'tỉ' ? 'tỷ' : lower;
}

/** Points as printed ("1,5", "0.25"); null where they are no number or may be read in two ways ("1.258"). */
export function pointsOf(printed: string): DecimalString | null {
  const read = parseNumber(printed, { expect: 'points' });
  return read.ok ? read.value : null;
}

/** A threshold ("80", "99,5", "1.000"); null where it is no number. */
export function thresholdOf(printed: string): DecimalString | null {
  const read = parseNumber(printed);
  return read.ok ? read.value : null;
}
