/**
 * Which tables of a document hold the criteria: those with such columns, in order; a table that starts the numbering again
 * is another set. Everything else is named and left alone.
 */
import { columnsOf, type FoundColumns } from './column-roles';
import { findHeader, type Header } from './find-header';
import { readLabel } from './labels';
import { readPoints } from './points';
import { excerpt, problemAt } from './problems';
import type { ColumnRole, ColumnRoles, ReadingProblem } from './reading';
import { sectionOf } from './row-words';
import type { SourceCell, SourceDocument, SourceRow, SourceTable } from './source-document';
import { splitLabel } from './split-label';

export type CriteriaTable = {
  /** Index within the document. */
  readonly at: number;
  readonly table: SourceTable;
  readonly header: Header | null;
  readonly roles: readonly ColumnRole[];
  /** Rows below the head; without one, from the first that has points or a number of its own. */
  readonly rows: readonly SourceRow[];
  /** Titles: rows above the head. */
  readonly titles: readonly SourceRow[];
  readonly problems: readonly ReadingProblem[];
};

export type FoundTables = { readonly tables: readonly CriteriaTable[]; readonly problems: readonly ReadingProblem[]; readonly columns: ColumnRoles };

type FirstLabel = { readonly shape: string; readonly path: string; readonly value: number };
type Group = { readonly tables: CriteriaTable[]; readonly first: FirstLabel | null; weight: number };

export function findTables(document: SourceDocument, corrected: ColumnRoles): FoundTables {
  const problems: ReadingProblem[] = [];
  const groups: Group[] = [];
  document.tables.forEach((table, at) => {
    if (table.rows.every((row) => row.cells.every((cell) => cell.text === ''))) return;
    if (table.isHidden) problems.push(problemAt('hidden-sheet', { sheet: table.sheet }, { text: table.sheet ?? '' }));
    const found = table.isHidden ? null : criteriaTable(table, at, corrected[table.sheet ?? ''], groups.at(-1)?.tables.at(-1));
    if (found) addToGroups(groups, found, document.paragraphs.some((paragraph) => paragraph.beforeTable === at && sectionOf(paragraph.text) !== null));
    else if (!table.isHidden) problems.push(ignored(table));
  });
  const chosen = groups.reduce<Group | null>((best, group) => (group.weight > (best?.weight ?? 0) ? group : best), null);
  for (const group of groups) if (group !== chosen) problems.push(...group.tables.map((table) => leftOut(table, group)));
  const tables = chosen?.tables ?? [];
  if (tables.length === 0) problems.push(problemAt('no-criteria-table', { sheet: null }));
  return {
    tables,
    problems: [...problems, ...tables.flatMap((table) => table.problems)],
    columns: Object.fromEntries(tables.map(({ table, roles }) => [table.sheet ?? '', roles])),
  };
}

function criteriaTable(table: SourceTable, at: number, corrected: readonly ColumnRole[] | undefined, previous: CriteriaTable | undefined): CriteriaTable | null {
  const header = findHeader(table);
  const below = table.rows.slice(header?.to ?? 0);
  const withRoles = (roles: readonly ColumnRole[], problems: readonly ReadingProblem[]): CriteriaTable => {
    const shown = withoutHidden(roles, table);
    const start = header ? 0 : Math.max(below.findIndex((row) => labelOf(row, shown) !== null || readPoints(pointsCell(row, shown)).kind === 'value'), 0);
    const titles = table.rows.slice(0, header?.from ?? start);
    return { at, table, header, roles: shown, rows: below.slice(start), titles, problems: [...hiddenColumns(table), ...problems] };
  };
  if (corrected) return withRoles(corrected, []);
  if (!header && previous && widthOf(previous.table) === widthOf(table) && looksLikeCriteria(below, previous.roles)) return withRoles(previous.roles, []);
  const found = columnsOf(header?.roles ?? Array.from({ length: widthOf(table) }, () => null), below);
  if (!found || (!header && !looksLikeCriteria(below, found.roles))) return null;
  return withRoles(found.roles, columnProblems(table, header, found));
}

function withoutHidden(roles: readonly ColumnRole[], table: SourceTable): ColumnRole[] {
  return roles.map((role, column) => (table.hiddenColumns.includes(column) ? 'ignored' : role));
}

function hiddenColumns(table: SourceTable): ReadingProblem[] {
  return table.hiddenColumns.flatMap((column) => {
    const text = table.rows.find((row) => row.cells[column]?.text)?.cells[column]?.text;
    return text ? [problemAt('hidden-column', { sheet: table.sheet, column }, { text: excerpt(text) })] : [];
  });
}

