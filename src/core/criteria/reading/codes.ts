/**
 * Codes and what is wrong with the printed numbers. A number that carries its path ("1.2.3") or is unique is the code;
 * numbers that start again in each part give way to the path by position.
 */
import { allNodes, type TreeNode } from './criteria-tree';
import { follows, type LabelSlot } from './label-fit';
import { isBulletShape } from './labels';
import type { PrintedRow } from './printed-rows';
import { excerpt, problemAt, type Place } from './problems';
import type { ReadingProblem } from './reading';

export type Codes = { readonly codeOf: ReadonlyMap<TreeNode, string>; readonly problems: readonly ReadingProblem[] };

/** How the numbers of one shape run through the set. */
type Run = 'path' | 'unique' | 'restarts';

export type OtherParts = {
  /** Codes that bonus and penalty items may not have again. */
  readonly taken: ReadonlySet<string>;
  /** Printed paths of the other parts of the table, with their rows: a number that is out of place here may be one of them. */
  readonly printed: ReadonlyMap<string, PrintedRow>;
};

/** @param sectionCode begins the codes of bonus and penalty items whose own numbers are not unique; null for areas */
export function codesOf(roots: readonly TreeNode[], sectionCode: string | null, { taken, printed: elsewhere }: OtherParts): Codes {
  const nodes = allNodes(roots);
  const runs = runsOf(nodes, roots, sectionCode, taken);
  const doRestart = [...runs.values()].includes('restarts');
  const codeOf = new Map<TreeNode, string>();
  const visit = (node: TreeNode, position: number, above: string): void => {
    const path = above === '' ? String(position) : `${above}.${position}`;
    const printed = printedCode(node, runs, doRestart, path);
    codeOf.set(node, node.row.label === '' ? '' : printed);
    node.children.forEach((child, at) => visit(child, at + 1, node.row.label === '' ? path : printed));
  };
  roots.forEach((root, at) => visit(root, at + 1, sectionCode ?? ''));
  return { codeOf, problems: problemsOf(roots, nodes, runs, codeOf, elsewhere) };
}

function printedCode({ reading, row, parent }: TreeNode, runs: ReadonlyMap<string, Run>, doRestart: boolean, path: string): string {
  if (!reading) return row.label;
  if (runs.get(reading.shape) === 'restarts') return path;
  // A lettered area above parts that are counted anew: one way to count for all.
  if (parent === null && doRestart && /^(?:.* )?[Aa]/.test(reading.shape)) return path;
  return reading.path;
}

function runsOf(nodes: readonly TreeNode[], roots: readonly TreeNode[], sectionCode: string | null, taken: ReadonlySet<string>): Map<string, Run> {
  const runs = new Map<string, Run>();
  const shapes = new Set(nodes.flatMap(({ reading }) => (reading ? [reading.shape] : [])));
  for (const shape of shapes) runs.set(shape, runOf(nodes.filter((node) => node.reading?.shape === shape), shape));
  // "1" below "I" would have the code of the area.
  const owners = new Map<string, string>();
  for (const node of nodes) {
    const { reading } = node;
    if (!reading || runs.get(reading.shape) === 'restarts') continue;
    const owner = owners.get(reading.path) ?? reading.shape;
    owners.set(reading.path, owner);
    if (owner !== reading.shape && reading.prefix === null && node.parent !== null) runs.set(reading.shape, 'restarts');
  }
  // One way to count for all: where one shape starts again, no other is unique by accident.
  if ([...runs].some(([shape, run]) => run === 'restarts' && !isBulletShape(shape))) {
    for (const { reading, parent } of nodes) if (reading && parent && reading.prefix === null) runs.set(reading.shape, 'restarts');
  }
  // "1.1" below a "1" that is counted anew in each part is counted anew with it.
  for (const { reading, parent } of nodes) {
    if (reading?.prefix && parent?.parent && parent.reading && runs.get(parent.reading.shape) === 'restarts') runs.set(reading.shape, 'restarts');
  }
  if (sectionCode !== null && roots.some(({ reading, fits }) => reading && fits && taken.has(reading.path))) {
    for (const { reading, fits } of roots) if (reading && fits) runs.set(reading.shape, 'restarts');
  }
  return runs;
}

function runOf(nodes: readonly TreeNode[], shape: string): Run {
  if (isBulletShape(shape)) return 'restarts';
  const parents = new Set(nodes.map((node) => node.parent));
  if (nodes.every((node) => node.reading?.prefix === null)) {
    if (parents.size < 2) return 'unique';
    if (parents.has(null)) return 'restarts';
    const firsts = nodes.flatMap((node, at) => (at > 0 && node.parent !== nodes[at - 1]?.parent ? [(node.reading?.value ?? 0) > (nodes[at - 1]?.reading?.value ?? 0)] : []));
    return firsts.filter(Boolean).length * 2 > firsts.length ? 'unique' : 'restarts';
  }
  // "1.1" again in each part, below a "1" that is counted anew.
  const owners = new Map<string, TreeNode>();
  let again = 0;
  for (const node of nodes) {
    const { reading } = node;
    if (!reading || !node.fits) continue;
    const known = owners.get(reading.path);
    if (known && known.parent !== node.parent) again += 1;
    owners.set(reading.path, known ?? node);
  }
  return again >= 2 || (again > 0 && again * 3 >= nodes.length) ? 'restarts' : 'path';
}

