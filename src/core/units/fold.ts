import { unaccented } from '../unaccented';

/** Words without accents, case and doubled spaces: "Thi trấn" and "thị  trấn" are one. */
export function foldWords(text: string): string {
  return unaccented(text).replace(/\s+/g, ' ').trim();
}
