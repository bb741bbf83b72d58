/** Marks in the table ("*", "(1)", "¹") and the lines below it that explain them. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const EXPLANATION = /^[-–\s]*(?:ghi chú|chú thích)?\s*:?\s*(\(\s*\*+\s*\)|\*+|\(\s*\d{1,2}\s*\)|\[\s*\d{1,2}\s*\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*[:.\-–]?\s*(\S.*)$/isu;
const AT_END = /(\(\s*\*+\s*\)|\*+|\(\s*\d{1,2}\s*\)|\[\s*\d{1,2}\s*\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*[.:]?$/u;

/** Mark without brackets ("*", "1") -> its text. Lines of numbered lists are among them: only marks in the table use them. */
export function explanations(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const match = EXPLANATION.exec(line.trim());
    if (match?.[1] && match[2] && !found.has(bareMark(match[1]))) found.set(bareMark(match[1]), match[2].trim());
  }
  return found;
}

/** The mark at the end of a printed text. A number counts only if it is explained: "(1)" may be part of a name. */
export function markAtEnd(text: string, known: ReadonlyMap<string, string>): string | null {
  const printed = AT_END.exec(text.trim())?.[1];
  if (printed === undefined) return null;
  const mark = bareMark(printed);
  return known.has(mark) || mark.startsWith('*') ? mark : null;
}

/** "(1)", "[1]", "¹" -> "1" */
export function bareMark(printed: string): string {
  return [...printed.replace(/[()[\]\s]/g, '')].map((sign) => (SUPERSCRIPTS.includes(sign) ? String(SUPERSCRIPTS.indexOf(sign)) : sign)).join('');
}
