/**
 * What each printed row is: a criterion, a line of the scale of the one above it, a total, the head of bonus or penalty
 * points, a note below the table, or nothing that is known.
 */
import { compare } from '../../exact/decimal';
import { isBulletShape } from './labels';
import type { PrintedRow } from './printed-rows';
import { beginsNotes, isContinuedHeading, isSignature, sectionOf, totalOf, type Section, type TotalRow } from './row-words';
import { isBulletLine, isScaleLine, splitNameCell } from './scale-lines';

export type SortedRow =
  | { readonly kind: 'node'; readonly row: PrintedRow }
  /** Goes on with the criterion above it. */
  | { readonly kind: 'more'; readonly row: PrintedRow }
  | { readonly kind: 'total'; readonly row: PrintedRow; readonly total: TotalRow }
  | { readonly kind: 'section'; readonly row: PrintedRow; readonly section: Section }
  | { readonly kind: 'note'; readonly row: PrintedRow }
  | { readonly kind: 'repeated'; readonly row: PrintedRow }
  | { readonly kind: 'unknown'; readonly row: PrintedRow };

export function sortRows(rows: readonly PrintedRow[]): SortedRow[] {
  const shape = shapeOf(rows);
  const lastCriterion = rows.findLastIndex((row) => row.name !== '' && (hasOwnTexts(row) || (row.points.kind !== 'empty' && totalOf(row.name) === null)) && !isNoteText(row.name));
  const sorted: SortedRow[] = [];
  let areNotes = false;
  rows.forEach((row, at) => {
    areNotes ||= isNote(row, at > lastCriterion, sorted);
    sorted.push(areNotes && at > lastCriterion ? { kind: 'note', row } : sortRow(row, at, rows, shape, sorted));
  });
  return sorted;
}

function sortRow(row: PrintedRow, at: number, rows: readonly PrintedRow[], shape: Shape, before: readonly SortedRow[]): SortedRow {
  const hasCriteria = before.some(({ kind }) => kind === 'node');
  const text = row.name.replace(/\s+/g, ' ');
  if (isEmptyOf(row) && row.label === '') return { kind: 'unknown', row };
  const section = row.continues ? null : sectionOf(text);
  if (section !== null && hasCriteria && isTopLevel(row)) return { kind: 'section', row, section };
  const total = row.continues ? null : totalOf(text);
  if (total !== null && (row.readings.length === 0 || /^tổng (?:cộng|số điểm|điểm)$/iu.test(text))) return { kind: 'total', row, total };
  if (row.continues) return { kind: 'more', row };
  if (isContinuedHeading(text) && row.readings.length > 0 && isKnown(row, before)) return { kind: 'repeated', row };
  if (row.label !== '') return shape.optionLabels.has(at) && hasCriteria ? { kind: 'more', row } : { kind: 'node', row };
  return sortUnlabelled(row, at, rows, shape, before);
}

function sortUnlabelled(row: PrintedRow, at: number, rows: readonly PrintedRow[], shape: Shape, before: readonly SortedRow[]): SortedRow {
  const above = before.findLast(({ kind }) => kind === 'node' || kind === 'more');
  const hasOwn = hasOwnTexts(row);
  const hasPoints = row.points.kind !== 'empty';
  if (row.name === '') return above && !hasPoints ? { kind: 'more', row } : above && row.own.scale !== '' ? { kind: 'more', row } : { kind: 'unknown', row };
  if (hasPoints && hasOwn && !(isBulletLine(row.name) && isOnlyLines(row))) return { kind: 'node', row };
  if (!above) return hasPoints ? { kind: 'node', row } : { kind: 'unknown', row };
  if (isBulletLine(row.name)) return { kind: 'more', row };
  if (hasPoints) return shape.optionRows.has(at) || isOption(row) || (shape.arePlainOptions && !row.isBold && !isGap(row, at, rows)) ? { kind: 'more', row } : { kind: 'node', row };
  if (hasOwn) return { kind: 'node', row };
  if (row.isSpanning || row.isBold) return { kind: 'unknown', row };
  const owner = before.findLast(({ kind }) => kind === 'node');
  const isScaleElsewhere = owner !== undefined && owner.row.own.scale !== '';
  return !isScaleElsewhere || isOption(row) ? { kind: 'more', row } : { kind: 'unknown', row };
}

