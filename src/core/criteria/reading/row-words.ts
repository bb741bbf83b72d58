/** Rows of the table that are no criteria, told by their words: totals, bonus and penalty, notes, the signature. */
import { readLabel } from './labels';

export type Section = 'bonus' | 'penalty';

function words(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/^[\s"“*\-–:.]+|[\s"”*:.]+$/gu, '').trim();
}

const LEAD = '(?:[ivx]+\\s*[.)/:–-]\\s*|[a-zđ]\\s*[.)/:–-]\\s*|\\d{1,2}\\s*[.)/:–-]\\s*|phần\\s+(?:thứ\\s+\\S+|[ivxa-z\\d]+)\\s*[.:–-]?\\s*)?';
const HEAD = `^${LEAD}(?:các\\s+)?(?:phần\\s+|mục\\s+|nhóm\\s+)?(?:(?:tiêu chí|nội dung|lĩnh vực)\\s+)?(?:chấm\\s+|tính\\s+)?`;
const TAIL = '(?:\\s*(?:điểm|khác|thêm|bổ sung|khuyến khích)?)?(?:\\s*[(\\[:–—-].*)?(?:\\s*(?:tối đa|không quá).*)?$';
const BONUS = new RegExp(`${HEAD}(?:điểm\\s+(?:thưởng|cộng)(?:\\s*[,;/]?\\s*điểm\\s+(?:thưởng|cộng))?|cộng\\s+điểm|thưởng\\s+điểm|thưởng)${TAIL}`, 'u');
const PENALTY = new RegExp(`${HEAD}(?:điểm\\s+(?:trừ|phạt)|trừ\\s+điểm|phạt\\s+điểm)${TAIL}`, 'u');

/** "ĐIỂM THƯỞNG", "B. Điểm trừ (tối đa 3 điểm)"; null for anything else, also for a criterion about such points. */
export function sectionOf(text: string): Section | null {
  const line = words(text);
  if (line === '' || line.length > 90) return null;
  if (/\d\s*(?:điểm|đ)?$/u.test(line) && /:/u.test(line) && !/tối đa|không quá/u.test(line)) return null;
  return BONUS.test(line) ? 'bonus' : PENALTY.test(line) ? 'penalty' : null;
}

export type TotalRow =
  | { readonly kind: 'total' }
  /** Names the area ("Cộng lĩnh vực I", "Tổng điểm mục 2"): its label. */
  | { readonly kind: 'subtotal'; readonly label: string }
  /** "Cộng": of the area above it, or of everything. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'section'; readonly section: Section }
  /** A part that is no branch of the tree: "Tổng điểm thẩm định". */
  | { readonly kind: 'part' };

const TOTAL = /^(?:tổng\s+(?:cộng|số|điểm|các)(?!\p{L})|tổng(?=$|\s*[(:\d])|tổng\s+(?:lĩnh vực|mục|phần|nhóm|tiêu chí)(?!\p{L})|cộng(?=$|\s*[(:\d]|\s+(?:lĩnh vực|mục|phần|nhóm|điểm|tổng|tiêu chí|[ivx]+(?=$|\s)))|điểm tổng(?!\p{L})|tổng điểm)/u;
const NOT_A_TOTAL = /^tổng số(?!\s*(?:điểm|cộng|$|[(:\d]))/u;

/** null where the words name no total. */
export function totalOf(text: string): TotalRow | null {
  const line = words(text);
  if (line.length > 120 || !TOTAL.test(line) || NOT_A_TOTAL.test(line) || /không quá/u.test(line)) return null;
  if (/thưởng|điểm cộng/u.test(line)) return /trừ|bao gồm|(?:^|\s|\()cả\s|100|\+/u.test(line) ? { kind: 'part' } : { kind: 'section', section: 'bonus' };
  if (/\btrừ(?!\p{L})|phạt/u.test(line)) return { kind: 'section', section: 'penalty' };
  if (/thẩm định|điều tra|xã hội học|tự chấm|tự đánh giá|khảo sát/u.test(line)) return { kind: 'part' };
  const named = /(?:lĩnh vực|mục|phần|nhóm|tiêu chí|^cộng|^tổng|\()\s*(?:số\s*)?(\d{1,2}(?:\.\d{1,2})*|[ivx]+|[a-zđ])(?=$|[\s.:)])/u.exec(line);
  const label = named?.[1];
  if (label !== undefined && !/[+]|\.\.|…/u.test(line)) {
    const printed = /^[ivxa-zđ]/u.test(label) ? label.toUpperCase() : label;
    if (readLabel(printed).length > 0) return { kind: 'subtotal', label: printed };
  }
  if (/[+…]|các lĩnh vực|toàn bộ|bộ tiêu chí|chung|\.\./u.test(line)) return { kind: 'total' };
  return { kind: 'plain', text: line.replace(/[\d.,]+\s*(?:điểm|đ)?$/u, '').replace(/[\s:]+$/u, '') };
}

const NOTES_BEGIN = /^(?:\*?\s*)?(?:ghi chú|chú thích|lưu ý|chú ý|giải thích)\s*(?:[:.]|$)/iu;
const SIGNATURE = /^(?:nơi nhận|tm\.|t\/m|kt\.|tl\.|q\.|người lập|người duyệt|chủ tịch(?:\s|$)|phó chủ tịch|giám đốc|phó giám đốc|ủy ban nhân dân|ubnd\b|đã ký|\(ký)/iu;

export function beginsNotes(text: string): boolean {
  return NOTES_BEGIN.test(text.trim());
}

export function isSignature(text: string): boolean {
  return SIGNATURE.test(text.trim());
}

/** The same row printed again on the next page: "II. Cải cách thể chế (tiếp theo)". */
export function isContinuedHeading(text: string): boolean {
  return /[(\[]\s*(?:tiếp theo|tiếp)\s*[)\]]\s*$/iu.test(text.trim());
}
