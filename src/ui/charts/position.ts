import type { DecimalString } from '@/core/criteria/criteria-set';

/**
 * Where a value stands between `from` and `to`, as an SVG percentage. The only place where points become binary numbers: for
 * pixels, which need no exactness. What is written beside them comes from the decimal strings.
 */
export function percentAlong(value: DecimalString, to: DecimalString, from: DecimalString = '0'): number {
  const start = Number(from);
  const length = Number(to) - start;
  if (!(length > 0)) return 0;
  return Math.min(100, Math.max(0, ((Number(value) - start) / length) * 100));
}

/** 63.1612 -> "63.16%" */
export function svgPercent(position: number): string {
  return `${position.toFixed(2)}%`;
}
