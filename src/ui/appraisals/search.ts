import { unaccented } from '@/core/unaccented';

/** Whether the text holds the words typed, whatever the case and the diacritics: "da lat" finds "Đà Lạt". */
export function matchesSearch(text: string, typed: string): boolean {
  return unaccented(text).includes(unaccented(typed.trim()));
}