function problemsOf(roots: readonly TreeNode[], nodes: readonly TreeNode[], runs: ReadonlyMap<string, Run>, codeOf: ReadonlyMap<TreeNode, string>, elsewhere: ReadonlyMap<string, PrintedRow>): ReadingProblem[] {
  const without = nodes.filter((node) => node.row.label === '');
  if (nodes.length >= 4 && without.length * 2 > nodes.length) return [problemAt('no-codes', { sheet: nodes[0]?.row.sheet ?? null })];
  const duplicates = duplicatesOf(roots, nodes, runs);
  return nodes.flatMap((node): ReadingProblem[] => {
    const place = placeOf(node, codeOf.get(node) ?? '');
    const { label, name } = node.row;
    if (label === '') return [problemAt('missing-code', place, { name: excerpt(node.name || name) })];
    if (!node.reading) return [problemAt('unreadable-code', place, { label: excerpt(label) })];
    const other = duplicates.get(node)?.row ?? (node.fits ? undefined : elsewhere.get(node.reading.path));
    if (other) return [problemAt('duplicate-code', place, { label, other: otherPlace(other, node.row) })];
    return misplaced(node, node.parent ? node.parent.children : roots, runs, place);
  });
}

function misplaced(node: TreeNode, siblings: readonly TreeNode[], runs: ReadonlyMap<string, Run>, place: Place): ReadingProblem[] {
  const { reading, row, parent } = node;
  if (!reading || isBulletShape(reading.shape)) return [];
  const at = siblings.indexOf(node);
  const sibling = siblings[at - 1] ?? null;
  if (!node.fits) {
    const usual = siblings.find((other) => other.fits)?.reading ?? null;
    const isForeign = usual ? usual.shape !== reading.shape || usual.prefix !== reading.prefix : reading.prefix !== null;
    if (isForeign) return [problemAt('wrong-parent', place, { label: row.label, parent: parent ? parent.row.label || excerpt(parent.name) : '' })];
    if (sibling?.reading && sibling.reading.value < reading.value) return [problemAt('skipped-code', place, { label: row.label, previous: `“${sibling.row.label}”` })];
    return sibling ? [problemAt('code-out-of-order', place, { label: row.label, previous: sibling.row.label })] : [];
  }
  if (follows(reading, slotOf(siblings.slice(0, at)))) return [];
  if (runs.get(reading.shape) === 'unique' && parent !== null && sibling === null) return [];
  return [problemAt('skipped-code', place, { label: row.label, previous: sibling ? `“${sibling.row.label}”` : 'đầu mục' })];
}

/** The last of some siblings, with the number it has or should have; null for none. */
function slotOf(siblings: readonly TreeNode[]): LabelSlot | null {
  return siblings.reduce<LabelSlot | null>((before, { reading, fits }, at) => {
    const value = reading && fits ? reading.value : (before?.value ?? 0) + 1;
    return { at, above: null, reading, shape: reading && fits ? reading.shape : (before?.shape ?? null), value, position: at + 1, paths: [], fits };
  }, null);
}

/** Node -> the one that has the number by right: of several the one that fits its place, else the first. */
function duplicatesOf(roots: readonly TreeNode[], nodes: readonly TreeNode[], runs: ReadonlyMap<string, Run>): Map<TreeNode, TreeNode> {
  const byKey = new Map<string, TreeNode[]>();
  const places = new Map<TreeNode | null, number>();
  for (const node of nodes) {
    if (!places.has(node.parent)) places.set(node.parent, places.size);
    const { reading } = node;
    if (!reading || isBulletShape(reading.shape)) continue;
    const isWithinPart = runs.get(reading.shape) === 'restarts';
    const key = isWithinPart ? `${places.get(node.parent)}|${reading.shape}|${reading.path}` : reading.prefix === null ? `${reading.shape}|${reading.path}` : reading.path;
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
  }
  const duplicates = new Map<TreeNode, TreeNode>();
  for (const group of byKey.values()) {
    const owner = group.find((node) => node.fits && isInOrder(node, node.parent?.children ?? roots)) ?? group.find((node) => node.fits) ?? group[0];
    for (const node of group) if (owner && node !== owner) duplicates.set(node, owner);
  }
  return duplicates;
}

function isInOrder(node: TreeNode, siblings: readonly TreeNode[]): boolean {
  return !node.reading || node.reading.value === siblings.indexOf(node) + 1;
}

function placeOf({ row }: TreeNode, code: string): Place {
  return { sheet: row.sheet, row: row.row, column: row.columns.label ?? row.columns.name, code };
}

function otherPlace(other: PrintedRow, row: PrintedRow): string {
  return other.sheet === row.sheet ? `dòng ${other.row}` : `${other.sheet ?? ''}, dòng ${other.row}`;
}
