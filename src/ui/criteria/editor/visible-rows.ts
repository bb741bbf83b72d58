/** The rows of the table that are in sight: the nodes of open branches, then the sections outside the total. */
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import type { DraftSection } from '@/core/criteria/draft-nodes';

/** Row of a section outside the total ("section:bonus"); no key of a node looks so. */
export type SectionId = 'section:bonus' | 'section:penalty';

export type GridRow = {
  /** Key of the node, or the id of the section. */
  readonly id: string;
  /** null: the row of a section. */
  readonly node: DraftNode | null;
  readonly section: DraftSection;
  /** 1 for areas and sections. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  readonly parentId: string | null;
};

export function sectionId(section: 'bonus' | 'penalty'): SectionId {
  return `section:${section}`;
}

/** @param closed ids of rows whose parts are not shown */
export function visibleRows(draft: DraftSet, closed: ReadonlySet<string>): GridRow[] {
  const rows: GridRow[] = [];
  const sections = (['bonus', 'penalty'] as const).filter((section) => draft[section] !== null);
  const walk = (nodes: readonly DraftNode[], section: DraftSection, level: number, parentId: string | null, setSize = nodes.length): void => {
    nodes.forEach((node, at) => {
      const hasChildren = node.children.length > 0;
      const isOpen = hasChildren && !closed.has(node.key);
      rows.push({ id: node.key, node, section, level, position: at + 1, setSize, hasChildren, isOpen, parentId });
      if (isOpen) walk(node.children, section, level + 1, node.key);
    });
  };
  const topSize = draft.areas.length + sections.length;
  walk(draft.areas, 'main', 1, null, topSize);
  sections.forEach((section, at) => {
    const items = draft[section]?.items ?? [];
    const id = sectionId(section);
    const isOpen = items.length > 0 && !closed.has(id);
    rows.push({ id, node: null, section, level: 1, position: draft.areas.length + at + 1, setSize: topSize, hasChildren: items.length > 0, isOpen, parentId: null });
    if (isOpen) walk(items, section, 2, id);
  });
  return rows;
}

/** Ids of every row that has parts: closing all of them leaves the top level. */
export function closableIds(draft: DraftSet): string[] {
  const ids: string[] = [];
  const walk = (node: DraftNode): void => {
    if (node.children.length === 0) return;
    ids.push(node.key);
    node.children.forEach(walk);
  };
  draft.areas.forEach(walk);
  return [...ids, sectionId('bonus'), sectionId('penalty')];
}
