/** Whether the text holds the words typed, whatever the case and the diacritics: "da lat" finds "Đà Lạt". */
export function matchesSearch(text: string, typed: string): boolean {
  return fold(text).includes(fold(typed.trim()));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}
