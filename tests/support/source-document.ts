/** Builds plain tables as `src/documents` would give them, without a file. */
import type { SourceCell, SourceDocument, SourceRow, SourceTable } from '@/core/criteria/reading/source-document';

/** A text; a number with its printed text; or what differs from an ordinary cell. `across` and `down` cover further cells. */
export type CellSpec = string | (Partial<Omit<SourceCell, 'mergedInto'>> & { readonly across?: number; readonly down?: number });
export type RowSpec = readonly CellSpec[] | { readonly cells: readonly CellSpec[]; readonly isHidden?: boolean };

const EMPTY: SourceCell = { text: '', number: null, mergedInto: null, isBroken: false, isBold: false, footnotes: [] };

/** Covered cells are not written: the next text stands behind the merged one. Rows count from 1. */
export function tableOf(rows: readonly RowSpec[], more: Partial<Omit<SourceTable, 'rows'>> = {}): SourceTable {
  const cells: SourceCell[][] = rows.map(() => []);
  rows.forEach((spec, at) => {
    let column = 0;
    for (const cell of 'cells' in spec ? spec.cells : spec) {
      while (cells[at]?.[column]) column += 1;
      const { across = 1, down = 1, ...parts } = typeof cell === 'string' ? { text: cell } : cell;
      for (let below = 0; below < down; below += 1) {
        for (let right = 0; right < across; right += 1) {
          const row = cells[at + below];
          if (row) row[column + right] = below + right === 0 ? { ...EMPTY, ...parts } : { ...EMPTY, mergedInto: { row: at + 1, column } };
        }
      }
      column += across;
    }
  });
  const width = Math.max(0, ...cells.map((row) => row.length));
  return {
    sheet: 'Sheet1',
    isHidden: false,
    hiddenColumns: [],
    ...more,
    rows: cells.map((row, at): SourceRow => {
      const spec = rows[at];
      return { row: at + 1, isHidden: spec && 'isHidden' in spec ? (spec.isHidden ?? false) : false, isHeader: false, cells: Array.from({ length: width }, (_, column) => row[column] ?? EMPTY) };
    }),
  };
}

export function documentOf(tables: readonly SourceTable[], more: Partial<Omit<SourceDocument, 'tables'>> = {}): SourceDocument {
  return { format: 'xlsx', tables, paragraphs: [], footnotes: {}, remarks: [], ...more };
}

/** A number in an XLSX cell, printed with a comma. */
export function numeric(value: string): CellSpec {
  return { text: value.replace('.', ','), number: value };
}
