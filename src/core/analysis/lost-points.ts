/** Where points were lost: what the appraisal took from the self-assessment, and what is missing to the maximum. */
import type { DecimalString } from '../criteria/criteria-set';
import { compare, subtract } from '../exact/decimal';

export type LeafPoints = {
  readonly code: string;
  readonly max: DecimalString;
  /** Null: not declared, does not apply, or never self-assessed (survey). */
  readonly self: DecimalString | null;
  /** What counts. Null: no number. */
  readonly result: DecimalString | null;
};

export type LeafLoss = LeafPoints & {
  /** result − self: negative where the appraisal lowered, positive where it raised. Null where either has no number. */
  readonly change: DecimalString | null;
  /** max − result. Null where the leaf has no number: an excluded leaf loses nothing. */
  readonly lost: DecimalString | null;
};

/** The leaves with what was lost: lowered most first, then furthest from the maximum, then in the given order. */
export function lossesOf(leaves: readonly LeafPoints[]): LeafLoss[] {
  return leaves
    .map((leaf) => ({
      ...leaf,
      change: leaf.self === null || leaf.result === null ? null : subtract(leaf.result, leaf.self),
      lost: leaf.result === null ? null : subtract(leaf.max, leaf.result),
    }))
    .sort((left, right) => ascending(left.change, right.change) || ascending(right.lost, left.lost));
}

/** No number counts as no change. */
function ascending(left: DecimalString | null, right: DecimalString | null): number {
  return compare(left === null ? '0' : left, right === null ? '0' : right);
}
