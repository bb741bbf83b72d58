import { compare as compareDecimals } from '@/core/exact/decimal';
import { compareVi } from '@/text/format';

export type SortDirection = 'ascending' | 'descending';

/**
 * Order of two cells. Numbers are decimal strings compared exactly; words by Vietnamese collation. A missing value stands
 * last in either direction: it is no smallest number.
 */
export function compareCells(
  a: string | null | undefined,
  b: string | null | undefined,
  kind: 'text' | 'number',
  direction: SortDirection,
): number {
  const aMissing = a === null || a === undefined || a === '';
  const bMissing = b === null || b === undefined || b === '';
  if (aMissing || bMissing) return Number(aMissing) - Number(bMissing);
  const order = kind === 'number' ? compareDecimals(a, b) : compareVi(a, b);
  return direction === 'ascending' ? order : -order;
}
