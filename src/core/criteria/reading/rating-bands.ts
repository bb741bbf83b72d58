/** Rating bands (xếp loại) from the notes below the table, with the comparison at the lower end of each. */
import { compare } from '../../exact/decimal';
import { parseNumber } from '../../exact/parse';
import type { DecimalString, RatingBand } from '../criteria-set';

const NUMBER = '(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:%|điểm|đ)?';
const FROM_INCLUSIVE = new RegExp(`(?:từ(?:\\s+đủ)?|đạt(?:\\s+từ)?|≥|>=|ít nhất|tối thiểu)\\s*(?:tổng\\s+)?(?:số\\s+)?(?:điểm\\s*)?${NUMBER}`, 'iu');
const FROM_EXCLUSIVE = new RegExp(`(?:(?:lớn|cao)\\s+hơn|trên|>(?!=))\\s*${NUMBER}`, 'iu');
/** "80 ≤ điểm < 90", "80 < X ≤ 90" */
const BEFORE = new RegExp(`${NUMBER}\\s*(≤|<=|<)\\s*(?:tổng\\s+)?(?:số\\s+)?(?:điểm|x|đ|k|kết quả|chỉ số|tổng)?`, 'iu');
const AT_LEAST_BEHIND = new RegExp(`${NUMBER}\\s*(?:trở lên|trở lại)`, 'iu');
const ONLY_UPPER = new RegExp(`(?:dưới|nhỏ hơn|thấp hơn|<|≤|<=|không quá|không đạt)\\s*(?:điểm\\s*)?${NUMBER}`, 'iu');
const LABEL = /^(?:[-–+•*]\s*|\(?[a-zđ\d]\s*[.)]\s*)?(?:xếp\s+)?(?:loại\s+|mức\s+(?:độ\s+)?)?["“]?(xuất sắc|rất tốt|tốt|giỏi|khá|trung bình khá|trung bình|đạt|không đạt|chưa đạt|yếu|kém|hoàn thành[^:;,]*|không hoàn thành[^:;,]*|[A-DĐ](?!\p{L}))["”]?/iu;

/** Highest first; [] where the notes say nothing of it, or something that is not understood as a whole. */
export function ratingBandsIn(notes: readonly string[]): RatingBand[] {
  const start = notes.findIndex((line) => /xếp loại|xếp hạng mức|phân loại/iu.test(line));
  if (start < 0) return [];
  const pieces = [afterHeading(notes[start] ?? ''), ...notes.slice(start + 1)].flatMap((line) => line.split(/;|\n|(?<=\p{L}|\d)\.\s+(?=\p{Lu})/u));
  const bands: RatingBand[] = [];
  for (const piece of pieces) {
    const band = bandIn(piece);
    if (band) bands.push(band);
    else if (bands.length > 0 && piece.trim() !== '') break;
  }
  const sorted = bands.toSorted((a, b) => compare(b.from, a.from));
  const isOrdered = sorted.every((band, at) => at === 0 || compare(band.from, sorted[at - 1]?.from ?? '0') < 0);
  return isOrdered && bands.length >= 2 ? sorted : [];
}

/** The notes speak of rating with numbers, understood or not. */
export function mentionsRating(notes: readonly string[]): boolean {
  return notes.some((line) => /xếp loại/iu.test(line)) && notes.some((line) => LABEL.test(line.trim()) && /\d/.test(line));
}

function afterHeading(line: string): string {
  const heading = /^(.*?(?:xếp loại|phân loại|xếp hạng mức)[^:]*):\s*(.*)$/isu.exec(line);
  // "Xếp loại Tốt: từ 80" names a band itself.
  return heading && !LABEL.test((heading[1] ?? '').replace(/^[-–\s]*/u, '')) ? (heading[2] ?? '') : line.replace(/^[-–\s]*/u, '');
}

function bandIn(text: string): RatingBand | null {
  const piece = text.trim();
  const label = LABEL.exec(piece)?.[1]?.trim();
  if (!label) return null;
  const rest = piece.replace(LABEL, '');
  const end = lowerEnd(rest);
  return end ? { label: label.charAt(0).toUpperCase() + label.slice(1), ...end } : null;
}

function lowerEnd(text: string): Pick<RatingBand, 'from' | 'fromInclusive'> | null {
  if (/trở xuống/iu.test(text)) return { from: '0', fromInclusive: true };
  const before = BEFORE.exec(text);
  if (before && !/(?:dưới|từ|trên)\s*$/iu.test(text.slice(0, before.index))) return numbered(before[1], before[2] !== '<');
  const inclusive = FROM_INCLUSIVE.exec(text) ?? AT_LEAST_BEHIND.exec(text);
  const exclusive = FROM_EXCLUSIVE.exec(text);
  if (exclusive && (!inclusive || exclusive.index < inclusive.index || /từ\s+trên/iu.test(text))) return numbered(exclusive[1], false);
  if (inclusive) return numbered(inclusive[1], true);
  return ONLY_UPPER.test(text) ? { from: '0', fromInclusive: true } : null;
}

function numbered(text: string | undefined, fromInclusive: boolean): { from: DecimalString; fromInclusive: boolean } | null {
  const parsed = parseNumber(text ?? '');
  return parsed.ok ? { from: parsed.value, fromInclusive } : null;
}
