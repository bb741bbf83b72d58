/**
 * The tree of units as it was on any day.
 *
 * A unit keeps the parent of its first day. Where that parent has ended by then, the unit stands under what became of it
 * as a whole: the communes of huyện Cát Tiên stand under huyện Đạ Huoai from 1 December 2024 on. Where several became of
 * it, or nothing, it stands under the next unit above that exists; so a later event never moves anything on an earlier day.
 */
import { groupBy } from '../group-by';
import { isValidOn, type Day, type LineageLink, type UnitDirectory, type UnitRecord } from './unit';

export type TreeNode = {
  readonly unit: UnitRecord;
  /** The parent of its first day has ended, and this is where it stands instead. */
  readonly isResettled: boolean;
  readonly children: readonly TreeNode[];
};

export type TreeIndex = {
  readonly byId: ReadonlyMap<string, UnitRecord>;
  readonly byPredecessor: ReadonlyMap<string, readonly LineageLink[]>;
};

/** Units and links by id, for many questions about one directory. */
export function indexUnits({ units, links }: UnitDirectory): TreeIndex {
  return { byId: new Map(units.map((unit) => [unit.id, unit])), byPredecessor: groupBy(links, ({ predecessorId }) => predecessorId) };
}

/** The unit under which this one stands on the day; null at the top, or where nothing above it is known. */
export function parentOn(unit: UnitRecord, { byId, byPredecessor }: TreeIndex, day: Day): UnitRecord | null {
  const seen = new Set([unit.id]);
  let at = unit.parentId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const parent = byId.get(at);
    if (parent === undefined) return null;
    if (isValidOn(parent, day)) return parent;
    at = wholeSuccessorId(byPredecessor.get(at) ?? [], day) ?? parent.parentId;
  }
  return null;
}

/** Ids of the units above on the day, the nearest first. */
export function ancestorsOn(unit: UnitRecord, index: TreeIndex, day: Day): UnitRecord[] {
  const ancestors: UnitRecord[] = [];
  for (let parent = parentOn(unit, index, day); parent !== null; parent = parentOn(parent, index, day)) {
    if (ancestors.includes(parent)) break;
    ancestors.push(parent);
  }
  return ancestors;
}

/** The tree of the day: its tops, in the order of the directory at every level. */
export function treeOn(directory: UnitDirectory, day: Day): TreeNode[] {
  const index = indexUnits(directory);
  const valid = directory.units.filter((unit) => isValidOn(unit, day));
  const placed = valid.map((unit) => ({ unit, parentId: parentOn(unit, index, day)?.id ?? null }));
  const below = groupBy(placed, ({ parentId }) => parentId);
  const nodesUnder = (id: string | null): TreeNode[] =>
    (below.get(id) ?? []).map(({ unit, parentId }) => ({
      unit,
      isResettled: parentId !== null && parentId !== unit.parentId,
      children: nodesUnder(unit.id),
    }));
  return nodesUnder(null);
}

/** How many units stand below a node, at all levels. */
export function countBelow({ children }: TreeNode): number {
  return children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

/** The one unit that took over the whole of another by the day; undefined where there is none or several. */
function wholeSuccessorId(links: readonly LineageLink[], day: Day): string | undefined {
  const whole = links.filter(({ kind, effectiveOn }) => kind !== 'part' && effectiveOn <= day);
  return whole.length === 1 ? whole[0]?.successorId : undefined;
}
