import { rowKey } from '@/core/criteria/reading/row-key';
import type { ImportLayout, ImportRow } from './import-rows';
import type { RowFilter } from './row-filter';

/** How the tree is being looked at; kept while other steps are open. */
export type TreeView = {
  readonly filter: RowFilter;
  readonly typed: string;
  /** Keys of the parts that are open; null: the first one. */
  readonly open: ReadonlySet<string> | null;
  /** Under a filter the first parts found are open; these are turned round by hand. */
  readonly flipped: ReadonlySet<string>;
  /** Row to go to, by key. */
  readonly target: string | null;
};

export const FIRST_VIEW: TreeView = { filter: 'all', typed: '', open: null, flipped: new Set(), target: null };

/** So many rows found by a filter are drawn without being asked for. */
export const MOST_FOUND = 150;

/** Key of the rows of the file that are no criteria. */
export const OTHERS_KEY = 'others';

export function openParts({ open }: TreeView, layout: ImportLayout): ReadonlySet<string> {
  return open ?? new Set(layout.parts.slice(0, 1).map(({ key }) => key));
}

/** The view that shows this row of the file: its part open, nothing filtered away. */
export function viewOfRow(view: TreeView, layout: ImportLayout, key: string): TreeView {
  const part = layout.parts.find(({ rows }) => rows.some((row) => holds(row, key)));
  const row = part?.rows.find((one) => holds(one, key));
  return { ...view, filter: 'all', typed: '', open: new Set([...openParts(view, layout), part?.key ?? OTHERS_KEY]), target: row?.key ?? key };
}

/** A problem may name a row below the one the node stands in. */
function holds(row: ImportRow, key: string): boolean {
  return row.key === key || row.source.some((source) => rowKey({ sheet: row.sheet, row: source.row }) === key);
}

/** Id of the element that shows a row. */
export function rowElementId(key: string): string {
  return `dong-${key.replace(/\s/g, '_')}`;
}
