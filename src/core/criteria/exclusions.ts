/**
 * Leaves that a round excludes for one unit, decided before the self-assessment. They leave the denominator of the
 * appraised block whatever the set says of "not applicable": it is the round's decision, not the unit's claim.
 */
import type { Facts } from '../scoring/facts';
import { isLeaf, type CriteriaNode, type CriteriaSet, type ExtraPoints, type Leaf } from './criteria-set';

export type Excluded = {
  readonly set: CriteriaSet;
  /** Facts of the excluded leaves, to be laid over those of the unit. */
  readonly facts: Readonly<Record<string, Facts>>;
};

/** @param exclusions leaf code -> reason. Without any, the set is given back as it is. */
export function excludeLeaves(set: CriteriaSet, exclusions: ReadonlyMap<string, string>): Excluded {
  if (exclusions.size === 0) return { set, facts: {} };
  const leafOf = (leaf: Leaf): Leaf => (exclusions.has(leaf.code) ? { ...leaf, notApplicable: 'exclude' } : leaf);
  const under = (node: CriteriaNode): CriteriaNode =>
    isLeaf(node) ? leafOf(node) : { ...node, children: node.children.map(under) };
  const extra = (points: ExtraPoints): ExtraPoints => ({ ...points, items: points.items.map(leafOf) });
  return {
    set: {
      ...set,
      areas: set.areas.map((area) => ({ ...area, children: area.children.map(under) })),
      ...(set.bonus && { bonus: extra(set.bonus) }),
      ...(set.penalty && { penalty: extra(set.penalty) }),
    },
    facts: Object.fromEntries([...exclusions].map(([code, reason]) => [code, { notApplicable: true, reason }])),
  };
}
