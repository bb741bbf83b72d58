/** Records of a CSV text. A record keeps the line of the file on which it begins, so that a person finds it again. */

export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };
/** `before`: the records up to the wrong quote. */
export type CsvTable = { readonly records: readonly CsvRecord[] } | { readonly wrongQuoteAtLine: number; readonly before: readonly CsvRecord[] };

/**
 * Quoted cells may hold the delimiter, line ends and doubled quotes; a quote inside an unquoted cell is itself, as Excel
 * reads it. Lines end with CRLF, LF or CR; an empty line is a record with one empty cell.
 * `wrongQuoteAtLine`: a quoted cell that begins there never ends, or text stands behind its closing quote.
 */
export function parseCsv(text: string, delimiter: string): CsvTable {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let recordLine = 1;
  let at = 0;
  const lineEnd = () => (text[at] === '\r' && text[at + 1] === '\n' ? 2 : text[at] === '\r' || text[at] === '\n' ? 1 : 0);

  while (at < text.length) {
    if (text[at] === '"') {
      const openLine = line;
      let cell = '';
      at += 1;
      for (;;) {
        if (at >= text.length) return { wrongQuoteAtLine: openLine, before: records };
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at += 1;
        const end = lineEnd();
        if (end > 0) line += 1;
        cell += end > 0 ? '\n' : text[at];
        at += Math.max(end, 1);
      }
      at += 1;
      if (at < text.length && text[at] !== delimiter && lineEnd() === 0) return { wrongQuoteAtLine: openLine, before: records };
      cells.push(cell);
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && lineEnd() === 0) at += 1;
      cells.push(text.slice(start, at));
    }
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end is followed by one more cell, an empty one.
      if (at >= text.length) cells.push('');
      else if (lineEnd() === 0) continue;
      else cells.push('');
    }
    records.push({ line: recordLine, cells });
    cells = [];
    at += lineEnd();
    line += 1;
    recordLine = line;
  }
  return { records };
}
