/** A mean that names its denominator: over how many, and who was left out and why. */
import type { DecimalString } from '../criteria/criteria-set';
import { addFractions, exactText, fraction, parseFraction, roundFraction, ZERO } from '../exact/fraction';

export type MeanValue = {
  readonly id: string;
  /** null: has no number and is left out, never counted as 0. */
  readonly value: string | null;
  readonly reason?: string;
};

export type Mean = {
  /** Half-up; null where nobody has a number. */
  readonly mean: DecimalString | null;
  /** Before rounding, decimal or "a/b". */
  readonly exact: string | null;
  readonly n: number;
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
};

export function meanOf(values: readonly MeanValue[], decimals = 2): Mean {
  let total = ZERO;
  let n = 0;
  const leftOut: { id: string; reason: string }[] = [];
  for (const { id, value, reason } of values) {
    if (value === null) {
      leftOut.push({ id, reason: reason ?? 'no-total' });
      continue;
    }
    total = addFractions(total, parseFraction(value));
    n += 1;
  }
  if (n === 0) return { mean: null, exact: null, n, leftOut };
  const exact = fraction(total.n, total.d * BigInt(n));
  return { mean: roundFraction(exact, decimals), exact: exactText(exact), n, leftOut };
}
