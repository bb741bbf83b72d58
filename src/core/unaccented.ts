const MARKS = /\p{M}/gu;

/**
 * Words without diacritics, in small letters: "Đà Lạt" -> "da lat". Only to compare, to search and to derive codes; never
 * shown and never kept in place of what was written.
 */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
