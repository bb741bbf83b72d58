/** Abbreviations that keep their capitals. */
const CAPITALS = ['UBND', 'HĐND', 'CCHC', 'PAR', 'TTHC'] as const;

/**
 * "BỘ TIÊU CHÍ … CỦA UBND CÁC XÃ NĂM 2025" -> "Bộ tiêu chí … của UBND các xã năm 2025", on one line. A title that is not
 * all capitals stays as it is. Names of places lose their capitals: the result is a proposal for a person.
 */
export function sentenceOfTitle(title: string): string {
  const line = title.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line !== line.toLocaleUpperCase('vi')) return line;
  const lower = line.toLocaleLowerCase('vi').replace(/\p{L}+/gu, (word) => CAPITALS.find((one) => one.toLocaleLowerCase('vi') === word) ?? word);
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}
