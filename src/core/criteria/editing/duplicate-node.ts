import type { DraftNode, DraftSet } from '../draft';
import { findPlace, parentOf } from '../draft-nodes';
import { addAfter, nextCode } from './edit-nodes';

/**
 * A copy with everything under it, right after the node. It is another criterion: it gets keys of its own, and codes that
 * nothing bears yet.
 */
export function duplicateNode(draft: DraftSet, key: string, newKey: () => string): DraftSet {
  const place = findPlace(draft, key);
  if (place === null) return draft;
  const code = nextCode(draft, parentOf(place));
  return addAfter(draft, key, copyOf(place.node, place.node.code, code, newKey));
}

/** Codes under the copy follow its own where they followed that of the original; others are left blank, to be filled in. */
function copyOf(node: DraftNode, from: string, to: string, newKey: () => string): DraftNode {
  const follows = from !== '' && (node.code === from || node.code.startsWith(`${from}.`));
  return {
    ...node,
    key: newKey(),
    code: follows ? `${to}${node.code.slice(from.length)}` : '',
    children: node.children.map((child) => copyOf(child, from, to, newKey)),
  };
}
