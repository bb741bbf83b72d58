/** The rating band (xếp loại) of a unit: the first whose lower end is reached, by the operator stored with it. */
import type { RatingBand } from '../criteria/criteria-set';
import { compare } from '../exact/decimal';
import type { UnitScore } from '../scoring/outcome';
import type { RoundRules } from '../scoring/round-rules';

/** null: no total, or a number below every band. Bands may be given in any order; the highest one reached counts. */
export function bandOf(score: Pick<UnitScore, 'total' | 'indexPercent'>, rules: Pick<RoundRules, 'ratingBands' | 'bandsOn'>): RatingBand | null {
  const value = rules.bandsOn === 'total' ? score.total : score.indexPercent;
  if (value === null) return null;
  return sortBands(rules.ratingBands).find((band) => isReached(band, value)) ?? null;
}

/** Highest first; of two with the same end, "> 80" stands above "≥ 80". */
export function sortBands(bands: readonly RatingBand[]): RatingBand[] {
  return [...bands].sort((a, b) => compare(b.from, a.from) || Number(a.fromInclusive) - Number(b.fromInclusive));
}

function isReached(band: RatingBand, value: string): boolean {
  const difference = compare(value, band.from);
  return band.fromInclusive ? difference >= 0 : difference > 0;
}
