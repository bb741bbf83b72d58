/** Mistakes put into a printed set, and where they are then to be found. */
import { pointsAs, type Layout, type PrintedNode, type PrintedSet } from './printed-sets';

/** Puts one mistake into a printed set; gives the errors that are then to be found, or null where it cannot be made there. */
export type Mistake = (set: PrintedSet, layout: Layout, pick: (count: number) => number) => (() => string[]) | null;

const leaves = (set: PrintedSet) => set.nodes.filter(({ children }) => children.length === 0);
const siblingsOf = (node: PrintedNode, set: PrintedSet) => (node.parent ? node.parent.children : set.areas);

export const MISTAKES: Record<string, Mistake> = {
  'children that do not sum to their parent': (set, layout, pick) => {
    const node = leaves(set)[pick(leaves(set).length)] as PrintedNode;
    node.points = pointsAs(node.node.hundredths + 25, layout.points);
    return () => [`sum-differs ${node.parent?.row}`];
  },
  'a total that does not fit': (set, layout) => {
    if (layout.total === 'none') return null;
    set.total = pointsAs(set.areas.reduce((sum, { node }) => sum + node.hundredths, 0) + 100, layout.points);
    return () => [`total-differs ${set.totalRow}`];
  },
  'a subtotal that does not fit': (set, layout, pick) => {
    if (layout.subtotals === 'none') return null;
    const area = set.areas[pick(set.areas.length)] as PrintedNode;
    set.subtotals.set(area, pointsAs(area.node.hundredths + 50, layout.points));
    return () => [`subtotal-differs ${set.subtotalRows.get(area)}`];
  },
  'the number of a sibling used again': (set, _layout, pick) => {
    const node = set.nodes[pick(set.nodes.length)] as PrintedNode;
    const siblings = siblingsOf(node, set);
    const other = siblings[siblings.indexOf(node) - 1];
    if (!other) return null;
    node.label = other.label;
    return () => [`duplicate-code ${node.row}`];
  },
  'the number of a row elsewhere used again': (set, layout, pick) => {
    if (layout.numbering === 'restart' || layout.numbering === 'letters') return null;
    const [node, other] = [set.nodes[pick(set.nodes.length)], set.nodes[pick(set.nodes.length)]] as [PrintedNode, PrintedNode];
    if (other.level !== node.level || other.parent === node.parent || node.level === 1) return null;
    node.label = other.label;
    return () => [`duplicate-code ${node.row}`];
  },
  'a missing number': (set, layout, pick) => {
    // Unnumbered options without bullets and without evidence beside the criteria look like a criterion without a number.
    if (layout.scale === 'plain-rows' && !layout.evidence) return null;
    const node = set.nodes[pick(set.nodes.length)] as PrintedNode;
    node.label = '';
    return () => [`missing-code ${node.row}`];
  },
  'a missing maximum': (set, _layout, pick) => {
    const node = set.nodes[pick(set.nodes.length)] as PrintedNode;
    node.points = '';
    return () => [`missing-maximum ${node.row}`];
  },
  'a negative maximum': (set, layout, pick) => {
    const node = set.nodes[pick(set.nodes.length)] as PrintedNode;
    const printed = pointsAs(node.node.hundredths, layout.points);
    node.points = typeof printed === 'string' ? `-${printed}` : { text: `-${printed.text}`, number: `-${printed.number}` };
    return () => [`negative-maximum ${node.row}`];
  },
  'text where a number belongs': (set, _layout, pick) => {
    const node = set.nodes[pick(set.nodes.length)] as PrintedNode;
    node.points = ['abc', '=SUM(C5:C9)', '1/2', 'một điểm', '1,5,2', 'O,5', '10 (5+5)'][pick(7)] ?? 'abc';
    return () => [`maximum-not-a-number ${node.row}`];
  },
  'a broken cell': (set, _layout, pick) => {
    const node = set.nodes[pick(set.nodes.length)] as PrintedNode;
    node.points = { text: '#REF!', isBroken: true };
    return () => [`broken-cell ${node.row}`];
  },
};
