/** A stored mapping laid over the sets as they are now: the decisions hold, and what changed since is marked. */
import type { Leaves } from './correct-rows';
import { decideRows, decisionOf } from './decide-rows';
import { mappingRow, type ComparedRow, type MappingRow } from './mapping-row';

export type ReopenedRow = ComparedRow & {
  /** Since it was confirmed the leaves differ in other things, or the leaf came in. */
  readonly isChangedSince: boolean;
};

export type Reopened = {
  readonly rows: readonly ReopenedRow[];
  /** Codes that the mapping names and the sets no longer have. */
  readonly gone: readonly { readonly side: 'from' | 'to'; readonly code: string }[];
};

export function reopenRows(leaves: Leaves, stored: readonly MappingRow[], proposed: readonly ComparedRow[]): Reopened {
  const { rows, problems } = decideRows(leaves, stored.map(decisionOf), proposed);
  const known = new Map(stored.map((row) => [pairKey(row), row]));
  return {
    rows: rows.map((row) => {
      const now = mappingRow(row);
      const then = known.get(pairKey(now));
      return { ...row, isChangedSince: then === undefined || then.kind !== now.kind || changes(then) !== changes(now) };
    }),
    gone: problems.flatMap(({ kind, side, code }) => (kind === 'unknown' ? [{ side, code }] : [])),
  };
}

function pairKey({ from, to }: Pick<MappingRow, 'from' | 'to'>): string {
  return `${from ?? ''} → ${to ?? ''}`;
}

function changes({ differences }: MappingRow): string {
  return JSON.stringify(differences.map(({ part, from, to }) => [part, from, to]));
}
