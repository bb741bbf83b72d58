import type { SourceCell, SourceRow, SourceTable } from '@/core/criteria/reading/source-document';
import { DocumentError } from '../document-error';
import { checkTableSize, MAX_CELLS } from '../limits';
import { child, children, type XmlElement } from '../package/xml';
import { coveredCell, EMPTY_CELL, padded } from '../source-cells';
import { cellPlace, isTrue } from './attributes';
import { type CellContext, readCell } from './read-cell';

type RawRow = { readonly row: number; readonly isHidden: boolean; readonly cells: SourceCell[] };

/** A sheet as far as something stands in it: rows without a value are left out, numbers of rows are those of the sheet. */
export function readSheet(root: XmlElement, sheet: string, isHidden: boolean, context: CellContext): SourceTable {
  // zeroHeight: rows are hidden unless they are given a height of their own.
  const areRowsHidden = isTrue(child(root, 'x:sheetFormatPr')?.attributes.zeroHeight);
  const { rows, width } = readRows(child(root, 'x:sheetData'), sheet, areRowsHidden, context);
  cover(rows, width, children(child(root, 'x:mergeCells'), 'x:mergeCell'), sheet);
  return {
    sheet,
    isHidden,
    hiddenColumns: hiddenColumns(root, width),
    rows: rows.map((row): SourceRow => ({ row: row.row, isHidden: row.isHidden, isHeader: false, cells: padded(row.cells, width) })),
  };
}

function readRows(data: XmlElement | undefined, sheet: string, areRowsHidden: boolean, context: CellContext): { rows: RawRow[]; width: number } {
  const rows: RawRow[] = [];
  let number = 0;
  let width = 0;
  for (const element of children(data, 'x:row')) {
    const { r, hidden, ht } = element.attributes;
    number = /^\d{1,7}$/.test(r ?? '') ? Number(r) : number + 1;
    const cells: SourceCell[] = [];
    let column = -1;
    for (const cell of children(element, 'x:c')) {
      // Programs may leave the reference out: then the cell stands after the one before.
      column = cellPlace(cell.attributes.r)?.column ?? column + 1;
      const read = readCell(cell, context);
      if (read.text === '' && read.number === null && !read.isBroken) continue;
      while (cells.length < column) cells.push(EMPTY_CELL);
      cells[column] = read;
    }
    const isHidden = hidden === undefined ? (areRowsHidden && ht === undefined) || (ht !== undefined && Number(ht) === 0) : isTrue(hidden);
    if (cells.length === 0) continue;
    rows.push({ row: number, isHidden, cells });
    width = Math.max(width, cells.length);
    checkTableSize(sheet, rows.length, width);
  }
  return { rows: rows.sort((a, b) => a.row - b.row), width };
}

/** Marks what merged ranges cover. A value left under a merged cell is not shown, so it is not read. */
function cover(rows: readonly RawRow[], width: number, merges: readonly XmlElement[], sheet: string): void {
  const byNumber = new Map(rows.map((row) => [row.row, row.cells]));
  const lastRow = rows.at(-1)?.row ?? 0;
  let covered = 0;
  for (const { attributes } of merges) {
    const [first, last] = (attributes.ref ?? '').split(':').map(cellPlace);
    if (!first || !last) continue;
    const rightmost = Math.min(last.column, width - 1);
    for (let row = first.row; row <= Math.min(last.row, lastRow); row += 1) {
      covered += 1 + Math.max(0, rightmost - first.column);
      if (covered > 4 * MAX_CELLS) throw new DocumentError('too-large', `“${sheet}” có quá nhiều ô gộp để đọc. Xin bỏ gộp các ô ngoài bảng rồi nạp lại.`);
      const cells = byNumber.get(row);
      if (!cells) continue;
      while (cells.length <= rightmost) cells.push(EMPTY_CELL);
      for (let column = first.column; column <= rightmost; column += 1) {
        if (row !== first.row || column !== first.column) cells[column] = coveredCell(first.row, first.column);
      }
    }
  }
}

function hiddenColumns(root: XmlElement, width: number): number[] {
  const hidden = new Set<number>();
  for (const { attributes } of children(child(root, 'x:cols'), 'x:col')) {
    if (!isTrue(attributes.hidden) && !(attributes.width !== undefined && Number(attributes.width) === 0)) continue;
    for (let column = Number(attributes.min) - 1; column < Math.min(Number(attributes.max), width); column += 1) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}
