import { isLeaf, type CriteriaNode, type CriteriaSet, type ExtraPoints, type Leaf } from './criteria-set';
import type { DraftExtra, DraftNode, DraftSet } from './draft';

/**
 * A set as a working copy, nothing lost but its head (id, issuer, decision), which issuing gives anew.
 * @param keys code -> key of the draft it was issued from; a node without one gets its code, which is unique in a set
 */
export function draftOfSet(set: CriteriaSet, keys: ReadonlyMap<string, string> = new Map()): DraftSet {
  const keyOf = (code: string): string => keys.get(code) ?? code;
  const nodeOf = (node: CriteriaNode): DraftNode =>
    isLeaf(node) ? leafNode(node, keyOf) : { ...headOf(node), key: keyOf(node.code), children: node.children.map(nodeOf) };
  const extraOf = (extra: ExtraPoints | undefined): DraftExtra | null =>
    extra === undefined ? null : { name: extra.name, cap: extra.cap, items: extra.items.map((item) => leafNode(item, keyOf)) };
  return {
    name: set.name,
    level: set.level,
    year: set.year,
    totalMaxPoints: set.totalMaxPoints,
    areas: set.areas.map(nodeOf),
    bonus: extraOf(set.bonus),
    penalty: extraOf(set.penalty),
    ratingBands: set.ratingBands ?? [],
  };
}

function leafNode(leaf: Leaf, keyOf: (code: string) => string): DraftNode {
  const { source: _source, ...parts } = leaf;
  return { ...defined(parts), key: keyOf(leaf.code), children: [] };
}

function headOf({ code, name, maxPoints, label, note }: CriteriaNode) {
  return defined({ code, name, maxPoints, label, note });
}

/** Without the parts that are absent: a document that is stored and compared holds no `undefined`. */
function defined<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
