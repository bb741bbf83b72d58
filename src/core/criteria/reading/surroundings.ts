/** What stands around the criteria tables: titles above, notes below, headings between their parts. */
import type { CriteriaTable } from './find-tables';
import type { PrintedRow } from './printed-rows';
import { sectionOf } from './row-words';
import type { SortedRow } from './row-kinds';
import type { SourceDocument } from './source-document';

/** Lines above the first criteria table, tables of layout included. */
export function linesAbove(document: SourceDocument, tables: readonly CriteriaTable[]): string[] {
  const [first] = tables;
  if (!first) return document.paragraphs.map((paragraph) => paragraph.text);
  const before = (at: number) => document.paragraphs.filter((paragraph) => paragraph.beforeTable === at).map((paragraph) => paragraph.text);
  const lines: string[] = [];
  for (let at = 0; at < first.at; at += 1) {
    lines.push(...before(at));
    if (document.format === 'docx') lines.push(...(document.tables[at]?.rows ?? []).flatMap((row) => row.cells.map((cell) => cell.text)));
  }
  const titleRows = first.titles.filter((row) => !row.isHidden);
  return [...lines, ...before(first.at), ...titleRows.flatMap((row) => row.cells.map((cell) => cell.text))];
}

/** Lines below the table: rows of notes, and paragraphs after its last part. */
export function linesBelow(document: SourceDocument, tables: readonly CriteriaTable[], sorted: readonly SortedRow[]): string[] {
  const first = tables[0]?.at ?? Number.POSITIVE_INFINITY;
  const rows = sorted.flatMap(({ kind, row }) => (kind === 'note' ? noteLine(row) : []));
  const paragraphs = document.paragraphs.filter((paragraph) => paragraph.beforeTable > first).map((paragraph) => paragraph.text);
  return [...rows, ...paragraphs].flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}

function noteLine(row: PrintedRow): string {
  return [row.label, row.name].filter((text) => text !== '').join(' ');
}

/** "ĐIỂM THƯỞNG" as a paragraph between two tables is the head of the section in the second. */
export function sectionHeads(document: SourceDocument, tables: readonly CriteriaTable[], rows: readonly PrintedRow[]): PrintedRow[] {
  const heads = new Map<string | null, { text: string; columns: PrintedRow['columns'] }>();
  for (const { at, table } of tables.slice(1)) {
    const head = document.paragraphs.findLast((paragraph) => paragraph.beforeTable === at && sectionOf(paragraph.text) !== null);
    const first = rows.find((row) => row.sheet === table.sheet);
    if (head && first) heads.set(table.sheet, { text: head.text, columns: first.columns });
  }
  if (heads.size === 0) return [...rows];
  return rows.flatMap((row, at) => {
    const head = rows[at - 1]?.sheet === row.sheet ? undefined : heads.get(row.sheet);
    return head ? [headRow(row, head.text, head.columns), row] : [row];
  });
}

function headRow(below: PrintedRow, text: string, columns: PrintedRow['columns']): PrintedRow {
  const none = { scale: '', evidence: '', appraiser: '', note: '' };
  return {
    sheet: below.sheet,
    row: below.row,
    label: '',
    readings: [],
    name: text,
    points: { kind: 'empty' },
    pointsText: '',
    arePointsInName: false,
    own: none,
    shared: none,
    continues: false,
    isSpanning: true,
    isBold: true,
    columns,
    footnotes: [],
    text,
    isAfterGap: true,
  };
}
