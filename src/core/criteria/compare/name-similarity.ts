/**
 * How alike the names of two criteria are: words that stand in both, twice, over the words of both (Dice). Counted in whole
 * numbers and compared crosswise, so that the result is exact and can be told to a person.
 *
 * A term of the field counts as one word, or "cải cách hành chính" alone would make everything look alike.
 */
import type { Similarity } from './mapping-row';

const TERMS = [
  'cải cách hành chính',
  'thủ tục hành chính',
  'cán bộ công chức viên chức',
  'cán bộ công chức',
  'quy phạm pháp luật',
  'trang thông tin điện tử',
  'hội đồng nhân dân',
  'uỷ ban nhân dân',
  'ủy ban nhân dân',
  'kinh tế xã hội',
  'chuyển đổi số',
  'ngân sách nhà nước',
  'đơn vị sự nghiệp công lập',
  'đơn vị sự nghiệp',
  'dịch vụ công',
  'một cửa liên thông',
  'một cửa',
  'công chức',
  'viên chức',
  'cấp huyện',
  'cấp xã',
  'trên địa bàn',
] as const;

/** Abbreviations and what they stand for. */
const SAME: Readonly<Record<string, string>> = { 'ủy ban nhân dân': 'ubnd', 'uỷ ban nhân dân': 'ubnd', 'hội đồng nhân dân': 'hđnd', 'thủ tục hành chính': 'tthc', 'cải cách hành chính': 'cchc' };

const TERM = new RegExp(`(?<![\\p{L}\\d])(?:${TERMS.join('|')})(?![\\p{L}\\d])`, 'gu');

/** Lower case, words only: what is left of a name when case and punctuation are set aside. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{M}\d]+/gu, ' ').trim();
}

/** The words of a name, terms joined. */
export function wordsOfName(name: string): string[] {
  const joined = foldedName(name).replaceAll(TERM, (term) => SAME[term] ?? term.replaceAll(' ', '_'));
  return joined === '' ? [] : joined.split(' ');
}

/** Each word counts as often as it stands in both. */
export function similarityOf(a: readonly string[], b: readonly string[]): Similarity {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return { shared, words: a.length + b.length };
}

/** Sign of a − b. */
export function compareSimilarity(a: Similarity, b: Similarity): number {
  return Math.sign(a.shared * b.words - b.shared * a.words);
}

/** Terms that name a level or a place, not what a criterion is about. */
const NO_SUBJECTS = new Set(['ubnd', 'hđnd', 'cấp_huyện', 'cấp_xã', 'trên_địa_bàn']);

/** One subject of the field put in the place of another: "kế hoạch cải cách hành chính" and "kế hoạch chuyển đổi số". */
export function hasOtherSubject(a: readonly string[], b: readonly string[]): boolean {
  const only = (words: readonly string[], others: readonly string[]) => words.some((word) => isSubject(word) && !others.includes(word));
  return only(a, b) && only(b, a);
}

function isSubject(word: string): boolean {
  return !NO_SUBJECTS.has(word) && (word.includes('_') || SUBJECT_ABBREVIATIONS.has(word));
}

const SUBJECT_ABBREVIATIONS = new Set(['cchc', 'tthc']);

/** Half the words: below it two names of one area are not taken for one criterion. */
export const MATCHING: Similarity = { shared: 1, words: 4 };

/** Three quarters: below it a renamed criterion is proposed as changed in meaning, and none is looked for in another area. */
export const REWORDED: Similarity = { shared: 3, words: 8 };

export function isAtLeast(similarity: Similarity, least: Similarity): boolean {
  return similarity.words > 0 && compareSimilarity(similarity, least) >= 0;
}

/** Two thirds: areas are reworded too, but nearly all begin with "Cải cách". */
const SAME_AREA: Similarity = { shared: 1, words: 3 };

/** Bonus and penalty items have no area. */
export function isSameArea(a: readonly string[], b: readonly string[]): boolean {
  const [left = '', right = ''] = [a[0], b[0]];
  return foldedName(left) === foldedName(right) || isAtLeast(similarityOf(wordsOfName(left), wordsOfName(right)), SAME_AREA);
}
