/** The code of a round, a group or a unit in addresses: "lam-dong-xa-2026". */
import { unaccented } from '../unaccented';

export const MAX_CODE_LENGTH = 60;

/** Parts of addresses that lead elsewhere: no round can be called so. */
const TAKEN: readonly string[] = ['moi'];

/** Lower-case letters without accents, digits, single hyphens between them. */
export function isAddressCode(code: string): boolean {
  return code.length <= MAX_CODE_LENGTH && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
}

/** An address code that a round may have. */
export function isRoundCode(code: string): boolean {
  return isAddressCode(code) && !TAKEN.includes(code);
}

/** "Phường, xã năm 2025" -> "phuong-xa-nam-2025"; cut between words. "" where nothing is left. */
export function addressCodeOf(name: string): string {
  const words = unaccented(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let code = '';
  for (const word of words) {
    const longer = code === '' ? word.slice(0, MAX_CODE_LENGTH) : `${code}-${word}`;
    if (longer.length > MAX_CODE_LENGTH) break;
    code = longer;
  }
  return code;
}

/** Words that every round's name begins with and that tell nothing apart. */
const COMMON = /^(chỉ số|kết quả|đánh giá|xếp hạng|xác định|kỳ đánh giá|cải cách hành chính|cchc|par index|của|năm \d{4}|ubnd|các|\d{4})(?=[\s,;:.()]|$)[\s,;:.()]*/iu;

/** A short code for a round: its name without what all names share, and the year. */
export function proposeRoundCode(name: string, year: number): string {
  let rest = name.normalize('NFC').trim();
  for (let shorter = rest.replace(COMMON, ''); shorter !== rest; shorter = rest.replace(COMMON, '')) rest = shorter;
  const words = addressCodeOf(rest.replace(new RegExp(`(năm )?${year}`, 'giu'), ' ')).split('-').filter((word) => word !== '');
  const suffix = String(year);
  while (words.length > 0 && [...words, suffix].join('-').length > MAX_CODE_LENGTH) words.pop();
  return [...(words.length > 0 ? words : ['ky']), suffix].join('-');
}
