/** Walks over the tree of a draft: every node, and where one stands. */
import type { LeafSource, NotApplicablePolicy, RuleKind, UnitType } from './criteria-set';
import type { DraftNode, DraftSet } from './draft';

/** The three lists of a set: the areas that make up the total, and the items outside of it. */
export const DRAFT_SECTIONS = ['main', 'bonus', 'penalty'] as const;
export type DraftSection = (typeof DRAFT_SECTIONS)[number];

/** Lĩnh vực is level 1. */
export const MAX_LEVELS = 5;

/** A list of nodes: the children of one, or the top of a section. */
export type DraftParent = { readonly section: DraftSection; readonly key: string | null };

export type DraftPlace = {
  readonly node: DraftNode;
  readonly section: DraftSection;
  /** From the top of the section down to the parent; empty for a node at the top. */
  readonly ancestors: readonly DraftNode[];
  /** The list it stands in, itself included, and its index there. */
  readonly siblings: readonly DraftNode[];
  readonly index: number;
};

/** The top of a section; empty where the set has no bonus or no penalty. */
export function topOf(draft: DraftSet, section: DraftSection): readonly DraftNode[] {
  return section === 'main' ? draft.areas : (draft[section]?.items ?? []);
}

/** Every node with its place, in the order of the printed table, bonus and penalty last. */
export function draftPlaces(draft: DraftSet): DraftPlace[] {
  const places: DraftPlace[] = [];
  const walk = (siblings: readonly DraftNode[], section: DraftSection, ancestors: readonly DraftNode[]): void => {
    siblings.forEach((node, index) => {
      places.push({ node, section, ancestors, siblings, index });
      if (node.children.length > 0) walk(node.children, section, [...ancestors, node]);
    });
  };
  for (const section of DRAFT_SECTIONS) walk(topOf(draft, section), section, []);
  return places;
}

/** Where the node stands; null where there is none of this key. */
export function findPlace(draft: DraftSet, key: string): DraftPlace | null {
  for (const section of DRAFT_SECTIONS) {
    const found = findIn(topOf(draft, section), section, [], key);
    if (found) return found;
  }
  return null;
}

export function findNode(draft: DraftSet, key: string): DraftNode | null {
  return findPlace(draft, key)?.node ?? null;
}

/** The list that the node stands in. */
export function parentOf({ section, ancestors }: DraftPlace): DraftParent {
  return { section, key: ancestors.at(-1)?.key ?? null };
}

/** The node and everything under it. */
export function nodesUnder(node: DraftNode): DraftNode[] {
  return [node, ...node.children.flatMap(nodesUnder)];
}

export function leafNodesUnder(node: DraftNode): DraftNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leafNodesUnder);
}

/** How many levels the node and what is under it take: 1 for a leaf. */
export function heightOf(node: DraftNode): number {
  return 1 + Math.max(0, ...node.children.map(heightOf));
}

/** Whether the node is scored itself. An area never is: without children it is unfinished. */
export function isDraftLeaf({ node, section, ancestors }: Pick<DraftPlace, 'node' | 'section' | 'ancestors'>): boolean {
  return node.children.length === 0 && (section !== 'main' || ancestors.length > 0);
}

export function sourceOfKind(kind: RuleKind): LeafSource {
  return kind === 'survey' || kind === 'external' ? kind : 'appraised';
}

/** A survey leaf cannot be declared "not applicable": there its policy needs no choice. */
export function policyOf(node: DraftNode): NotApplicablePolicy | undefined {
  return node.notApplicable ?? (node.rule?.kind === 'survey' ? 'never' : undefined);
}

/** The types of units that the draft tells apart; empty where it tells none. */
export function draftUnitTypes(draft: DraftSet): UnitType[] {
  const leaves = draft.areas.flatMap((area) => area.children.flatMap(leafNodesUnder));
  return [...new Set(leaves.flatMap((leaf) => leaf.appliesTo ?? []))];
}

function findIn(siblings: readonly DraftNode[], section: DraftSection, ancestors: readonly DraftNode[], key: string): DraftPlace | null {
  for (const [index, node] of siblings.entries()) {
    if (node.key === key) return { node, section, ancestors, siblings, index };
    const found = node.children.length > 0 ? findIn(node.children, section, [...ancestors, node], key) : null;
    if (found) return found;
  }
  return null;
}
