import { type CsvTable, parseCsv } from './parse-csv';

/** Where two split equally well, the earlier: decimals and sentences have commas, hardly semicolons. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What Excel writes and reads in the first line to name the delimiter. */
const NAMED = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i;
/** A wrong delimiter soon meets quotes where none may stand: then the records before tell little. */
const WEIGHT_OF_BROKEN = 0.01;

export function namedDelimiter(text: string): Delimiter | null {
  return (NAMED.exec(text)?.[1] as Delimiter | undefined) ?? null;
}

/**
 * The one that splits the lines into the same number of columns most often. Commas inside sentences and decimals do so
 * only by chance, and into fewer columns.
 */
export function findDelimiter<Allowed extends Delimiter>(text: string, allowed: readonly [Allowed, ...Allowed[]]): Allowed {
  const scores = allowed.map((delimiter) => ({ delimiter, score: consistency(parseCsv(text, delimiter)) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best), { delimiter: allowed[0], score: -1 }).delimiter;
}

function consistency(table: CsvTable): number {
  const records = 'records' in table ? table.records : table.before;
  const counts = new Map<number, number>();
  let filled = 0;
  for (const { cells } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    filled += 1;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [columns, count] of counts) {
    const share = count / filled;
    best = Math.max(best, share * share * (columns - 1));
  }
  return 'records' in table ? best : best * WEIGHT_OF_BROKEN;
}
