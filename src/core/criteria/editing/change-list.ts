/** The one way to change a list of nodes of a draft. Only what lies on the way to it is made anew; the rest is shared. */
import type { DraftNode, DraftSet } from '../draft';
import { DRAFT_SECTIONS, topOf, type DraftParent, type DraftSection } from '../draft-nodes';

type Change = (nodes: readonly DraftNode[]) => readonly DraftNode[];

/** The draft with the list of this parent changed; the same draft where the parent is not found or the list stays as it is. */
export function changeList(draft: DraftSet, { section, key }: DraftParent, change: Change): DraftSet {
  const top = topOf(draft, section);
  return withTop(draft, section, key === null ? change(top) : changeUnder(top, key, change));
}

/** The draft with the node of this key replaced; the same draft where there is none. */
export function changeNode(draft: DraftSet, key: string, change: (node: DraftNode) => DraftNode): DraftSet {
  for (const section of DRAFT_SECTIONS) {
    const changed = withTop(draft, section, changeOne(topOf(draft, section), key, change));
    if (changed !== draft) return changed;
  }
  return draft;
}

function withTop(draft: DraftSet, section: DraftSection, nodes: readonly DraftNode[]): DraftSet {
  if (nodes === topOf(draft, section)) return draft;
  if (section === 'main') return { ...draft, areas: nodes };
  const extra = draft[section];
  return extra === null ? draft : { ...draft, [section]: { ...extra, items: nodes } };
}

function changeUnder(nodes: readonly DraftNode[], key: string, change: Change): readonly DraftNode[] {
  return changeOne(nodes, key, (node) => {
    const children = change(node.children);
    return children === node.children ? node : { ...node, children };
  });
}

function changeOne(nodes: readonly DraftNode[], key: string, change: (node: DraftNode) => DraftNode): readonly DraftNode[] {
  for (const [at, node] of nodes.entries()) {
    const changed = node.key === key ? change(node) : within(node, key, change);
    if (changed !== node) return nodes.with(at, changed);
    if (node.key === key) return nodes;
  }
  return nodes;
}

function within(node: DraftNode, key: string, change: (node: DraftNode) => DraftNode): DraftNode {
  const children = changeOne(node.children, key, change);
  return children === node.children ? node : { ...node, children };
}