const ROLE_WORDS = {
  label: 'số thứ tự',
  name: 'tên tiêu chí',
  maxPoints: 'điểm tối đa',
  scale: 'cách chấm điểm',
  evidence: 'tài liệu kiểm chứng',
  appraiser: 'cơ quan thẩm định',
  note: 'ghi chú',
  ignored: 'cột bỏ qua',
} satisfies Record<ColumnRole, string>;

function columnProblems(table: SourceTable, header: Header | null, found: FoundColumns): ReadingProblem[] {
  if (!header) return [problemAt('columns-by-contents', { sheet: table.sheet })];
  const row = table.rows[header.from]?.row ?? null;
  return found.roles.flatMap((role, column) => {
    if (table.hiddenColumns.includes(column)) return [];
    const place = { sheet: table.sheet, row, column };
    const text = header.headings[column] ?? '';
    const isFilled = table.rows.slice(header.to).some((line) => line.cells[column]?.text);
    // A column of numbers without a word above it is the usual way to print them.
    if (found.byContents.includes(column) && !(role === 'label' && text === '')) return [problemAt('column-by-contents', place, { text, role: ROLE_WORDS[role] })];
    return role === 'ignored' && (text !== '' || isFilled) ? [problemAt('column-ignored', place, { text: excerpt(text || String(column + 1)) })] : [];
  });
}

function widthOf(table: SourceTable): number {
  return Math.max(0, ...table.rows.map((row) => row.cells.length));
}

/** At least one row with a number of its own and points. */
function looksLikeCriteria(rows: readonly SourceRow[], roles: readonly ColumnRole[]): boolean {
  return rows.some((row) => labelOf(row, roles) !== null && hasPoints(row, roles)) || rows.some((row) => row.cells.some((cell) => sectionOf(cell.text) !== null));
}

function hasPoints(row: SourceRow, roles: readonly ColumnRole[]): boolean {
  return readPoints(pointsCell(row, roles)).kind !== 'empty';
}

function pointsCell(row: SourceRow, roles: readonly ColumnRole[]): Pick<SourceCell, 'text' | 'number' | 'isBroken'> {
  return row.cells[roles.indexOf('maxPoints')] ?? { text: '', number: null, isBroken: false };
}

function labelOf(row: SourceRow, roles: readonly ColumnRole[]): FirstLabel | null {
  const text = row.cells[roles.indexOf('label')]?.text ?? '';
  const name = row.cells[roles.indexOf('name')]?.text ?? '';
  const label = readLabel(text).length > 0 ? text : splitLabel(text !== '' ? text : name, !roles.includes('label'))?.label;
  const reading = label === undefined ? undefined : readLabel(label)[0];
  return reading ? { shape: reading.shape, path: reading.path, value: reading.value } : null;
}

/** @param isBelowSection the head of bonus or penalty points stands above it as a paragraph */
function addToGroups(groups: Group[], found: CriteriaTable, isBelowSection: boolean): void {
  const labelled = found.rows.map((row) => labelOf(row, found.roles));
  const firstAt = labelled.findIndex((label) => label !== null);
  const isSection = isBelowSection || found.rows.slice(0, Math.max(firstAt, 0)).some((row) => row.cells.some((cell) => sectionOf(cell.text) !== null));
  const first = labelled[firstAt] ?? null;
  const last = groups.at(-1);
  const isAnother = found.header !== null && !isSection && first !== null && last?.first?.path === first.path && last.first.shape === first.shape && first.value === 1;
  const isSure = found.header === null || found.header.roles.some((known) => known?.role === 'name' && known.isSure);
  const weight = found.rows.filter((row, at) => labelled[at] !== null && hasPoints(row, found.roles)).length * (isSure ? 1 : 0.1);
  if (!last || isAnother) groups.push({ tables: [found], first, weight: weight + 0.01 });
  else {
    last.tables.push(found);
    last.weight += weight;
  }
}

function leftOut({ table }: CriteriaTable, { first, weight }: Group): ReadingProblem {
  return weight < 3 ? ignored(table) : problemAt('another-set', { sheet: table.sheet }, { text: first?.path ?? '' });
}

function ignored(table: SourceTable): ReadingProblem {
  const text = table.rows.flatMap((row) => row.cells.map((cell) => cell.text)).find((words) => words !== '') ?? '';
  return problemAt('table-ignored', { sheet: table.sheet }, { text: excerpt(text) });
}
