/** The visible rows of the criteria tables, each with its texts by meaning: what the rest of the reader works on. */
import { repeatsHeader, isRowOfNumbers } from './find-header';
import type { CriteriaTable } from './find-tables';
import { readLabel, type LabelReading } from './labels';
import { pointsInHeading, readPoints, type Points } from './points';
import { excerpt, problemAt } from './problems';
import type { ColumnRole, ReadingProblem } from './reading';
import { sectionOf, totalOf } from './row-words';
import type { SourceCell, SourceRow } from './source-document';
import { splitLabel } from './split-label';

/** Roles whose cells may stand for several rows when merged downwards. */
export type SharedRole = 'scale' | 'evidence' | 'appraiser' | 'note';

export type PrintedRow = {
  readonly sheet: string | null;
  readonly row: number;
  /** As printed; "" where the row has none. */
  readonly label: string;
  readonly readings: readonly LabelReading[];
  /** Without the label where that stands in the same cell; lines kept. */
  readonly name: string;
  readonly points: Points;
  /** The cell of points as printed. */
  readonly pointsText: string;
  /** The points stand in the heading, not in their column. */
  readonly arePointsInName: boolean;
  readonly own: Readonly<Record<SharedRole, string>>;
  /** Texts of cells that reach down from a row above. */
  readonly shared: Readonly<Record<SharedRole, string>>;
  /** Its name (or number and points) is the one of a row above: one criterion over several rows. */
  readonly continues: boolean;
  /** One text across the whole width. */
  readonly isSpanning: boolean;
  readonly isBold: boolean;
  readonly columns: { readonly label: number | null; readonly name: number; readonly maxPoints: number };
  readonly footnotes: readonly string[];
  /** All that is printed in the row, for a message. */
  readonly text: string;
  /** Nothing else is printed between this row and the one above it. */
  readonly isAfterGap: boolean;
};

export type PrintedRows = { readonly rows: readonly PrintedRow[]; readonly problems: readonly ReadingProblem[] };

export function printedRows(tables: readonly CriteriaTable[]): PrintedRows {
  const rows: PrintedRow[] = [];
  const problems: ReadingProblem[] = [];
  for (const found of tables) {
    const context = contextOf(found);
    let isAfterGap = false;
    found.rows.forEach((row, at) => {
      const texts = row.cells.filter((cell, column) => cell.text !== '' && !found.table.hiddenColumns.includes(column));
      const isBroken = row.cells.some((cell, column) => cell.isBroken && context.roles[column] === 'maxPoints');
      if (row.isHidden) {
        if (texts.length > 0) problems.push(problemAt('hidden-row', { sheet: context.sheet, row: row.row }, { text: excerpt(texts.map((cell) => cell.text).join(' ')) }));
        return;
      }
      const isCovered = row.cells.some((cell) => cell.mergedInto !== null && cell.mergedInto.row !== row.row);
      if (texts.length === 0 && !isBroken) {
        if (!isCovered) isAfterGap = true;
        return;
      }
      if (found.header && repeatsHeader(row.cells, found.header)) return;
      const isUnderHead = at === 0 || (found.header !== null && repeatsHeader(found.rows[at - 1]?.cells ?? [], found.header));
      if (isUnderHead && isRowOfNumbers(row.cells)) return;
      rows.push(printedRow(row, context, isAfterGap));
      isAfterGap = false;
    });
  }
  return { rows, problems };
}

type Context = {
  readonly sheet: string | null;
  readonly roles: readonly ColumnRole[];
  readonly byRow: ReadonlyMap<number, SourceRow>;
  readonly columns: PrintedRow['columns'];
  readonly width: number;
};

function contextOf({ table, roles }: CriteriaTable): Context {
  const label = roles.indexOf('label');
  return {
    sheet: table.sheet,
    roles,
    byRow: new Map(table.rows.map((row) => [row.row, row])),
    columns: { label: label < 0 ? null : label, name: roles.indexOf('name'), maxPoints: roles.indexOf('maxPoints') },
    width: roles.length,
  };
}