type Shape = {
  /** Options of a scale stand in rows of their own below the criterion, without a bullet, each with its points. */
  readonly arePlainOptions: boolean;
  /** Indexes of rows without a number that are options of the criterion above, by their points. */
  readonly optionRows: ReadonlySet<number>;
  /** Indexes of rows whose label only counts options of a scale ("a) Đúng hạn: 0,5"). */
  readonly optionLabels: ReadonlySet<number>;
};

function shapeOf(rows: readonly PrintedRow[]): Shape {
  const labelled = rows.filter((row) => row.readings.length > 0 && row.name !== '');
  const optionLabels = new Set<number>();
  const inner = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const shape = row.readings.at(-1)?.shape;
    if (shape !== undefined && /^(?:a|i|n)?(?:\)|\(\))?$/.test(shape) && shape !== 'n' && !row.readings.some((reading) => reading.shape === 'R')) {
      inner.set(shape, [...(inner.get(shape) ?? []), at]);
    }
    // A bullet in the column of numbers is still the bullet of a line.
    if (shape !== undefined && isBulletShape(shape) && !hasOwnTexts(row)) optionLabels.add(at);
  });
  for (const places of inner.values()) {
    const all = places.map((at) => rows[at] as PrintedRow);
    if (all.length >= 2 && all.every((row) => row.points.kind === 'empty' && !hasOwnTexts(row)) && all.some((row) => isOption(row))) {
      for (const at of places) optionLabels.add(at);
    } else for (const at of optionRuns(places, rows)) optionLabels.add(at);
  }
  const plain = rows.filter((row) => row.label === '' && !row.continues && row.name !== '' && !hasOwnTexts(row) && sectionOf(row.name) === null && totalOf(row.name) === null);
  const options = plain.filter((row) => row.points.kind !== 'empty' && !isOption(row)).length;
  const withScale = labelled.filter((row) => row.own.scale !== '').length;
  return { arePlainOptions: options >= Math.max(4, labelled.length / 2) && withScale * 4 < labelled.length, optionRows: optionRowsOf(rows), optionLabels };
}

/** Runs of rows with points only, below a criterion whose maximum is the best of them: one is chosen. */
function optionRowsOf(rows: readonly PrintedRow[]): Set<number> {
  const found = new Set<number>();
  rows.forEach((owner, at) => {
    if (owner.readings.length === 0 || owner.own.scale !== '' || owner.points.kind !== 'value') return;
    const end = rows.findIndex((row, index) => index > at && (row.label !== '' || row.points.kind !== 'value' || hasOwnTexts(row) || row.isBold || totalOf(row.name) !== null));
    const points = rows.slice(at + 1, end < 0 ? rows.length : end).flatMap((row) => (row.points.kind === 'value' ? [row.points.value] : []));
    const steps = points.slice(1).map((value, index) => compare(value, points[index] as string));
    const isMonotone = steps.length > 0 && steps.every((step) => step !== 0 && step === steps[0]);
    if (isMonotone && (points[0] === owner.points.value || points.at(-1) === owner.points.value)) points.forEach((_, index) => found.add(at + 1 + index));
  });
  return found;
}

/** As criteria have, beside their name. */
function hasOwnTexts(row: PrintedRow): boolean {
  return row.own.scale !== '' || row.own.evidence !== '' || row.own.appraiser !== '' || splitNameCell(row.name).scale !== null;
}

/** Several lines of a scale in one cell. */
function isOnlyLines(row: PrintedRow): boolean {
  return row.own.scale === '' && row.own.evidence === '' && row.own.appraiser === '';
}

function isOption(row: PrintedRow): boolean {
  return isScaleLine(row.name.split('\n')[0] ?? '');
}

/** Runs "a) … 1 / b) … 0,5 / c) … 0" whose first gives the whole maximum of the row above: one is chosen, they do not add up. */
function optionRuns(places: readonly number[], rows: readonly PrintedRow[]): number[] {
  const runs: number[][] = [];
  for (const at of places) {
    const run = runs.at(-1);
    if (run && run.at(-1) === at - 1 && rows[at]?.readings.some((reading) => reading.value === run.length + 1)) run.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => isChoice(run, rows)).flat();
}

