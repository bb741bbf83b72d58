/** A cell of points as printed: number or text, "0,5", "1,25đ", "10 điểm", "2,0*". Nothing of it is guessed. */
import { isDecimal, trimDecimals } from '../../exact/decimal';
import { parseNumber } from '../../exact/parse';
import type { DecimalString } from '../criteria-set';
import type { SourceCell } from './source-document';

export type Points =
  /** `mark`: footnote mark printed behind the number. */
  | { readonly kind: 'value'; readonly value: DecimalString; readonly mark: string | null }
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken' | 'negative' | 'ambiguous' | 'text'; readonly text: string };

const PRINTED = /^([-−+]?)\s*(\d[\d.,]*)\s*(?:điểm|đ)?\.?\s*(\*+|\(\*+\)|\(\d\)|\[\d\]|[¹²³⁴⁵⁶⁷⁸⁹])?$/iu;

export function readPoints(cell: Pick<SourceCell, 'text' | 'number' | 'isBroken'>): Points {
  const text = cell.text.trim();
  if (cell.isBroken) return { kind: 'broken', text };
  if (cell.number !== null && isDecimal(cell.number)) return ofNumber(trimDecimals(cell.number), text);
  if (text === '') return { kind: 'empty' };
  return readPointsText(text);
}

export function readPointsText(text: string): Points {
  const match = PRINTED.exec(text);
  if (!match) return { kind: 'text', text };
  const parsed = parseNumber(match[2] ?? '', { expect: 'points' });
  if (!parsed.ok) return { kind: parsed.problem === 'ambiguous' ? 'ambiguous' : 'text', text };
  const isNegative = /[-−]/.test(match[1] ?? '') && parsed.value !== '0';
  return isNegative ? { kind: 'negative', text } : { kind: 'value', value: parsed.value, mark: match[3] ?? null };
}

function ofNumber(value: DecimalString, text: string): Points {
  return value.startsWith('-') ? { kind: 'negative', text: text || value } : { kind: 'value', value, mark: null };
}

const IN_HEADING = /(?:[([]|[–—-]\s)\s*(?:(?:điểm\s*)?tối đa|thang điểm|tổng điểm|điểm chuẩn)?\s*(?:là|:)?\s*(\d[\d.,]*)\s*(?:điểm|đ)\s*[)\]]?\s*[.:]?$/iu;

/** The points that a heading names itself: "I. CÔNG TÁC CHỈ ĐẠO (10 điểm)", "Lĩnh vực 1 - Tối đa 10 điểm". */
export function pointsInHeading(text: string): DecimalString | null {
  const match = IN_HEADING.exec(text.replace(/\s+/g, ' ').trim());
  const parsed = match ? parseNumber(match[1] ?? '', { expect: 'points' }) : null;
  return parsed?.ok ? parsed.value : null;
}

const CAP = /(?:tối đa|không quá|không vượt quá|tổng điểm)\D{0,20}?(\d[\d.,]*?)\s*(?:điểm|đ)(?!\p{L})/iu;

/** "Cộng ngoài thang điểm 100, tối đa 2 điểm." -> "2" */
export function pointsInWords(text: string): DecimalString | null {
  const match = CAP.exec(text);
  const parsed = match ? parseNumber(match[1] ?? '', { expect: 'points' }) : null;
  return parsed?.ok ? parsed.value : null;
}
