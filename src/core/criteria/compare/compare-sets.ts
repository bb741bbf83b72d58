/** Two criteria sets leaf by leaf: of two years, of two versions, or a draft with what it was made from. */
import type { CriteriaSet } from '../criteria-set';
import type { DraftSet } from '../draft';
import { draftOfSet } from '../draft-of-set';
import { comparableLeaves } from './comparable-leaves';
import { differencesOf, kindOf } from './leaf-differences';
import { mappingRow, type ComparableLeaf, type ComparedRow, type MappingRow, type Match } from './mapping-row';
import { matchLeaves } from './match-leaves';
import { foldedName, similarityOf, wordsOfName } from './name-similarity';

/** Keys of the nodes by code, where one set is a copy of the other (or both are of a third). */
export type KnownKeys = { readonly from: ReadonlyMap<string, string>; readonly to: ReadonlyMap<string, string> };

/** Rows in the order of the newer table; what was dropped stands where it stood in the older one. */
export function compareSets(from: CriteriaSet, to: CriteriaSet, known?: KnownKeys): MappingRow[] {
  return compareDrafts(draftOfSet(from, known?.from), draftOfSet(to, known?.to), known !== undefined).map(mappingRow);
}

/** As `compareSets`, for trees that may have gaps. @param areCopies whether equal keys mean the same node */
export function compareDrafts(from: DraftSet, to: DraftSet, areCopies: boolean): ComparedRow[] {
  const [older, newer] = [comparableLeaves(from), comparableLeaves(to)];
  const pairs = matchLeaves(older, newer, areCopies);
  return inPrintedOrder(older, newer, pairs.map(({ from: left, to: right, match }) => pairedRow(left, right, match)));
}

/** @param meaning what a person decided; absent: what the names suggest */
export function pairedRow(from: ComparableLeaf, to: ComparableLeaf, match: Match, meaning?: 'kept' | 'changed'): ComparedRow {
  const differences = differencesOf(from, to);
  const suggested = kindOf(differences);
  const kind = meaning === undefined ? suggested : kindOf(differences, meaning === 'changed');
  const hasOtherName = foldedName(from.name) !== foldedName(to.name);
  return {
    from,
    to,
    kind,
    differences,
    match,
    ...(hasOtherName && { similarity: similarityOf(wordsOfName(from.name), wordsOfName(to.name)) }),
    ...((kind === 'meaningChanged') !== (suggested === 'meaningChanged') && { judged: true as const }),
  };
}

export function newRow(to: ComparableLeaf): ComparedRow {
  return { from: null, to, kind: 'new', differences: [], match: null };
}

export function droppedRow(from: ComparableLeaf): ComparedRow {
  return { from, to: null, kind: 'dropped', differences: [], match: null };
}

/** Every leaf of both sets once: pairs and new leaves in the newer order, dropped ones after what stood before them. */
export function inPrintedOrder(older: readonly ComparableLeaf[], newer: readonly ComparableLeaf[], pairs: readonly ComparedRow[]): ComparedRow[] {
  const byNewer = new Map(pairs.map((row) => [row.to?.key, row]));
  const paired = new Set(pairs.map((row) => row.from?.key));
  const droppedAfter = new Map<string | null, ComparableLeaf[]>();
  let before: string | null = null;
  for (const leaf of older) {
    if (paired.has(leaf.key)) before = leaf.key;
    else droppedAfter.set(before, [...(droppedAfter.get(before) ?? []), leaf]);
  }
  const after = (key: string | null) => (droppedAfter.get(key) ?? []).map(droppedRow);
  return [
    ...after(null),
    ...newer.flatMap((leaf) => {
      const row = byNewer.get(leaf.key) ?? newRow(leaf);
      return [row, ...(row.from ? after(row.from.key) : [])];
    }),
  ];
}
