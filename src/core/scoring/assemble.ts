/**
 * From the sums of the areas to the result of a unit: the one place where blocks, caps, total and index are made,
 * whether the areas come from leaves (`scoreUnit`) or were published as such (`assembleUnit`).
 *
 * Total = appraised + survey + bonus − penalty, each extra with its cap; index % = total ÷ attainable maximum × 100.
 * A survey from which the unit is exempt leaves the attainable maximum. Null passes through to the total.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { addFractions, compareFractions, exactText, fraction, multiplyFractions, subtractFractions, type Fraction } from '../exact/fraction';
import { powerOfTen, roundQuotient } from '../exact/scaled';
import { sumBlocks, type Blocks } from './blocks';
import type { AreaScore, LeafOutcome, UnitScore } from './outcome';
import type { RoundRules } from './round-rules';
import { roundedFraction } from './rules/computation';
import { pointsOfMax, print, printMaximum, type Rounding } from './settle-leaf';
import type { AreaTally, ExtraTally } from './tally';

export type Assembly = {
  readonly tallies: readonly AreaTally[];
  readonly bonus: ExtraTally;
  readonly penalty: ExtraTally;
  /** Caps in units of 10^-scale; null: none. */
  readonly bonusCap: number | null;
  readonly penaltyCap: number | null;
  readonly isSurveyExempt: boolean;
  readonly leaves: Readonly<Record<string, LeafOutcome>>;
  readonly missing: readonly string[];
};

export function assemble(parts: Assembly, rules: RoundRules, rounding: Rounding): UnitScore {
  const { scale } = rounding;
  if (!rounding.atLeaf) parts.tallies.forEach((tally) => roundTally(tally, rounding));
  const blocks = sumBlocks(parts.tallies, rounding);
  const bonus = capped(parts.bonus, parts.bonusCap, rounding);
  const penalty = capped(parts.penalty, parts.penaltyCap, rounding);
  const isComplete = blocks.appraised !== null && (parts.isSurveyExempt || blocks.survey !== null);
  const exact = isComplete && rounding.keepsExact ? exactTotalOf(blocks, bonus, penalty, parts.isSurveyExempt) : null;
  const total = isComplete ? totalOf(blocks, bonus, penalty, parts.isSurveyExempt, exact, rounding) : null;
  const attainableMax = blocks.appraisedMax + (parts.isSurveyExempt ? 0 : blocks.surveyMax);
  const isRankedExactly = exact !== null && rules.ranking.precision === 'exact';
  return {
    appraised: {
      points: printOrNull(blocks.appraised, rounding),
      max: printMaximum(blocks.appraisedMax, rounding),
      raw: printOrNull(blocks.raw, rounding),
      applicableMax: printMaximum(blocks.applicableMax, rounding),
      soFar: print(blocks.soFar, rounding),
    },
    survey: {
      points: parts.isSurveyExempt ? null : printOrNull(blocks.survey, rounding),
      max: printMaximum(blocks.surveyMax, rounding),
      exempt: parts.isSurveyExempt,
    },
    bonus: print(bonus.points, rounding),
    penalty: print(penalty.points, rounding),
    total: printOrNull(total, rounding),
    exactTotal: isRankedExactly ? exactText(exact) : null,
    attainableMax: printMaximum(attainableMax, rounding),
    indexPercent: total === null || attainableMax === 0 ? null : print(percentOfMax(total, attainableMax, rounding), rounding),
    exactIndex: isRankedExactly && attainableMax > 0 ? exactText(exactPercentOfMax(exact, attainableMax, scale)) : null,
    areas: parts.tallies.map((tally) => areaScore(tally, parts.isSurveyExempt, rounding)),
    leaves: parts.leaves,
    missing: parts.missing,
  };
}

function roundTally(tally: AreaTally, { scale, unit }: Rounding): void {
  tally.appraised = roundedFraction(tally.exactAppraised, scale, unit);
  tally.survey = roundedFraction(tally.exactSurvey, scale, unit);
}

function capped(extra: ExtraTally, cap: number | null, rounding: Rounding): ExtraTally {
  const { scale, unit } = rounding;
  const points = rounding.atLeaf ? extra.points : roundedFraction(extra.exact, scale, unit);
  if (cap === null) return { points, exact: extra.exact };
  const exactCap = fraction(BigInt(cap), 10n ** BigInt(scale));
  const isAboveCap = rounding.keepsExact && compareFractions(extra.exact, exactCap) > 0;
  return { points: Math.min(points, cap), exact: isAboveCap ? exactCap : extra.exact };
}

function totalOf(
  blocks: Blocks,
  bonus: ExtraTally,
  penalty: ExtraTally,
  isSurveyExempt: boolean,
  exact: Fraction | null,
  rounding: Rounding,
): number {
  if (rounding.rule.stage === 'total' && exact !== null) return roundedFraction(exact, rounding.scale, rounding.unit);
  const survey = isSurveyExempt ? 0 : (blocks.survey as number);
  return (blocks.appraised as number) + survey + bonus.points - penalty.points;
}

function exactTotalOf(blocks: Blocks, bonus: ExtraTally, penalty: ExtraTally, isSurveyExempt: boolean): Fraction {
  const points = isSurveyExempt ? blocks.exactAppraised : addFractions(blocks.exactAppraised, blocks.exactSurvey);
  return subtractFractions(addFractions(points, bonus.exact), penalty.exact);
}

function percentOfMax(total: number, attainableMax: number, { scale, unit }: Rounding): number {
  return roundQuotient(total, 100 * powerOfTen(scale), attainableMax, unit);
}

function exactPercentOfMax(total: Fraction, attainableMax: number, scale: number): Fraction {
  return multiplyFractions(total, fraction(100n * 10n ** BigInt(scale), BigInt(attainableMax)));
}

function areaScore(tally: AreaTally, isSurveyExempt: boolean, rounding: Rounding): AreaScore {
  const { area, excludedMax, missingAppraised, missingSurvey } = tally;
  const hasSurvey = area.surveyMax > 0 && !isSurveyExempt;
  const survey = missingSurvey || (isSurveyExempt && area.surveyMax > 0) ? null : tally.survey;
  const isComplete = !missingAppraised && !(hasSurvey && missingSurvey);
  const soFar = print(tally.appraised, rounding);
  return {
    code: area.code,
    name: area.name,
    points: isComplete ? print(tally.appraised + (hasSurvey ? tally.survey : 0), rounding) : null,
    max: printMaximum(area.appraisedMax + area.surveyMax, rounding),
    appraised: pointsOfMax(missingAppraised ? null : tally.appraised, area.appraisedMax, rounding),
    survey: pointsOfMax(survey, area.surveyMax, rounding),
    applicableMax: printMaximum(area.appraisedMax - excludedMax, rounding),
    soFar,
  };
}

function printOrNull(points: number | null, rounding: Rounding): DecimalString | null {
  return points === null ? null : print(points, rounding);
}
