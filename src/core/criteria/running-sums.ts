/**
 * What the parts of each node add up to, beside its maximum: shown while a draft is written, whole or not. For each type
 * of unit on its own where the draft tells types apart, because alternatives share the maximum of their parent; types
 * with the same sum stand together.
 */
import { add, compare, subtract, sum } from '../exact/decimal';
import type { DecimalString, UnitType } from './criteria-set';
import type { DraftNode, DraftSet } from './draft';
import { draftPlaces, draftUnitTypes, leafNodesUnder } from './draft-nodes';

export type TypeSum = {
  /** null: all units alike. */
  readonly types: readonly UnitType[] | null;
  readonly sum: DecimalString;
  /** Parts that have no maximum yet and are not in the sum. */
  readonly missing: number;
  /** Maximum minus sum: positive where points are left, negative where there are too many; null without a maximum. */
  readonly left: DecimalString | null;
};

export type RunningSum = {
  readonly max: DecimalString | null;
  readonly byType: readonly TypeSum[];
  /** Every sum is its maximum and nothing is missing. */
  readonly fits: boolean;
};

export type RunningSums = {
  /** The areas against the total of the set. */
  readonly total: RunningSum;
  /** By key, for every node that has parts. */
  readonly nodes: ReadonlyMap<string, RunningSum>;
  /** Sum of the items of a section against its cap: items may add up to more, the cap then cuts. */
  readonly bonus: DecimalString;
  readonly penalty: DecimalString;
};

export function runningSums(draft: DraftSet): RunningSums {
  const types = draftUnitTypes(draft);
  const nodes = new Map<string, RunningSum>();
  for (const { node, ancestors } of draftPlaces(draft)) {
    if (node.children.length > 0) nodes.set(node.key, sumOf(node, types, ancestors.length === 0));
  }
  return {
    total: compareWith(draft.totalMaxPoints, [{ types: null, ...addUp(draft.areas) }]),
    nodes,
    bonus: addUp(draft.bonus?.items ?? []).sum,
    penalty: addUp(draft.penalty?.items ?? []).sum,
  };
}

/** What of its maximum is not given to parts yet, where one number says it: null with alternatives or without a maximum. */
export function leftOf(running: RunningSum | undefined): DecimalString | null {
  return running?.byType.length === 1 ? (running.byType[0]?.left ?? null) : null;
}

function sumOf(group: DraftNode, types: readonly UnitType[], isArea: boolean): RunningSum {
  if (types.length === 0) return compareWith(group.maxPoints, [{ types: null, ...addUp(group.children) }]);
  const sums: { types: UnitType[]; sum: DecimalString; missing: number }[] = [];
  for (const type of types) {
    const applicable = group.children.filter((child) => appliesToType(child, type));
    // A group below the area may be an alternative for other types as a whole.
    if (applicable.length === 0 && !isArea) continue;
    const added = addUp(applicable);
    const same = sums.find((other) => other.sum === added.sum && other.missing === added.missing);
    if (same) same.types.push(type);
    else sums.push({ types: [type], ...added });
  }
  return compareWith(group.maxPoints, sums.map((entry) => (sums.length === 1 ? { ...entry, types: null } : entry)));
}

function compareWith(max: DecimalString | null, sums: readonly Omit<TypeSum, 'left'>[]): RunningSum {
  const byType = sums.map((entry) => ({ ...entry, left: max === null ? null : subtract(max, entry.sum) }));
  return { max, byType, fits: byType.every(({ left, missing }) => left !== null && compare(left, '0') === 0 && missing === 0) };
}

function addUp(nodes: readonly DraftNode[]): { sum: DecimalString; missing: number } {
  const known = nodes.flatMap(({ maxPoints }) => (maxPoints === null ? [] : [maxPoints]));
  return { sum: sum(known), missing: nodes.length - known.length };
}

function appliesToType(node: DraftNode, type: UnitType): boolean {
  return leafNodesUnder(node).some(({ appliesTo }) => appliesTo === undefined || appliesTo.includes(type));
}

export type DraftBlocks = { readonly appraised: DecimalString; readonly survey: DecimalString };

/** The maxima of the two blocks as they stand, for units of one type (undefined: for units the draft does not tell apart). */
export function draftBlocks(draft: DraftSet, type?: UnitType): DraftBlocks {
  let blocks: DraftBlocks = { appraised: '0', survey: '0' };
  for (const leaf of draft.areas.flatMap((area) => area.children.flatMap(leafNodesUnder))) {
    if (leaf.maxPoints === null || (leaf.appliesTo !== undefined && (type === undefined || !leaf.appliesTo.includes(type)))) continue;
    const block = leaf.rule?.kind === 'survey' ? 'survey' : 'appraised';
    blocks = { ...blocks, [block]: add(blocks[block], leaf.maxPoints) };
  }
  return blocks;
}
