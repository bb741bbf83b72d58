import type { SourceCell } from '@/core/criteria/reading/source-document';

/** A cell in which nothing stands. One object for all of them: a sheet has many. */
export const EMPTY_CELL: SourceCell = Object.freeze({ text: '', number: null, mergedInto: null, isBroken: false, isBold: false, footnotes: [] });

export function textCell(text: string, more: Partial<Omit<SourceCell, 'text'>> = {}): SourceCell {
  return { ...EMPTY_CELL, ...more, text };
}

/** Covered by the merged cell that stands at `row`, `column`. */
export function coveredCell(row: number, column: number): SourceCell {
  return { ...EMPTY_CELL, mergedInto: { row, column } };
}

/** All rows as wide as the table. */
export function padded(cells: readonly SourceCell[], width: number): readonly SourceCell[] {
  if (cells.length >= width) return cells;
  return [...cells, ...Array.from({ length: width - cells.length }, () => EMPTY_CELL)];
}