function isChoice(run: readonly number[], rows: readonly PrintedRow[]): boolean {
  const owner = rows[(run[0] ?? 0) - 1];
  const options = run.map((at) => rows[at] as PrintedRow);
  const points = options.flatMap((row) => (row.points.kind === 'value' ? [row.points.value] : []));
  if (options.length < 2 || points.length < options.length || !owner || owner.points.kind !== 'value' || options.some(hasOwnTexts) || owner.own.scale !== '') return false;
  const isFalling = points.every((value, at) => at === 0 || compare(value, points[at - 1] as string) < 0);
  return isFalling && points[0] === owner.points.value && (points.at(-1) === '0' || options.every((row) => isOption(row)));
}

/** The numbers around it leave out one: the row is the criterion whose number is missing, not an option of the one above. */
function isGap(row: PrintedRow, at: number, rows: readonly PrintedRow[]): boolean {
  const from = rows.slice(0, at).findLastIndex((other) => other.readings.length > 0);
  const to = rows.findIndex((other, index) => index > at && other.readings.length > 0);
  const above = rows[from];
  if (!above || (row.points.kind === 'value' && row.points.value === '0')) return false;
  const between = rows.slice(from + 1, to < 0 ? rows.length : to);
  // After a total a new part begins.
  if (between.slice(0, at - from - 1).some((other) => totalOf(other.name) !== null)) return true;
  if (between.some((other) => other !== row && hasOwnTexts(other))) return false;
  if (risesAgain(between, row)) return true;
  // One row alone is no choice.
  if (between.length === 1 && row.points.kind === 'value' && above.points.kind === 'value' && row.points.value !== above.points.value) return true;
  const below = rows[to];
  if (!below) return false;
  const pairs = above.readings.flatMap((a) => below.readings.map((b) => [a, b] as const));
  const isSkipped = pairs.some(([a, b]) => a.shape === b.shape && a.prefix === b.prefix && b.value === a.value + 2);
  const isFirstSkipped = pairs.some(([a, b]) => b.value === 2 && b.prefix === a.path);
  if (isSkipped) return between.length === 1;
  if (isFirstSkipped && above.own.scale === '') return row === between[0];
  if (to !== at + 1) return false;
  const opensPart = below.readings.some((b) => b.value === 1 && b.prefix !== null && above.readings.every((a) => !`${a.path}.`.startsWith(`${b.prefix}.`)));
  return opensPart || pairs.some(([a, b]) => b.value === 1 && b.prefix === null && a.shape === b.shape);
}

/** Options fall from the maximum to nothing (or rise to it); where points rise after a fall, another criterion begins. */
function risesAgain(rows: readonly PrintedRow[], row: PrintedRow): boolean {
  const values = rows.slice(0, rows.indexOf(row) + 1).flatMap(({ points }) => (points.kind === 'value' ? [points.value] : []));
  const steps = values.slice(1).map((value, at) => compare(value, values[at] as string));
  return steps.at(-1) === 1 && steps.includes(-1);
}

function isTopLevel(row: PrintedRow): boolean {
  return row.readings.length === 0 || row.readings.some((reading) => reading.prefix === null && !isBulletShape(reading.shape));
}

function isEmptyOf(row: PrintedRow): boolean {
  return row.name === '' && row.points.kind === 'empty' && Object.values(row.own).every((text) => text === '');
}

function isKnown(row: PrintedRow, before: readonly SortedRow[]): boolean {
  return before.some((other) => other.kind === 'node' && other.row.readings.some((a) => row.readings.some((b) => a.shape === b.shape && a.path === b.path)));
}

function isNoteText(text: string): boolean {
  return beginsNotes(text) || /^(?:-\s*)?xếp loại.*(?::|(?:từ|trên|dưới|[<>≥≤])\s*\d)/isu.test(text) || /^\(?\*+\)?\s*:?\s*\S/u.test(text);
}

/** From here on the table has ended: notes, explanations of marks, the signature. */
function isNote(row: PrintedRow, isBelowCriteria: boolean, before: readonly SortedRow[]): boolean {
  if (!before.some(({ kind }) => kind === 'node')) return false;
  if (row.points.kind !== 'empty' && !row.arePointsInName) return false;
  if (row.readings.some((reading) => reading.prefix !== null)) return false;
  if (Object.values(row.own).some((text) => text !== '')) return false;
  if (sectionOf(row.name) !== null || totalOf(row.name) !== null) return false;
  const text = row.label !== '' && row.name === '' ? row.label : row.name;
  if (beginsNotes(text)) return true;
  if (!isBelowCriteria) return false;
  const isAfterEnd = before.at(-1)?.kind === 'total' || row.isAfterGap || row.isSpanning;
  return isNoteText(text) || isSignature(text) || isAfterEnd;
}
