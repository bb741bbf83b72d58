/** The maxima as printed: wrong cells, missing ones, and parts that do not add up. One cause, one problem. */
import { sum } from '../../exact/decimal';
import type { DecimalString, UnitType } from '../criteria-set';
import { differingSums } from '../part-sums';
import { allNodes, type TreeNode } from './criteria-tree';
import type { Points } from './points';
import { excerpt, problemAt, withComma, type Place } from './problems';
import type { ReadingProblem } from './reading';

export type Maxima = {
  /** Exact and positive as printed, or the sum of the parts where no node of the level prints one; else null. */
  readonly of: ReadonlyMap<TreeNode, DecimalString | null>;
  readonly problems: readonly ReadingProblem[];
};

/** @param isMain false for items of bonus and penalty: their parts are checked, but they are no areas */
export function checkMaxima(roots: readonly TreeNode[], placeOf: (node: TreeNode) => Place, isMain: boolean): Maxima {
  const nodes = allNodes(roots);
  const silent = silentLevels(nodes);
  const of = new Map<TreeNode, DecimalString | null>();
  for (const node of nodes.toReversed()) {
    const isSilent = node.maxPoints === null && node.row.points.kind === 'empty' && silent.has(node.level);
    of.set(node, isSilent && node.children.length > 0 ? sumOf(node.children, of) : validMaximum(node));
  }
  const told = [...silent].flatMap((level) => {
    const first = nodes.find((node) => node.level === level && node.children.length > 0);
    return first ? [problemAt('maximum-not-printed', { ...placeOf(first), code: null }, { level: String(level) })] : [];
  });
  const types = typesOf(nodes);
  const wrong = nodes.flatMap((node) => cellProblem(node, placeOf(node), silent));
  const sums = nodes.flatMap((node) => sumProblem(node, of, types, placeOf(node), isMain && node.parent === null));
  return { of, problems: [...told, ...wrong, ...sums] };
}

/** Null for zero: no leaf of a set may have it. */
function validMaximum({ maxPoints }: TreeNode): DecimalString | null {
  return maxPoints === '0' ? null : maxPoints;
}

function sumOf(children: readonly TreeNode[], of: ReadonlyMap<TreeNode, DecimalString | null>): DecimalString | null {
  const maxima = children.map((child) => of.get(child) ?? null);
  const isRestricted = children.some((child) => child.appliesTo !== null || child.isRestrictionUnclear);
  return isRestricted || maxima.includes(null) ? null : sum(maxima.flatMap((value) => value ?? []));
}

/** Levels on which no group prints a maximum: a way of printing, not a mistake. One single row says nothing of that. */
function silentLevels(nodes: readonly TreeNode[]): Set<number> {
  const groups = nodes.filter((node) => node.children.length > 0);
  const levels = new Set(groups.map((node) => node.level));
  return new Set(
    [...levels].filter((level) => {
      const own = groups.filter((node) => node.level === level);
      return own.every((node) => node.row.points.kind === 'empty') && (own.length >= 2 || own.every((node) => node.row.isSpanning));
    }),
  );
}

function cellProblem(node: TreeNode, place: Place, silent: ReadonlySet<number>): ReadingProblem[] {
  const { points } = node.row;
  const name = excerpt(node.name);
  if (points.kind === 'empty') return node.children.length > 0 && silent.has(node.level) ? [] : [problemAt('missing-maximum', place, { name })];
  if (points.kind === 'value') return points.value === '0' ? [problemAt('maximum-not-positive', place, { name })] : [];
  return wrongCell(points, place);
}

/** What is wrong with a cell of points that holds something else than points. */
export function wrongCell(points: Points, place: Place): ReadingProblem[] {
  switch (points.kind) {
    case 'empty':
    case 'value':
      return [];
    case 'broken':
      return [problemAt('broken-cell', place, { text: points.text })];
    case 'negative':
      return [problemAt('negative-maximum', place, { text: points.text })];
    case 'ambiguous':
      return [problemAt('maximum-ambiguous', place, { text: points.text, small: points.text.replace('.', ','), large: points.text.replaceAll('.', '') })];
    case 'text':
      return [problemAt('maximum-not-a-number', place, { text: excerpt(points.text) })];
  }
}

/** Types that the part tells apart; one undefined where it tells none. */
function typesOf(nodes: readonly TreeNode[]): (UnitType | undefined)[] {
  const named = new Set(nodes.flatMap((node) => node.appliesTo ?? []));
  return named.size === 0 ? [undefined] : [...named];
}

function leafTypes(node: TreeNode, inherited: readonly UnitType[] | undefined): (readonly UnitType[] | undefined)[] {
  const own = node.appliesTo ?? inherited;
  return node.children.length === 0 ? [own] : node.children.flatMap((child) => leafTypes(child, own));
}

function sumProblem(node: TreeNode, of: ReadonlyMap<TreeNode, DecimalString | null>, types: readonly (UnitType | undefined)[], place: Place, isArea: boolean): ReadingProblem[] {
  const stated = validMaximum(node);
  const maxima = node.children.map((child) => of.get(child) ?? null);
  if (node.children.length === 0 || stated === null || maxima.includes(null)) return [];
  const inherited = inheritedTypes(node);
  const own = inherited ? types.filter((type) => type !== undefined && inherited.includes(type)) : types;
  const parts = node.children.map((child, at) => ({ maxPoints: maxima[at] ?? '0', leafTypes: leafTypes(child, inherited) }));
  const differing = differingSums(parts, stated, own, isArea);
  const [first] = differing;
  if (!first) return [];
  const detail = { name: excerpt(node.name), stated: withComma(stated), computed: withComma(first.sum) };
  if (node.children.some((child) => child.isRestrictionUnclear)) return [problemAt('restriction-not-understood', place, detail)];
  const isForSome = differing.length < own.length || differing.some((other) => other.sum !== first.sum);
  return [problemAt('sum-differs', place, { ...detail, types: isForSome ? differing.filter(({ sum: added }) => added === first.sum).map(({ type }) => (type ? TYPE_WORDS[type] : '')).join(', ') : '' })];
}

function inheritedTypes(node: TreeNode): readonly UnitType[] | undefined {
  for (let above: TreeNode | null = node; above; above = above.parent) if (above.appliesTo) return above.appliesTo;
  return undefined;
}

const TYPE_WORDS = {
  province: 'tỉnh',
  department: 'sở, ban, ngành',
  district: 'huyện',
  city: 'thành phố',
  town: 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  'dac-khu': 'đặc khu',
} satisfies Record<UnitType, string>;
