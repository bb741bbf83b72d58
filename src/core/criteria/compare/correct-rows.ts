/** A person's corrections of a comparison: another counterpart, none at all, whether the meaning changed. */
import { inPrintedOrder, pairedRow } from './compare-sets';
import type { ComparableLeaf, ComparedRow } from './mapping-row';

/** Keys of the leaves. A pair frees both leaves from what they were paired with; `to` null drops, `from` null makes new. */
export type Correction =
  | { readonly kind: 'pair'; readonly from: string; readonly to: string }
  | { readonly kind: 'part'; readonly from: string; readonly to: string }
  | { readonly kind: 'meaning'; readonly from: string; readonly to: string; readonly meaning: 'kept' | 'changed' };

/** The leaves of one side in their printed order. */
export type Leaves = { readonly from: readonly ComparableLeaf[]; readonly to: readonly ComparableLeaf[] };

/** The rows with the correction; unchanged where a key names nothing or the two stand in different sections. */
export function correctRows(rows: readonly ComparedRow[], leaves: Leaves, correction: Correction): readonly ComparedRow[] {
  const from = leaves.from.find((leaf) => leaf.key === correction.from);
  const to = leaves.to.find((leaf) => leaf.key === correction.to);
  if (!from || !to || from.section !== to.section) return rows;
  const isPairOf = (row: ComparedRow) => row.from?.key === from.key && row.to?.key === to.key;
  const others = rows.filter((row) => row.from !== null && row.to !== null && row.from.key !== from.key && row.to.key !== to.key);
  switch (correction.kind) {
    case 'part':
      return rows.some(isPairOf) ? inPrintedOrder(leaves.from, leaves.to, others) : rows;
    case 'pair':
      return inPrintedOrder(leaves.from, leaves.to, [...others, pairedRow(from, to, 'hand')]);
    case 'meaning':
      return rows.map((row) => (isPairOf(row) ? pairedRow(from, to, row.match ?? 'hand', correction.meaning) : row));
  }
}
