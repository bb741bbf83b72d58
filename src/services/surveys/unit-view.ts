import type { SurveyLeafView, SurveyUnitView } from '@/contracts/surveys';
import { sum } from '@/core/exact/decimal';
import { parseFraction, roundFraction } from '@/core/exact/fraction';
import type { UnitStanding } from '@/core/survey/standing';
import type { FrozenUnit } from '@/data/frozen-surveys';
import type { LoadedRoundUnit } from '@/data/rounds';
import type { SurveyRound } from './survey-round';

/**
 * A unit's survey as its screens show it: from its forms while the survey is open, afterwards as frozen. Forms add what is
 * not frozen (respondent groups, standard error of the total) where there are any.
 */
export function surveyUnitView(
  unit: LoadedRoundUnit,
  { survey, gap, canAccept, ...standing }: UnitStanding,
  frozen: FrozenUnit | undefined,
  { round, survey: { questionnaire } }: SurveyRound,
): SurveyUnitView {
  const { decision, reason } = frozen ?? standing;
  const { decimals } = round.rules.rounding;
  const shown = decision === 'exempt' ? null : survey;
  const leaves = questionnaire.leaves.map((leaf): SurveyLeafView => {
    const { points, n, standardError } = (frozen ?? shown)?.leaves[leaf.code] ?? { points: null, n: 0, standardError: null };
    return { ...leaf, points: points && atScale(points, decimals), n, standardError };
  });
  // A unit that no form names has been answered by nobody: a count of zero, not a missing number.
  const responses = frozen?.responses ?? survey?.total ?? 0;
  const blank = frozen?.blank ?? survey?.allBlank ?? 0;
  return {
    code: unit.code,
    name: unit.unit.name,
    illustrative: unit.illustrative,
    responses,
    valid: responses - blank,
    blank,
    byGroup: questionnaire.groups.map(({ key }) => ({ key, n: survey?.byGroup[key] ?? 0 })),
    gap: frozen && decision === 'computed' ? null : gap,
    decision,
    canAccept,
    reason,
    points: totalOf(leaves, decimals),
    standardError: shown?.standardError ?? null,
    leaves,
  };
}

/** Sum of the rounded leaves, or null where one has no points. */
function totalOf(leaves: readonly SurveyLeafView[], decimals: number): string | null {
  const points = leaves.flatMap((leaf) => leaf.points ?? []);
  return points.length === leaves.length ? atScale(sum(points), decimals) : null;
}

/** "2.2" as "2.20": the database keeps no trailing zeros. */
function atScale(points: string, decimals: number): string {
  return roundFraction(parseFraction(points), decimals);
}
