/** New codes by position: "1", "1.2", "1.2.3"; items outside the total "TH.1", "TR.1". */
import type { DraftNode, DraftSet } from '../draft';
import { SECTION_PREFIX } from './edit-nodes';
import { labelLike } from './printed-labels';

/** Codes of the whole set; a printed number that counts (IV, b, 3) is counted anew, another one stays. */
export function renumber(draft: DraftSet): DraftSet {
  const extra = (section: 'bonus' | 'penalty') =>
    draft[section] && { ...draft[section], items: listed(draft[section].items, SECTION_PREFIX[section]) };
  const numbered = { ...draft, areas: listed(draft.areas, ''), bonus: extra('bonus'), penalty: extra('penalty') };
  const isSame = numbered.areas === draft.areas && numbered.bonus?.items === draft.bonus?.items && numbered.penalty?.items === draft.penalty?.items;
  return isSame ? draft : numbered;
}

function listed(nodes: readonly DraftNode[], prefix: string): readonly DraftNode[] {
  const numbered = nodes.map((node, at) => numberedNode(node, `${prefix}${at + 1}`, at + 1));
  return numbered.every((node, at) => node === nodes[at]) ? nodes : numbered;
}

function numberedNode(node: DraftNode, code: string, number: number): DraftNode {
  const children = listed(node.children, `${code}.`);
  const label = node.label === undefined ? undefined : labelLike(node.label, number, node.code, code);
  if (node.code === code && children === node.children && label === node.label) return node;
  return { ...node, code, children, ...(label !== undefined && { label }) };
}
