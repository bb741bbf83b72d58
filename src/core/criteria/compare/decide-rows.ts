/**
 * Decisions of a person, or of a stored mapping, as rows over two sets as they are now. What changed is always taken from
 * the leaves, never from the decision; a decision says only which is which and whether the meaning changed.
 */
import { inPrintedOrder, pairedRow } from './compare-sets';
import type { Leaves } from './correct-rows';
import type { ComparedRow, MappingRow } from './mapping-row';

/** Codes; null: no counterpart. `meaning` absent: what the names suggest. */
export type RowDecision = { readonly from: string | null; readonly to: string | null; readonly meaning?: 'kept' | 'changed' };

export type DecisionProblem = { readonly kind: 'unknown' | 'twice' | 'undecided' | 'other-section'; readonly side: 'from' | 'to'; readonly code: string };

export type DecidedRows = { readonly rows: readonly ComparedRow[]; readonly problems: readonly DecisionProblem[] };

/** @param proposed what the comparison itself found: a pair that it found too keeps how it was found */
export function decideRows(leaves: Leaves, decisions: readonly RowDecision[], proposed: readonly ComparedRow[]): DecidedRows {
  const problems = [...sideProblems(leaves, decisions, 'from'), ...sideProblems(leaves, decisions, 'to')];
  const matches = new Map(proposed.flatMap((row) => (row.from && row.to ? [[`${row.from.key} ${row.to.key}`, row.match]] : [])));
  const used = { from: new Set<string>(), to: new Set<string>() };
  const pairs = decisions.flatMap((decision): ComparedRow[] => {
    const from = leaves.from.find((leaf) => leaf.code === decision.from);
    const to = leaves.to.find((leaf) => leaf.code === decision.to);
    if (!from || !to || used.from.has(from.key) || used.to.has(to.key)) return [];
    if (from.section !== to.section) {
      problems.push({ kind: 'other-section', side: 'to', code: to.code });
      return [];
    }
    used.from.add(from.key);
    used.to.add(to.key);
    return [pairedRow(from, to, matches.get(`${from.key} ${to.key}`) ?? 'hand', decision.meaning)];
  });
  return { rows: inPrintedOrder(leaves.from, leaves.to, pairs), problems };
}

/** What a row decided, to be applied again. */
export function decisionOf({ from, to, kind, judged }: Pick<MappingRow, 'from' | 'to' | 'kind' | 'judged'>): RowDecision {
  return { from, to, ...(judged && { meaning: kind === 'meaningChanged' ? ('changed' as const) : ('kept' as const) }) };
}

/** Every leaf is decided once. */
function sideProblems(leaves: Leaves, decisions: readonly RowDecision[], side: 'from' | 'to'): DecisionProblem[] {
  const known = new Set(leaves[side].map((leaf) => leaf.code));
  const named = decisions.flatMap((decision) => decision[side] ?? []);
  const unknown = named.filter((code) => !known.has(code));
  const twice = named.filter((code, at) => named.indexOf(code) !== at);
  const decided = new Set(named);
  return [
    ...unique(unknown).map((code): DecisionProblem => ({ kind: 'unknown', side, code })),
    ...unique(twice).map((code): DecisionProblem => ({ kind: 'twice', side, code })),
    ...[...known].filter((code) => !decided.has(code)).map((code): DecisionProblem => ({ kind: 'undecided', side, code })),
  ];
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
