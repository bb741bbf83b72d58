/** How well a printed number fits a place in the tree, and what the numbers of its children may begin with. */
import { isBulletShape, type LabelReading } from './labels';

/** What of an open row matters for the numbers below and after it. */
export type LabelSlot = {
  readonly at: number;
  readonly above: LabelSlot | null;
  readonly reading: LabelReading | null;
  readonly shape: string | null;
  /** What its number is or, where the printed one does not fit, should be. */
  readonly value: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  /** Paths that numbers of its children may carry. */
  readonly paths: readonly string[];
  readonly fits: boolean;
};

export type Fit = { readonly cost: number; readonly fits: boolean };

/** What a contradiction weighs. Only sums of them are compared. */
const COST = { noLabel: 1, unreadable: 1.2, misfit: 2, otherShape: 2.2, shapeOfAncestor: 2.2, unusualNesting: 1, misfitOfOtherShape: 0.1, misfitFirst: 0.2, gap: 0.6, furtherGap: 0.35 } as const;

/** A row without a number fits nowhere better than anywhere else: its neighbours decide. */
export function fitWithout(isUnreadable: boolean): Fit {
  return { cost: isUnreadable ? COST.unreadable : COST.noLabel, fits: false };
}

/** Two ways where numbers are left out: a gap, or a wrong number. */
export function fitsOf(reading: LabelReading, parent: LabelSlot, sibling: LabelSlot | null, nesting: ReadonlySet<string>): Fit[] {
  const shape = shapeCost(reading, parent, sibling, nesting);
  // A wrong number may be of any shape; rather one among others than the first of a list.
  const misfit = { cost: COST.misfit + (sibling ? (shape > 0 ? COST.misfitOfOtherShape : 0) : COST.misfitFirst), fits: false };
  if (reading.prefix !== null && !parent.paths.includes(reading.prefix)) return [misfit];
  if (isBulletShape(reading.shape)) return [{ cost: shape, fits: true }];
  if (follows(reading, sibling)) return shape > 0 ? [{ cost: shape, fits: true }, misfit] : [{ cost: shape, fits: true }];
  const isBackwards = sibling !== null && sibling.shape === reading.shape && reading.value <= sibling.value;
  if (isBackwards) return [misfit];
  const left = Math.min(reading.value - (sibling?.value ?? 0) - 2, 10);
  return [{ cost: COST.gap + Math.max(left, 0) * COST.furtherGap + shape, fits: true }, misfit];
}

/** The next number after its sibling; after a wrong or missing one the count of rows or the wrong number go on as well. */
export function follows(reading: LabelReading, sibling: LabelSlot | null): boolean {
  if (sibling === null || (sibling.shape !== null && sibling.shape !== reading.shape)) return reading.value === 1;
  const { value, position } = sibling;
  return reading.value === value + 1 || reading.value === position + 1 || (!sibling.fits && reading.value === (sibling.reading?.value ?? NaN) + 1);
}

function shapeCost(reading: LabelReading, parent: LabelSlot, sibling: LabelSlot | null, nesting: ReadonlySet<string>): number {
  if (sibling) return sibling.shape === null || sibling.shape === reading.shape ? 0 : COST.otherShape;
  for (let slot: LabelSlot | null = parent; slot; slot = slot.above) if (slot.shape === reading.shape) return COST.shapeOfAncestor;
  return parent.shape === null || nesting.has(`${parent.shape}>${reading.shape}`) ? 0 : COST.unusualNesting;
}

/** "3" and "C" for the third area, "2.1" for "2.1" and, below roman II, for "1". */
export function pathsBelow(reading: LabelReading | null, fits: boolean, value: number, parent: LabelSlot, sibling: LabelSlot | null): string[] {
  const above = [...parent.paths, ...(sibling?.reading?.prefix ? [sibling.reading.prefix] : [])];
  const counted = [String(value), ...above.map((path) => `${path}.${value}`)];
  if (!reading) return counted;
  if (!fits || reading.prefix === null) return [reading.path, ...counted];
  return [reading.path];
}

/** Pairs of shapes that stand below each other more than once, from a quick walk. */
export function usualNesting(rows: readonly { readonly readings: readonly LabelReading[] }[]): Set<string> {
  const counts = new Map<string, number>();
  let open: { shape: string; parts: number }[] = [];
  for (const { readings } of rows) {
    const [first] = readings;
    if (!first) continue;
    const parts = first.path.split('.').length;
    const known = open.findIndex(({ shape }) => shape === first.shape);
    const kept = known >= 0 ? open.slice(0, known) : open.filter((slot) => parts === 1 || slot.parts < parts);
    const pair = `${kept.at(-1)?.shape ?? ''}>${first.shape}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    open = [...kept, { shape: first.shape, parts }];
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([pair]) => pair));
}
