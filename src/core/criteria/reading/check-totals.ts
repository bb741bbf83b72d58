/** Printed totals against what they are totals of: all areas, one area or group, a section. */
import { compare, sum } from '../../exact/decimal';
import type { DecimalString } from '../criteria-set';
import { allNodes, type TreeNode } from './criteria-tree';
import type { PrintedRow } from './printed-rows';
import { readPointsText } from './points';
import { excerpt, problemAt, withComma } from './problems';
import type { ReadingProblem } from './reading';
import type { TotalRow } from './row-words';

/** A printed total of the main part, and the criterion printed last before it. */
export type PrintedTotal = { readonly row: PrintedRow; readonly total: TotalRow; readonly after: TreeNode | null };

export type CheckedTotals = { readonly stated: DecimalString | null; readonly computed: DecimalString | null; readonly problems: readonly ReadingProblem[] };

export function checkTotals(totals: readonly PrintedTotal[], areas: readonly TreeNode[], of: ReadonlyMap<TreeNode, DecimalString | null>): CheckedTotals {
  const problems: ReadingProblem[] = [];
  const maxima = areas.map((area) => of.get(area) ?? null);
  const computed = areas.length === 0 || maxima.includes(null) ? null : sum(maxima.flatMap((value) => value ?? []));
  let stated: DecimalString | null = null;
  let hasTotal = false;
  totals.forEach((printed, at) => {
    const target = targetOf(printed, at, totals, areas);
    if (target === 'part') return void problems.push(problemAt('partial-total', placeOf(printed.row), { text: excerpt(printed.row.text) }));
    if (target === 'all') hasTotal = true;
    const value = statedIn(printed.row, problems);
    if (value === null) return;
    if (target === 'all') {
      stated ??= value;
      if (computed !== null && compare(value, computed) !== 0) problems.push(problemAt('total-differs', placeOf(printed.row), { stated: withComma(value), computed: withComma(computed) }));
      return;
    }
    const maximum = of.get(target) ?? null;
    if (maximum !== null && compare(value, maximum) !== 0) {
      problems.push(problemAt('subtotal-differs', placeOf(printed.row), { stated: withComma(value), computed: withComma(maximum), name: excerpt(target.name) }));
    }
  });
  if (!hasTotal) problems.push(problemAt('total-not-printed', { sheet: areas[0]?.row.sheet ?? null }));
  return { stated, computed, problems };
}

/** The number of a row of totals: in its column, or behind its words ("Tổng cộng: 100 điểm"). */
export function statedIn(row: PrintedRow, problems: ReadingProblem[]): DecimalString | null {
  const { points } = row;
  if (points.kind === 'value') return points.value;
  const inText = points.kind === 'empty' ? /(\d[\d.,]*)\s*(?:điểm|đ)?\s*\)?\s*[.;]?$/iu.exec(row.name.trim())?.[1] : undefined;
  const read = inText === undefined ? null : readPointsText(inText);
  if (read?.kind === 'value') return read.value;
  if (points.kind === 'broken') problems.push(problemAt('broken-cell', placeOf(row), { text: points.text }));
  else if (points.kind === 'empty') problems.push(problemAt('total-empty', placeOf(row)));
  else problems.push(problemAt('total-unreadable', placeOf(row), { text: excerpt(points.text) }));
  return null;
}

function targetOf({ row, total, after }: PrintedTotal, at: number, totals: readonly PrintedTotal[], areas: readonly TreeNode[]): TreeNode | 'all' | 'part' {
  const last = areas.at(-1);
  const area = after ? topOf(after) : null;
  switch (total.kind) {
    case 'total':
      return 'all';
    case 'section':
    case 'part':
      return 'part';
    case 'subtotal':
      return namedNode(total.label, area, areas) ?? 'part';
    case 'plain': {
      if (!after || !area || !last) return 'all';
      const same = totals.filter((other) => other.total.kind === 'plain' && other.total.text === total.text);
      const isAtEnd = area === last && after === lastIn(last);
      const isAfterSubtotal = totals[at - 1]?.after === after;
      // "Cộng" after each area, the last one included, and once more for all of them.
      if (isAtEnd && (same.length === 1 || isAfterSubtotal || same.length < areas.length)) return 'all';
      return closedGroup(after, areas, row) ?? 'part';
    }
  }
}

/** The group that ends with the criterion above: its next printed neighbour is no longer within it. */
function closedGroup(after: TreeNode, areas: readonly TreeNode[], row: PrintedRow): TreeNode | null {
  const next = allNodes(areas).find((node) => node.row.sheet === row.sheet && node.row.row > row.row);
  const above = next?.parent ?? null;
  for (let node: TreeNode | null = after; node; node = node.parent) if (node.parent === above) return node.children.length > 0 ? node : null;
  return topOf(after);
}

function namedNode(label: string, area: TreeNode | null, areas: readonly TreeNode[]): TreeNode | null {
  const matches = (node: TreeNode) => {
    const printed = node.row.label.replace(/^(?:lĩnh vực|phần|mục|nhóm)\s*/iu, '').replace(/[.):]+$/, '');
    return printed.toUpperCase() === label.toUpperCase() || node.reading?.path === label || (node.row.readings.some((reading) => reading.path === label) && node.parent === null);
  };
  return areas.find(matches) ?? (area ? (allNodes([area]).find(matches) ?? area) : null);
}

function topOf(node: TreeNode): TreeNode {
  return node.parent ? topOf(node.parent) : node;
}

function lastIn(node: TreeNode): TreeNode {
  const last = node.children.at(-1);
  return last ? lastIn(last) : node;
}

function placeOf(row: PrintedRow) {
  return { sheet: row.sheet, row: row.row, column: row.columns.maxPoints };
}
