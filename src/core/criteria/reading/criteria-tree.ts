/** The criteria of one part of the table (areas, bonus, penalty) as a tree, before their codes are known. */
import { parseFraction } from '../../exact/fraction';
import type { Criterion } from './criterion-rows';
import { placeRows, type Placeable } from './place-rows';
import type { LabelReading } from './labels';

export type TreeNode = Criterion & {
  readonly reading: LabelReading | null;
  /** The printed number fits the place. */
  readonly fits: boolean;
  readonly parent: TreeNode | null;
  readonly children: TreeNode[];
  /** 1 for an area; items of bonus and penalty begin at 2. */
  readonly level: number;
};

/** @param rootPaths numbers of the section itself, with which those of its items may begin */
export function treeOf(criteria: readonly Criterion[], firstLevel: number, rootPaths: readonly string[] = []): TreeNode[] {
  const placed = placeRows(criteria.map(placeable), rootPaths);
  const nodes: TreeNode[] = [];
  const roots: TreeNode[] = [];
  criteria.forEach((criterion, at) => {
    const { parent: parentAt, reading, fits } = placed[at] ?? { parent: null, reading: null, fits: false };
    const parent = parentAt === null ? null : (nodes[parentAt] ?? null);
    const node: TreeNode = { ...criterion, reading, fits, parent, children: [], level: parent ? parent.level + 1 : firstLevel };
    nodes.push(node);
    (parent ? parent.children : roots).push(node);
  });
  return roots;
}

export function allNodes(roots: readonly TreeNode[]): TreeNode[] {
  return roots.flatMap((node) => [node, ...allNodes(node.children)]);
}

function placeable(criterion: Criterion): Placeable {
  const { row } = criterion;
  return {
    readings: row.readings,
    isUnreadable: row.label !== '' && row.readings.length === 0,
    points: criterion.maxPoints === null ? null : millionths(criterion.maxPoints),
    isLeafLike: criterion.scaleText !== null || criterion.evidence !== null,
    isRestricted: criterion.appliesTo !== null || criterion.isRestrictionUnclear,
  };
}

function millionths(points: string): bigint {
  const { n, d } = parseFraction(points);
  return (n * 1_000_000n) / d;
}
