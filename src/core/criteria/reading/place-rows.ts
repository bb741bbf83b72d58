/**
 * Which row belongs to which: every row is placed below the row that its number, the numbers around it and the sums make
 * most likely. One row with a wrong number or none must not move the rows after it, so all rows are weighed together: of
 * many ways to place them the one with the least contradiction is kept (beam search; the same input gives the same tree).
 */
import { fitsOf, fitWithout, pathsBelow, usualNesting, type LabelSlot } from './label-fit';
import type { LabelReading } from './labels';

export type Placeable = {
  readonly readings: readonly LabelReading[];
  /** A number is printed, but it is none that could be read. */
  readonly isUnreadable: boolean;
  /** Maximum in 10^-6 points; null where it is unknown. */
  readonly points: bigint | null;
  /** It has a scale or evidence of its own, as leaves have. */
  readonly isLeafLike: boolean;
  /** It counts for some units only: sums of its parent are no sign. */
  readonly isRestricted: boolean;
};

export type Placed = {
  /** Index of the row it belongs to; null for the first level. */
  readonly parent: number | null;
  /** How the label is read; null where the row has none that is a number. */
  readonly reading: LabelReading | null;
  /** The label fits here: it follows the one before it and carries the parent's path. */
  readonly fits: boolean;
};

type Entry = LabelSlot & {
  readonly above: Entry | null;
  readonly depth: number;
  readonly row: Placeable | null;
  /** Of the children so far; null where one is unknown or counts for some units only. */
  readonly sum: bigint | null;
  readonly hasChildren: boolean;
};

type Trail = { readonly entry: Entry; readonly parent: number; readonly before: Trail | null };
type State = { readonly cost: number; readonly top: Entry; readonly trail: Trail | null };

const COST = { sumDiffers: 0.35, childrenOfLeaf: 0.9, tooDeep: 0.5, unlabelledBelow: 0.02, unlabelledAbove: 0.01 } as const;
const DEEPEST = 5;
const BEAM = 48;
/** What is worse than the best by more than two contradictions does not become the best again. */
const WINDOW = 4.5;

/** @param rootPaths what labels of the first level may begin with ("9" where the section itself is numbered 9) */
export function placeRows(rows: readonly Placeable[], rootPaths: readonly string[] = []): Placed[] {
  const root: Entry = { at: -1, above: null, reading: null, shape: null, value: 0, position: 0, paths: rootPaths, fits: true, depth: 0, row: null, sum: null, hasChildren: false };
  const nesting = usualNesting(rows);
  let states: State[] = [{ cost: 0, top: root, trail: null }];
  rows.forEach((row, at) => {
    states = leastCostly(states.flatMap((state) => continuations(state, row, at, nesting)));
  });
  const [done] = leastCostly(states.map((state) => ({ ...state, cost: state.cost + closing(state.top, 0) })));
  const placed = new Array<Placed>(rows.length);
  for (let trail = done?.trail ?? null; trail; trail = trail.before) {
    const { at, reading, fits } = trail.entry;
    placed[at] = { parent: trail.parent < 0 ? null : trail.parent, reading, fits };
  }
  return placed;
}

function leastCostly(states: readonly State[]): State[] {
  const known = new Set<string>();
  const kept: State[] = [];
  const sorted = [...states].sort((a, b) => a.cost - b.cost);
  for (const state of sorted) {
    if (state.cost > (sorted[0]?.cost ?? 0) + WINDOW) break;
    const chain = chainOf(state.top);
    if (known.has(chain)) continue;
    known.add(chain);
    if (kept.push(state) === BEAM) break;
  }
  return kept;
}

function chainOf(top: Entry): string {
  let chain = '';
  for (let entry: Entry | null = top; entry; entry = entry.above) chain += `${entry.at}:${entry.value}${entry.shape ?? '?'}/`;
  return chain;
}

/** Below every row that is still open, and for every way to read the label. */
function continuations(state: State, row: Placeable, at: number, nesting: ReadonlySet<string>): State[] {
  const next: State[] = [];
  let sibling: Entry | null = null;
  for (let parent: Entry | null = state.top; parent; sibling = parent, parent = parent.above) {
    const structure = state.cost + structureCost(state.top, parent, sibling, row);
    for (const reading of row.readings.length > 0 ? row.readings : [null]) {
      for (const fit of reading ? fitsOf(reading, parent, sibling, nesting) : [fitWithout(row.isUnreadable)]) {
        const entry = attach(row, at, reading, fit.fits, parent, sibling);
        next.push({ cost: structure + fit.cost, top: entry, trail: { entry, parent: parent.at, before: state.trail } });
      }
    }
  }
  return next;
}

function structureCost(top: Entry, parent: Entry, sibling: Entry | null, row: Placeable): number {
  const opens = sibling === null && parent.row !== null;
  const hint = row.readings.length > 0 ? 0 : opens ? COST.unlabelledBelow : (top.depth - parent.depth - 1) * COST.unlabelledAbove;
  return closing(top, parent.depth) + (opens && parent.row?.isLeafLike ? COST.childrenOfLeaf : 0) + (parent.depth >= DEEPEST ? COST.tooDeep : 0) + hint;
}

/** What it costs to close all rows below the given depth: groups whose parts do not add up. */
function closing(top: Entry, depth: number): number {
  let cost = 0;
  for (let entry: Entry | null = top; entry && entry.depth > depth; entry = entry.above) {
    const stated = entry.row?.points ?? null;
    if (entry.hasChildren && entry.sum !== null && stated !== null && entry.sum !== stated) cost += COST.sumDiffers;
  }
  return cost;
}

function attach(row: Placeable, at: number, reading: LabelReading | null, fits: boolean, parent: Entry, sibling: Entry | null): Entry {
  const value = reading && fits ? reading.value : (sibling?.value ?? 0) + 1;
  const sum = parent.hasChildren ? parent.sum : 0n;
  const above: Entry = { ...parent, sum: sum === null || row.points === null || row.isRestricted ? null : sum + row.points, hasChildren: true };
  return {
    at,
    above,
    reading,
    shape: reading && fits ? reading.shape : (sibling?.shape ?? null),
    value,
    position: (sibling?.position ?? 0) + 1,
    paths: pathsBelow(reading, fits, value, parent, sibling),
    fits,
    depth: parent.depth + 1,
    row,
    sum: null,
    hasChildren: false,
  };
}
