import type { UnitTreeNode } from '@/contracts/units';
import { unaccented } from '@/core/unaccented';

/** One line of the tree as it is drawn. */
export type TreeRow = {
  readonly node: UnitTreeNode;
  /** 1 at the top. */
  readonly level: number;
  readonly isOpen: boolean;
  readonly position: number;
  readonly siblings: number;
  readonly parentId: string | null;
};

/** The lines that are in sight: below open nodes or, while something is searched for, those found and what is above them. */
export function visibleRows(roots: readonly UnitTreeNode[], open: ReadonlySet<string>, search: string): TreeRow[] {
  const wanted = unaccented(search.trim());
  const walk = (nodes: readonly UnitTreeNode[], level: number, parentId: string | null): TreeRow[] => {
    const shown = wanted === '' ? nodes : nodes.filter((node) => holds(node, wanted));
    return shown.flatMap((node, at) => {
      const hasFoundBelow = wanted !== '' && node.children.some((child) => holds(child, wanted));
      const isOpen = node.children.length > 0 && (wanted === '' ? open.has(node.id) : hasFoundBelow);
      const row = { node, level, isOpen, position: at + 1, siblings: shown.length, parentId };
      return isOpen ? [row, ...walk(node.children, level + 1, node.id)] : [row];
    });
  };
  return walk(roots, 1, null);
}

/** Ids of all nodes that have something below. */
export function openableIds(nodes: readonly UnitTreeNode[]): string[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [] : [node.id, ...openableIds(node.children)]));
}

export function isFound(node: UnitTreeNode, wanted: string): boolean {
  return unaccented(`${node.name} ${node.code}`).includes(wanted);
}

function holds(node: UnitTreeNode, wanted: string): boolean {
  return isFound(node, wanted) || node.children.some((child) => holds(child, wanted));
}
