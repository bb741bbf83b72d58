const MARKS = /\p{M}/gu;

/** Words without accents, case and doubled spaces: "Thi trấn" and "thị  trấn" are one. */
export function foldWords(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
