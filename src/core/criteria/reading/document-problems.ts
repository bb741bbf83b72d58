/** What the reader of the file itself had to say, and the order in which a person goes through all problems. */
import { problemAt } from './problems';
import type { ReadingProblem } from './reading';
import type { SourceDocument } from './source-document';

export function documentProblems(document: SourceDocument): ReadingProblem[] {
  return document.remarks.map(({ kind, sheet, row, detail }) => problemAt(kind, { sheet, row }, { text: detail }));
}

/** As printed: by sheet, then row, then column; what belongs to no row comes first. */
export function inPrintedOrder(problems: readonly ReadingProblem[], document: SourceDocument): ReadingProblem[] {
  const sheets = new Map(document.tables.map((table, at) => [table.sheet, at]));
  const sheetOf = ({ sheet }: ReadingProblem) => (sheet === null ? -1 : (sheets.get(sheet) ?? -1));
  return problems.toSorted(
    (a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? '').length - (b.column ?? '').length || (a.column ?? '').localeCompare(b.column ?? ''),
  );
}
