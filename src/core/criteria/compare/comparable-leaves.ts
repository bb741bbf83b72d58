import type { DraftSet } from '../draft';
import { draftPlaces, isDraftLeaf, policyOf } from '../draft-nodes';
import type { ComparableLeaf } from './mapping-row';

/** The leaves in the order of the printed table, bonus and penalty items last. Gaps of a draft stay gaps. */
export function comparableLeaves(draft: DraftSet): ComparableLeaf[] {
  return draftPlaces(draft)
    .filter(isDraftLeaf)
    .map(({ node, section, ancestors }) => {
      const { children: _children, notApplicable: _policy, ...parts } = node;
      const policy = policyOf(node);
      return { ...parts, ...(policy && { notApplicable: policy }), section, place: ancestors.map((ancestor) => ancestor.name) };
    });
}
