/** The columns of the official table, and what of a node each one edits. */
import type { DraftNode } from '@/core/criteria/draft';
import type { GridRow } from './visible-rows';

export const COLUMNS = [
  { key: 'code', header: 'STT', width: 'sm:w-28' },
  { key: 'name', header: 'Lĩnh vực, tiêu chí, tiêu chí thành phần', width: 'sm:w-72' },
  { key: 'maxPoints', header: 'Điểm tối đa', width: 'sm:w-24' },
  { key: 'rule', header: 'Cách chấm', width: 'sm:w-60' },
  { key: 'evidence', header: 'Tài liệu kiểm chứng', width: 'sm:w-52' },
  { key: 'appraiser', header: 'Cơ quan thẩm định', width: 'sm:w-40' },
  { key: 'note', header: 'Ghi chú', width: 'sm:w-36' },
] as const;
export type ColumnKey = (typeof COLUMNS)[number]['key'];

export const NAME_COLUMN = 1;
const OF_GROUP: ReadonlySet<ColumnKey> = new Set(['code', 'name', 'maxPoints', 'note']);

/** Columns that are edited in their cell. The rule has a form of its own; a criterion with parts is not scored itself. */
export function isEditable(row: GridRow, column: number): boolean {
  const key = COLUMNS[column]?.key;
  if (row.node === null || key === undefined || key === 'rule') return false;
  return isScored(row) || OF_GROUP.has(key);
}

/** Whether the row is a leaf. An area without parts is none: it waits for them. */
export function isScored(row: Pick<GridRow, 'node' | 'hasChildren' | 'level'>): boolean {
  return row.node !== null && !row.hasChildren && row.level > 1;
}

/** The next cell to edit in the row in this direction; null at its end. */
export function nextEditable(row: GridRow, column: number, by: -1 | 1): number | null {
  for (let at = column + by; at >= 0 && at < COLUMNS.length; at += by) if (isEditable(row, at)) return at;
  return null;
}

/** The text in a cell that is edited there. */
export function cellText(node: DraftNode, key: Exclude<ColumnKey, 'rule'>): string {
  return (node[key] ?? '') as string;
}
