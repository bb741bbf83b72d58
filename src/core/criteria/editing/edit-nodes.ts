/** Adding, removing and filling in nodes. An edit that cannot be made gives the same draft back. */
import type { DraftExtra, DraftNode, DraftSet } from '../draft';
import { findPlace, parentOf, topOf, type DraftParent } from '../draft-nodes';
import { changeList, changeNode } from './change-list';
import { canStand } from './limits';

/** What of a node is filled in by hand. A part that is `undefined` is taken away. */
export type NodeChanges = { readonly [P in Exclude<keyof DraftNode, 'key' | 'children'>]?: DraftNode[P] | undefined };

/** Puts the node into the list, before the one that stands at `index` now; at the end by default. */
export function addNode(draft: DraftSet, parent: DraftParent, node: DraftNode, index?: number): DraftSet {
  if (!canStand(draft, node, parent)) return draft;
  return changeList(draft, parent, (nodes) => nodes.toSpliced(index ?? nodes.length, 0, node));
}

export function addAfter(draft: DraftSet, key: string, node: DraftNode): DraftSet {
  const place = findPlace(draft, key);
  return place ? addNode(draft, parentOf(place), node, place.index + 1) : draft;
}

/** With everything under it. */
export function removeNode(draft: DraftSet, key: string): DraftSet {
  const place = findPlace(draft, key);
  return place ? changeList(draft, parentOf(place), (nodes) => nodes.toSpliced(place.index, 1)) : draft;
}

export function updateNode(draft: DraftSet, key: string, changes: NodeChanges): DraftSet {
  return changeNode(draft, key, (node) => {
    const parts = Object.entries(changes) as [keyof NodeChanges, unknown][];
    if (parts.every(([part, value]) => node[part] === value)) return node;
    const changed = Object.fromEntries(Object.entries({ ...node, ...changes }).filter(([, value]) => value !== undefined));
    return changed as unknown as DraftNode;
  });
}

export function renameNode(draft: DraftSet, key: string, name: string): DraftSet {
  return updateNode(draft, key, { name });
}

/** Opens, changes or closes (null) a section outside the total. */
export function setExtra(draft: DraftSet, section: 'bonus' | 'penalty', extra: DraftExtra | null): DraftSet {
  return draft[section] === extra ? draft : { ...draft, [section]: extra };
}

/** A blank node for this place: its code follows those that stand there, its agency is that of the one before. */
export function blankNode(draft: DraftSet, parent: DraftParent, key: string): DraftNode {
  const siblings = parent.key === null ? topOf(draft, parent.section) : (findPlace(draft, parent.key)?.node.children ?? []);
  const appraiser = siblings.at(-1)?.appraiser;
  return { key, code: nextCode(draft, parent), name: '', maxPoints: null, ...(appraiser !== undefined && { appraiser }), children: [] };
}

/** The first code after the last one of the list ("1.4" -> "1.5") that nothing of the set bears yet. */
export function nextCode(draft: DraftSet, parent: DraftParent): string {
  const used = new Set<string>();
  const walk = (node: DraftNode): void => {
    used.add(node.code);
    node.children.forEach(walk);
  };
  for (const node of [...draft.areas, ...topOf(draft, 'bonus'), ...topOf(draft, 'penalty')]) walk(node);
  const siblings = parent.key === null ? topOf(draft, parent.section) : (findPlace(draft, parent.key)?.node.children ?? []);
  const last = /^(.*?)(\d+)$/.exec(siblings.at(-1)?.code ?? '');
  const prefix = last?.[1] ?? prefixOf(draft, parent);
  let number = last ? Number(last[2]) + 1 : siblings.length + 1;
  while (used.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** What stands before the number of a node: its parent's code, or the letters of the section. */
export function prefixOf(draft: DraftSet, { section, key }: DraftParent): string {
  if (key === null) return SECTION_PREFIX[section];
  const code = findPlace(draft, key)?.node.code ?? '';
  return code === '' ? '' : `${code}.`;
}

/** Thưởng, trừ: as the printed tables number them. */
export const SECTION_PREFIX = { main: '', bonus: 'TH.', penalty: 'TR.' } as const;
