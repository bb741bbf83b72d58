import { type CsvTable, parseCsv } from './parse-csv';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What Excel writes and reads in the first line to name the delimiter. */
const NAMED = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i;
/** Enough lines to tell. */
const SAMPLE = 200_000;

export function namedDelimiter(text: string): Delimiter | null {
  return (NAMED.exec(text)?.[1] as Delimiter | undefined) ?? null;
}

/**
 * The one that splits the lines into the same number of columns most often. Commas inside sentences and decimals do so
 * only by chance, and into fewer columns.
 */
export function findDelimiter(text: string): Delimiter {
  const sample = text.length <= SAMPLE ? text : text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: consistency(parseCsv(sample, delimiter)) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function consistency(table: CsvTable): number {
  // The sample may end within quotes; a wrong delimiter meets quotes where none may stand.
  if (!('records' in table)) return -1;
  const counts = new Map<number, number>();
  let filled = 0;
  for (const { cells } of table.records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    filled += 1;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [columns, records] of counts) {
    const share = records / filled;
    best = Math.max(best, share * share * (columns - 1));
  }
  return best;
}