function printedRow(row: SourceRow, context: Context, isAfterGap: boolean): PrintedRow {
  const { columns } = context;
  const spanning = spanningCell(row, context);
  const labelText = labelTextOf(row, context);
  const nameText = ownText(row, context, 'name');
  const head = spanning ? namedFrom(spanning.text, true) : headOf(labelText, nameText, columns.label === null);
  const cell = row.cells[columns.maxPoints];
  const inColumn: Points = !cell || spanning ? { kind: 'empty' } : readPoints(cell);
  const inName = inColumn.kind === 'empty' ? pointsInHeading(head.name) : null;
  return {
    sheet: context.sheet,
    row: row.row,
    ...head,
    readings: readLabel(head.label),
    points: inName === null ? inColumn : { kind: 'value', value: inName, mark: null },
    pointsText: spanning ? '' : (cell?.text ?? ''),
    arePointsInName: inName !== null,
    own: byRole((role) => (spanning ? '' : ownText(row, context, role))),
    shared: byRole((role) => sharedText(row, context, role)),
    continues: continuesAbove(row, context),
    isSpanning: spanning !== null,
    isBold: (row.cells[columns.name]?.isBold ?? false) || (spanning?.isBold ?? false),
    columns,
    footnotes: row.cells.flatMap((other) => other.footnotes),
    text: row.cells.map((other) => other.text).filter((text) => text !== '').join(' | '),
    isAfterGap,
  };
}

/** The text of a cell that covers both the names and the points. */
function spanningCell(row: SourceRow, { columns, roles }: Context): SourceCell | null {
  const covering = row.cells[columns.maxPoints]?.mergedInto;
  if (!covering || covering.row !== row.row) {
    // A line of text alone in the first cell is printed across the empty ones.
    return null;
  }
  const master = row.cells[covering.column];
  return master && (covering.column <= columns.name || roles[covering.column] === 'label') ? master : null;
}

/** The label from its own cell, or from the beginning of the name. */
function headOf(labelText: string, nameText: string, isOnlyPlace: boolean): { label: string; name: string } {
  if (labelText === '') return namedFrom(nameText, isOnlyPlace);
  if (readLabel(labelText).length > 0) return { label: labelText, name: nameText };
  // A heading that begins in the column of numbers.
  if (nameText === '') return namedFrom(labelText, true);
  return { label: labelText, name: nameText };
}

function namedFrom(text: string, isOnlyPlace: boolean): { label: string; name: string } {
  const split = sectionOf(text) !== null || totalOf(text) !== null ? null : splitLabel(text, isOnlyPlace);
  return split ?? { label: '', name: text };
}

function cellsOf(row: SourceRow, { roles }: Context, role: ColumnRole): { cell: SourceCell; column: number }[] {
  return row.cells.flatMap((cell, column) => (roles[column] === role ? [{ cell, column }] : []));
}

/** A label that the file holds as a number ("1.1" in Excel) is shown with a comma; as a label it has a point. */
function labelTextOf(row: SourceRow, context: Context): string {
  const [only, ...others] = cellsOf(row, context, 'label');
  return only && others.length === 0 && only.cell.number !== null ? only.cell.text.replace(',', '.') : ownText(row, context, 'label');
}

/** Several columns of one meaning: their texts under each other; points of an option follow its text. */
function ownText(row: SourceRow, context: Context, role: ColumnRole): string {
  const texts = cellsOf(row, context, role).map(({ cell }) => cell.text).filter((text) => text !== '');
  if (role !== 'scale' || texts.length < 2) return texts.join('\n');
  return texts.reduce((text, next) => joinPoints(text, next));
}

function joinPoints(text: string, next: string): string {
  const lines = text.split('\n');
  const points = next.split('\n').map((line) => line.trim());
  if (lines.length === points.length && points.every((line) => readPoints({ text: line, number: null, isBroken: false }).kind === 'value')) {
    return lines.map((line, at) => `${line.replace(/[:;.]\s*$/u, '')}: ${points[at]}`).join('\n');
  }
  return `${text}\n${next}`;
}

/** The text of a cell above that reaches down to this row. */
function sharedText(row: SourceRow, context: Context, role: SharedRole): string {
  const texts = cellsOf(row, context, role).flatMap(({ cell, column }) => {
    const from = cell.mergedInto;
    if (!from || from.row >= row.row || from.column !== column) return [];
    return context.byRow.get(from.row)?.cells[column]?.text ?? [];
  });
  return texts.filter((text) => text !== '').join('\n');
}

function continuesAbove(row: SourceRow, { columns }: Context): boolean {
  const reachesDown = (column: number | null) => {
    const from = column === null ? null : row.cells[column]?.mergedInto;
    return from != null && from.row < row.row;
  };
  const isEmpty = (column: number | null) => column === null || row.cells[column]?.text === '';
  return reachesDown(columns.name) || (reachesDown(columns.label) && isEmpty(columns.name) && isEmpty(columns.maxPoints));
}

function byRole(text: (role: SharedRole) => string): Record<SharedRole, string> {
  return { scale: text('scale'), evidence: text('evidence'), appraiser: text('appraiser'), note: text('note') };
}
