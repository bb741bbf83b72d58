import type { SourceCell, SourceRow, SourceTable } from '@/core/criteria/reading/source-document';
import { checkTableSize } from '../limits';
import { child, children, type XmlElement } from '../package/xml';
import { coveredCell, EMPTY_CELL, padded, textCell } from '../source-cells';
import { printedBlocks } from './printed-blocks';
import { contentOf, type Story } from './story';
import { toggle } from './styles';
import { columnsOfLines, type GridSpan } from './table-grid';

/** `continues`: covered by the cell above or before it. */
type RawCell = GridSpan & {
  readonly continues: 'above' | 'before' | null;
  readonly cell: SourceCell;
  readonly isAllHidden: boolean;
};
type RawRow = { readonly cells: readonly RawCell[]; readonly isHidden: boolean; readonly isHeader: boolean };

/** A table of the body. Rows count from 1, the hidden and the deleted among them, as Word itself counts. */
export function readTable(table: XmlElement, sheet: string, story: Story): SourceTable {
  const rows = contentOf(table, story, { sheet, row: null })
    .filter(({ name }) => name === 'w:tr')
    .map((row, at) => readRow(row, sheet, at + 1, story));
  const widths = children(child(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'] ?? Number.NaN));
  const columns = columnsOfLines(rows.map(({ cells }) => cells), widths);
  const width = Math.max(0, ...columns.values());
  checkTableSize(sheet, rows.length, width);
  return { sheet, isHidden: false, hiddenColumns: [], rows: placed(rows, columns, width) };
}

function readRow(row: XmlElement, sheet: string, number: number, story: Story): RawRow {
  const place = { sheet, row: number };
  const properties = child(row, 'w:trPr');
  const isDeleted = child(properties, 'w:del') !== undefined;
  if (isDeleted || child(properties, 'w:ins')) story.remark('tracked-changes', place);

  let line = count(child(properties, 'w:gridBefore'), 0);
  const cells: RawCell[] = [];
  for (const element of contentOf(row, story, place).filter(({ name }) => name === 'w:tc')) {
    const raw = readCell(element, line, story, place);
    cells.push(raw);
    line = raw.end;
  }
  const hasHidden = cells.some(({ isAllHidden }) => isAllHidden);
  const isAllHidden = hasHidden && cells.every(({ cell, isAllHidden }) => isAllHidden || cell.text === '');
  return {
    cells,
    isHidden: isDeleted || isAllHidden || (toggle(properties, 'w:hidden') ?? false),
    isHeader: toggle(properties, 'w:tblHeader') ?? false,
  };
}

function readCell(element: XmlElement, start: number, story: Story, place: { sheet: string; row: number }): RawCell {
  const properties = child(element, 'w:tcPr');
  story.forgetFields();
  const { text, isBold, footnotes, isAllHidden } = printedBlocks(element, story, place);
  story.forgetFields();
  const isDeleted = child(properties, 'w:cellDel') !== undefined;
  if (isDeleted) story.remark('tracked-changes', place);
  return {
    start,
    end: start + Math.max(1, count(child(properties, 'w:gridSpan'), 1)),
    continues: continuation(properties),
    cell: isDeleted ? EMPTY_CELL : textCell(text, { isBold, footnotes }),
    isAllHidden,
  };
}

function continuation(properties: XmlElement | undefined): RawCell['continues'] {
  if (isContinued(child(properties, 'w:hMerge'))) return 'before';
  return isContinued(child(properties, 'w:vMerge')) ? 'above' : null;
}

/** Without a value the mark continues the cell before. */
function isContinued(merge: XmlElement | undefined): boolean {
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function count(element: XmlElement | undefined, absent: number): number {
  const value = Number(element?.attributes['w:val'] ?? absent);
  return Number.isInteger(value) && value >= 0 && value < 1000 ? value : absent;
}

function placed(rows: readonly RawRow[], columns: ReadonlyMap<number, number>, width: number): SourceRow[] {
  /** By column: where the cell stands that a cell below would continue. */
  const anchors: ({ row: number; column: number } | null)[] = [];
  let isStillHeader = true;
  return rows.map(({ cells, isHidden, isHeader }, at) => {
    const row = at + 1;
    const out: SourceCell[] = [];
    for (const { start, end, continues, cell } of cells) {
      const from = columns.get(start) ?? 0;
      const to = columns.get(end) ?? from + 1;
      while (out.length < from) out.push(EMPTY_CELL);
      const before = out.at(-1)?.mergedInto ?? { row, column: from - 1 };
      const anchor = continues === 'above' ? (anchors[from] ?? null) : continues === 'before' && from > 0 ? before : null;
      out.push(anchor ? coveredCell(anchor.row, anchor.column) : cell);
      const standing = anchor ?? { row, column: from };
      while (out.length < to) out.push(coveredCell(standing.row, standing.column));
      for (let column = from; column < to; column += 1) anchors[column] = column === from ? standing : null;
    }
    // Only rows from the first on without a gap are repeated.
    isStillHeader &&= isHeader;
    return { row, isHidden, isHeader: isStillHeader, cells: padded(out, width) };
  });
}
