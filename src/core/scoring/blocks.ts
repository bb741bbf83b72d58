/**
 * The two blocks of a unit, appraised and survey, from the sums of its areas. Amounts are integers in units of
 * 10^-scale points; null means "no number" and is never 0.
 *
 * Not applicable (`exclude`): appraised points × block maximum ÷ applicable maximum, inside the appraised block only.
 * A re-scaled block is rounded like a leaf, so that the printed parts add up. Where every appraised leaf is excluded
 * there is nothing to re-scale: no points.
 */
import { addFractions, fraction, multiplyFractions, ZERO, type Fraction } from '../exact/fraction';
import { roundQuotient } from '../exact/scaled';
import { roundedFraction } from './rules/computation';
import type { Rounding } from './settle-leaf';
import type { AreaTally } from './tally';

export type Blocks = {
  readonly appraisedMax: number;
  readonly applicableMax: number;
  readonly surveyMax: number;
  /** Sum of the areas before re-scaling. */
  readonly raw: number | null;
  readonly appraised: number | null;
  readonly survey: number | null;
  readonly soFar: number;
  /** Unrounded and re-scaled; of use only where the round keeps exact sums. */
  readonly exactAppraised: Fraction;
  readonly exactSurvey: Fraction;
};

export function sumBlocks(tallies: readonly AreaTally[], rounding: Rounding): Blocks {
  let [appraisedMax, surveyMax, excludedMax, appraised, survey] = [0, 0, 0, 0, 0];
  let [isAppraisedMissing, isSurveyMissing] = [false, false];
  for (const tally of tallies) {
    appraisedMax += tally.area.appraisedMax;
    surveyMax += tally.area.surveyMax;
    excludedMax += tally.excludedMax;
    appraised += tally.appraised;
    survey += tally.survey;
    isAppraisedMissing ||= tally.missingAppraised;
    isSurveyMissing ||= tally.missingSurvey;
  }
  const applicableMax = appraisedMax - excludedMax;
  const isMeasurable = applicableMax > 0 || appraisedMax === 0;
  const exact = rounding.rule.stage === 'total' || rounding.keepsExact ? sumExactly(tallies) : { appraised: ZERO, survey: ZERO };
  if (rounding.rule.stage === 'total') {
    appraised = roundedFraction(exact.appraised, rounding.scale, rounding.unit);
    survey = roundedFraction(exact.survey, rounding.scale, rounding.unit);
  }
  const exactAppraised = excludedMax > 0 && isMeasurable ? rescaleExactly(exact.appraised, appraisedMax, applicableMax) : exact.appraised;
  const raw = isAppraisedMissing || !isMeasurable ? null : appraised;
  return {
    appraisedMax,
    applicableMax,
    surveyMax,
    raw,
    appraised: raw === null || excludedMax === 0 ? raw : rescaled(raw, exactAppraised, appraisedMax, applicableMax, rounding),
    survey: isSurveyMissing ? null : survey,
    soFar: appraised,
    exactAppraised,
    exactSurvey: exact.survey,
  };
}

function rescaled(raw: number, exact: Fraction, max: number, applicableMax: number, rounding: Rounding): number {
  return rounding.rule.stage === 'total'
    ? roundedFraction(exact, rounding.scale, rounding.unit)
    : roundQuotient(raw, max, applicableMax, rounding.unit);
}

function rescaleExactly(points: Fraction, max: number, applicableMax: number): Fraction {
  return multiplyFractions(points, fraction(BigInt(max), BigInt(applicableMax)));
}

function sumExactly(tallies: readonly AreaTally[]): { appraised: Fraction; survey: Fraction } {
  let [appraised, survey] = [ZERO, ZERO];
  for (const tally of tallies) {
    appraised = addFractions(appraised, tally.exactAppraised);
    survey = addFractions(survey, tally.exactSurvey);
  }
  return { appraised, survey };
}
