/**
 * Which column of a table means what: by the words at its head, and by what stands in it where those do not say. What a
 * person has corrected by hand goes before both.
 */
import { readLabel } from './labels';
import { readPoints } from './points';
import { isScaleLine } from './scale-lines';
import type { HeaderRole } from './header-words';
import type { ColumnRole } from './reading';
import type { SourceRow } from './source-document';

export type FoundColumns = {
  readonly roles: readonly ColumnRole[];
  /** Columns whose meaning the heading does not tell. */
  readonly byContents: readonly number[];
};

type Contents = { readonly filled: number; readonly numbers: number; readonly labels: number; readonly length: number; readonly scaleLines: number };

/** null where no column holds names or none holds points: then it is no table of criteria. */
export function columnsOf(headings: readonly (HeaderRole | null)[], rows: readonly SourceRow[]): FoundColumns | null {
  const hasHead = headings.some((heading) => heading !== null);
  const contents = headings.map((_, column) => contentsOf(rows, column, !hasHead));
  const roles: (ColumnRole | null)[] = headings.map((heading) => heading?.role ?? null);
  const byContents: number[] = [];
  settlePoints(headings, roles, contents);
  const fill = (role: ColumnRole, weigh: (contents: Contents, column: number) => number): void => {
    if (roles.includes(role)) return;
    const best = bestColumn(roles, contents, weigh);
    if (best === null) return;
    roles[best] = role;
    byContents.push(best);
  };
  const isText = ({ filled, length }: Contents) => filled >= 2 && length > 8 * filled;
  if (!roles.includes('name')) fill('name', (found, column) => (isText(found) ? contents.length - column : 0));
  const name = roles.indexOf('name');
  fill('label', ({ labels, filled, length }, column) => (column < name && labels >= 2 && labels * 2 > filled && length < 12 * filled ? labels : 0));
  fill('maxPoints', ({ numbers, filled, length }, column) => (column > name && numbers >= 2 && numbers * 2 > filled && length < 12 * filled ? numbers : 0));
  if (!hasHead) fill('scale', (found, column) => (column > name && isText(found) ? found.scaleLines : 0));
  if (!roles.includes('name') || !roles.includes('maxPoints')) return null;
  return { roles: roles.map((role) => role ?? 'ignored'), byContents };
}

/** Of several columns that may hold the maxima the one whose heading is sure counts; points of single options belong to the scale. */
function settlePoints(headings: readonly (HeaderRole | null)[], roles: (ColumnRole | null)[], contents: readonly Contents[]): void {
  const candidates = roles.flatMap((role, column) => (role === 'maxPoints' ? [column] : []));
  const isText = (column: number) => {
    const { filled, numbers } = contents[column] as Contents;
    return filled >= 2 && numbers * 2 < filled;
  };
  const unsure = candidates.filter((column) => !headings[column]?.isSure);
  const isNeeded = candidates.length === unsure.length;
  const kept = isNeeded ? (unsure.find((column) => !isText(column)) ?? null) : null;
  for (const column of unsure) {
    if (column === kept) continue;
    roles[column] = isText(column) || roles[column - 1] === 'scale' || roles[column + 1] === 'scale' ? 'scale' : 'ignored';
  }
  const sure = candidates.filter((column) => headings[column]?.isSure);
  for (const column of sure.slice(1)) roles[column] = 'ignored';
}

function contentsOf(rows: readonly SourceRow[], column: number, areScalesSought: boolean): Contents {
  const found = { filled: 0, numbers: 0, labels: 0, length: 0, scaleLines: 0 };
  for (const row of rows) {
    const cell = row.cells[column];
    if (!cell || row.isHidden || (cell.text === '' && cell.number === null)) continue;
    found.filled += 1;
    found.length += cell.text.length;
    if (readPoints(cell).kind === 'value') found.numbers += 1;
    if (readLabel(cell.text).length > 0) found.labels += 1;
    if (areScalesSought && cell.text.split('\n').some(isScaleLine)) found.scaleLines += 1;
  }
  return found;
}

function bestColumn(roles: readonly (ColumnRole | null)[], contents: readonly Contents[], weigh: (contents: Contents, column: number) => number): number | null {
  let best: number | null = null;
  let bestWeight = 0;
  roles.forEach((role, column) => {
    const weight = role === null ? weigh(contents[column] as Contents, column) : 0;
    if (weight > bestWeight) [best, bestWeight] = [column, weight];
  });
  return best;
}
