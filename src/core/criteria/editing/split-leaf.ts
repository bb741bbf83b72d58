/** A leaf into parts, and parts back into a leaf. */
import { compare, decimalsOf, sum, trimDecimals } from '../../exact/decimal';
import { parseFraction, printScaled } from '../../exact/fraction';
import type { DecimalString } from '../criteria-set';
import type { DraftNode, DraftSet } from '../draft';
import { findPlace, isDraftLeaf, MAX_LEVELS } from '../draft-nodes';
import { changeNode } from './change-list';

const MOST_PARTS = 20;

/**
 * The leaf becomes a criterion of `keys.length` parts (2 to 20). Its points are given out in equal parts, cut off at
 * two decimals (at its own, where it has more): what is left over is in no part, so that the running sum shows it.
 * The rule stays with the criterion, unprinted, until the parts are merged back: it does not fit smaller maxima.
 */
export function splitLeaf(draft: DraftSet, key: string, keys: readonly string[]): DraftSet {
  const place = findPlace(draft, key);
  const isSplittable = place !== null && place.section === 'main' && isDraftLeaf(place) && place.ancestors.length + 1 < MAX_LEVELS;
  if (!isSplittable || keys.length < 2 || keys.length > MOST_PARTS) return draft;
  const points = place.node.maxPoints === null ? null : equalPart(place.node.maxPoints, keys.length);
  return changeNode(draft, key, (leaf) => ({ ...leaf, children: keys.map((partKey, at) => partOf(leaf, partKey, at + 1, points)) }));
}

/**
 * The criterion becomes a leaf again. Its own leaf parts, kept since the split, come back; where it has none, those of
 * its first part take their place. Without a maximum it gets the sum of its parts. Only where every part is a leaf.
 */
export function mergeParts(draft: DraftSet, key: string): DraftSet {
  const place = findPlace(draft, key);
  if (place === null || place.ancestors.length === 0 || !isGroupOfLeaves(place.node)) return draft;
  return changeNode(draft, key, (group) => {
    const { key: _key, code: _code, name: _name, label: _label, children: _children, ...first } = group.children[0] as DraftNode;
    const maxima = group.children.flatMap(({ maxPoints }) => (maxPoints === null ? [] : [maxPoints]));
    const leafParts = group.rule === undefined ? { ...first, ...group } : group;
    return { ...leafParts, maxPoints: group.maxPoints ?? (maxima.length === group.children.length ? sum(maxima) : null), children: [] };
  });
}

export function isGroupOfLeaves(node: DraftNode): boolean {
  return node.children.length > 0 && node.children.every((child) => child.children.length === 0);
}

/** The largest equal part at the decimals of the points, two at least; null where that is nothing. */
function equalPart(points: DecimalString, parts: number): DecimalString | null {
  const decimals = Math.max(2, decimalsOf(trimDecimals(points)));
  const { n, d } = parseFraction(points);
  const part = printScaled((n * 10n ** BigInt(decimals)) / (d * BigInt(parts)), decimals);
  return compare(part, '0') > 0 ? trimDecimals(part) : null;
}

function partOf(leaf: DraftNode, key: string, number: number, maxPoints: DecimalString | null): DraftNode {
  return {
    key,
    code: leaf.code === '' ? '' : `${leaf.code}.${number}`,
    name: '',
    maxPoints,
    ...(leaf.appraiser !== undefined && { appraiser: leaf.appraiser }),
    ...(leaf.notApplicable !== undefined && { notApplicable: leaf.notApplicable }),
    ...(leaf.appliesTo !== undefined && { appliesTo: leaf.appliesTo }),
    children: [],
  };
}
