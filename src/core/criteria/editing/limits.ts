import type { DraftNode, DraftSet } from '../draft';
import { findPlace, heightOf, MAX_LEVELS, type DraftParent } from '../draft-nodes';

/** Whether the node, with all that is under it, may stand in this list: five levels at most, none outside the total. */
export function canStand(draft: DraftSet, node: DraftNode, parent: DraftParent): boolean {
  if (parent.section !== 'main') return parent.key === null && node.children.length === 0 && draft[parent.section] !== null;
  if (parent.key === null) return heightOf(node) <= MAX_LEVELS;
  const place = findPlace(draft, parent.key);
  return place !== null && place.section === 'main' && place.ancestors.length + 1 + heightOf(node) <= MAX_LEVELS;
}
