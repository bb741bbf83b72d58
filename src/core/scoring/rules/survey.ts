/**
 * A survey leaf: the points of the frozen survey as they are, a decimal ("1.12") or an exact share ("67/60").
 * The survey itself computes them (`core/survey`). No points, or points outside 0..max, are missing: never 0.
 */
import { compareFractions, fraction, readFraction } from '../../exact/fraction';
import { powerOfTen, scaleOf, toScaled } from '../../exact/scaled';
import type { CompiledLeaf } from '../compile-leaf';
import { COMPUTED, giveShare, reset, type Computation } from './computation';

export function computeSurveyLeaf(compiled: CompiledLeaf, points: string | null | undefined, into: Computation): void {
  reset(into);
  if (typeof points !== 'string') return;
  if (points.includes('/')) return giveFraction(compiled, points, into);
  const decimals = scaleOf(points);
  const given = toScaled(points, decimals);
  if (!(given >= 0)) return;
  if (decimals <= compiled.scale) {
    const scaled = given * powerOfTen(compiled.scale - decimals);
    if (scaled <= compiled.max) giveShare(into, scaled, 1, 1);
  } else if (given <= compiled.max * powerOfTen(decimals - compiled.scale)) {
    giveShare(into, given, 1, powerOfTen(decimals - compiled.scale));
  }
}

function giveFraction(compiled: CompiledLeaf, points: string, into: Computation): void {
  const exact = readFraction(points);
  const max = fraction(BigInt(compiled.max), 10n ** BigInt(compiled.scale));
  if (!exact || exact.n < 0n || compareFractions(exact, max) > 0) return;
  into.status = COMPUTED;
  into.beyond = exact;
}
