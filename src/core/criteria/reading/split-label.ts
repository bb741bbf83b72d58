/** The number that stands at the beginning of a name ("1.2. Thực hiện …", "LĨNH VỰC I: …"), where no column has it. */
import { readLabel } from './labels';

export type SplitName = { readonly label: string; readonly name: string };

const NOUN_WORDS = ['lĩnh vực', 'tiêu chí thành phần', 'chỉ số thành phần', 'nhóm tiêu chí', 'nhóm', 'tiêu chí', 'nội dung', 'chỉ số', 'chỉ tiêu', 'phần', 'mục', 'chương'];
const SPELLINGS = NOUN_WORDS.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
const NOUN = new RegExp(
  `^((?:${SPELLINGS.join('|')}|TCTP|LV|TC)\\s*(?:số\\s+)?(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]+|[A-ZĐ])(?:\\.(?=[\\s\\p{Lu}]))?)(?:\\s*[:)]\\s*|\\s*[–—-]\\s+|\\s*\\n\\s*|\\s+(?=\\p{Lu})|(?<=\\.)\\s*)(?=\\S)`,
  'u',
);
/** Two parts and more: "1.2 Tên", "1.2. Tên", "A.1 Tên", "I.1.Tên"; a small letter may follow only after a mark. */
const DOTTED = /^((?:\d{1,2}|[IVX]+|[A-ZĐ])(?:\.(?:\d{1,2}|[a-zđ]))+(?:[.)](?!\d))?)(?:\s*[:/–—-]\s+|\s*)(?=["“(]?\p{L})/u;
const CODE_WORD = /^([A-ZĐ]{2,4}[.\-]?\d{1,2}(?:\.\d{1,2})*[.)]?)\s*(?:[:–—-]\s*|\s+)(?=["“(]?\p{L})/u;
/** One part needs its mark: "I. TÊN", "1) Tên", "(1) Tên", "a) tên", "A - TÊN", "I/ TÊN". */
const SINGLE = /^((?:\d{1,2}|[IVX]+|[A-ZĐ]|[a-zđ]|[ivx]+)[.)]|\((?:\d{1,2}|[a-zđ]|[ivx]+|[A-ZĐ])\))\s*(?=["“(]?\p{L})/u;
const SINGLE_WITH_DASH = /^((?:\d{1,2}|[IVX]+|[A-ZĐ]))\s*(?:[:/]\s*|\s[–—-]\s*|[–—-]\s+)(?=["“(]?\p{L})/u;
/** "II CẢI CÁCH": a roman number before capitals. */
const ROMAN_HEADING = /^([IVX]+)\s+(?=\p{Lu}{2,})/u;
/** "1 Công tác": only where the table has no column of numbers at all. */
const BARE_NUMBER = /^(\d{1,2})\s+(?=["“]?\p{Lu})/u;

/** null where the text does not begin with a label. `isOnlyPlace`: the table prints its labels nowhere else. */
export function splitLabel(text: string, isOnlyPlace: boolean): SplitName | null {
  for (const pattern of [NOUN, DOTTED, CODE_WORD, SINGLE, SINGLE_WITH_DASH, ROMAN_HEADING, ...(isOnlyPlace ? [BARE_NUMBER] : [])]) {
    const match = pattern.exec(text);
    const label = match?.[1]?.replace(/\s+/g, ' ').trim();
    if (!match || !label || readLabel(label).length === 0) continue;
    const name = text.slice(match[0].length).trim();
    if (pattern === DOTTED && !/[.)]$/.test(label) && /^\p{Ll}/u.test(name) && !/[:/–—-]\s*$/.test(match[0])) continue;
    if (name !== '') return { label, name };
  }
  return null;
}
