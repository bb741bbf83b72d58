/** The head of a table: one row or two, with cells merged across or down, and a row of column numbers below it. */
import { roleOfHeading, headingWords, type HeaderRole } from './header-words';
import type { SourceCell, SourceRow, SourceTable } from './source-document';

export type Header = {
  /** Indexes of rows: the head itself is [from, to); numbers of columns below it are part of it. */
  readonly from: number;
  readonly to: number;
  readonly headings: readonly string[];
  /** The same without accents: what a repeated head is compared with. */
  readonly words: readonly string[];
  readonly roles: readonly (HeaderRole | null)[];
};

/** A head stands near the top: below it only titles. */
const SEARCHED_ROWS = 40;

/** The first row (or pair of rows) whose words name both the criteria and their points, or at least three columns. */
export function findHeader(table: SourceTable): Header | null {
  for (let at = 0; at < Math.min(table.rows.length, SEARCHED_ROWS); at += 1) {
    const row = table.rows[at];
    if (!row || row.isHidden) continue;
    const height = heightOf(table, at);
    const headings = headingsOf(table, at, height);
    const roles = headings.map(roleOfHeading);
    if (!isHead(roles, row)) continue;
    return { from: at, to: afterNumbers(table.rows, at + height), headings, words: headings.map(headingWords), roles };
  }
  return null;
}

function isHead(roles: readonly (HeaderRole | null)[], row: SourceRow): boolean {
  const named = new Set(roles.flatMap((known) => (known ? [known.role] : [])));
  // One sentence across the table is a title, however many of the words it has.
  if (row.cells.filter((cell) => cell.text !== '').length < 2) return false;
  const isAboutCriteria = named.has('name') && (named.has('maxPoints') || named.has('scale'));
  return isAboutCriteria || (named.has('name') && named.has('label') && named.size >= 3) || (named.has('label') && named.has('maxPoints') && named.size >= 3);
}

/** Two or three where cells reach down from the first row, or where the next row only names parts of its columns. */
function heightOf(table: SourceTable, at: number): number {
  const first = table.rows[at] as SourceRow;
  let height = 1;
  while (height < 3) {
    const below = table.rows[at + height];
    if (!below || below.isHidden) break;
    const reaches = below.cells.some((cell) => cell.mergedInto !== null && cell.mergedInto.row >= first.row && cell.mergedInto.row < below.row);
    if (!reaches && !namesParts(first, below)) break;
    height += 1;
  }
  return height;
}

/** Below a cell that is merged across stand the names of its parts; nothing stands where a column is already named. */
function namesParts(first: SourceRow, below: SourceRow): boolean {
  const texts = below.cells.flatMap((cell, column) => (cell.text === '' ? [] : [{ text: cell.text, column }]));
  const isUnderWide = (column: number) => {
    const cell = first.cells[column];
    const right = first.cells[column + 1];
    return cell?.mergedInto?.row === first.row || (right?.mergedInto?.row === first.row && right.mergedInto.column === column);
  };
  return texts.length > 0 && texts.every(({ text, column }) => isUnderWide(column) && !/^\(?\d+\)?$/.test(text) && text.length < 60);
}

/** The words above a column, from the top down, each once. */
function headingsOf(table: SourceTable, at: number, height: number): string[] {
  const rows = table.rows.slice(at, at + height);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map((row) => textOf(rows, row, column)).filter((text) => text !== '');
    return [...new Set(words)].join(' ').replace(/\s+/g, ' ');
  });
}

function textOf(rows: readonly SourceRow[], row: SourceRow, column: number): string {
  const cell = row.cells[column];
  if (!cell) return '';
  if (!cell.mergedInto) return cell.text;
  const { row: masterRow, column: masterColumn } = cell.mergedInto;
  return rows.find((other) => other.row === masterRow)?.cells[masterColumn]?.text ?? '';
}

function afterNumbers(rows: readonly SourceRow[], at: number): number {
  const row = rows[at];
  return row && isRowOfNumbers(row.cells) ? at + 1 : at;
}

/** "(1) (2) (3)", "1 2 3 4", "A B 1 2=3+4", "[1] [2]": short marks only, and no names. */
export function isRowOfNumbers(cells: readonly SourceCell[]): boolean {
  const texts = cells.map((cell) => cell.text.replace(/\s+/g, '')).filter((text) => text !== '');
  if (texts.length < 2 || (texts.length === 2 && cells.length > 3 && !texts.every((text) => /^[([]/.test(text)))) return false;
  const isMark = (text: string) => /^[([]?(?:\d{1,2}|[A-Z]|[a-z])[)\]]?(?:=[\d()+\-*/:×x.[\]%]+)?$/.test(text);
  const marks = texts.filter(isMark);
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  const isRising = numbers.length >= 2 && numbers.every((value, at) => at === 0 || value > (numbers[at - 1] as number));
  return marks.length === texts.length && isRising;
}

/** The head printed again (on the next page). */
export function repeatsHeader(cells: readonly SourceCell[], { words }: Header): boolean {
  let filled = 0;
  let same = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell.text === '') continue;
    filled += 1;
    const heading = words[column] ?? '';
    if (cell.text.length <= heading.length + 20 && heading.includes(headingWords(cell.text) || '?')) same += 1;
    if (filled - same > 1) return false;
  }
  return filled >= 2 && (same === filled || (same >= 3 && same >= filled - 1));
}
