/**
 * The running sums of one area while its leaves are scored, in units of 10^-scale points. The exact sums are kept only
 * where the round needs them (it rounds later than at the leaf, or ranks by the exact total): they cost BigInt.
 */
import { addFractions, ZERO, type Fraction } from '../exact/fraction';
import type { PlannedArea } from './compile-criteria';

export type AreaTally = {
  readonly area: PlannedArea;
  /** Sums of leaves rounded to the decimals of the round. */
  appraised: number;
  survey: number;
  exactAppraised: Fraction;
  exactSurvey: Fraction;
  /** Maximum of the leaves that left the appraised block. */
  excludedMax: number;
  missingAppraised: boolean;
  missingSurvey: boolean;
};

export function newTally(area: PlannedArea): AreaTally {
  return {
    area,
    appraised: 0,
    survey: 0,
    exactAppraised: ZERO,
    exactSurvey: ZERO,
    excludedMax: 0,
    missingAppraised: false,
    missingSurvey: false,
  };
}

export function addExactly(tally: AreaTally, points: Fraction, isSurvey: boolean): void {
  if (isSurvey) tally.exactSurvey = addFractions(tally.exactSurvey, points);
  else tally.exactAppraised = addFractions(tally.exactAppraised, points);
}

/** Bonus or penalty as it adds up, before its cap. */
export type ExtraTally = { points: number; exact: Fraction };

export function newExtraTally(): ExtraTally {
  return { points: 0, exact: ZERO };
}
