/**
 * Survey of the communes, 2022: no raw answers exist, only illustrative points by area. They are spread over the survey
 * leaves of the area in proportion to the maxima, the last leaf taking the rest, so that the area keeps its points.
 */
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { leavesOf } from '@/core/criteria/leaves';
import type { Questionnaire } from '@/core/survey/questionnaire';
import type { Db } from '@/data/client';
import type { CreatedRound } from './create-round';
import { fromHundredths, toHundredths } from './leaf-candidates';
import type { DistrictResult } from './lam-dong-districts-2022';
import { criterionId, openSurvey, roundUnitId } from './survey-2022';

const FORMS = 60;

/** The questions that stand in the criteria set itself, one scale for all, two groups of respondents. */
export function questionnaireOf(set: CriteriaSet): Questionnaire {
  const surveyed = leavesOf(set).flatMap((leaf) => (leaf.rule.kind === 'survey' ? [{ leaf, rule: leaf.rule }] : []));
  return {
    id: `dieu-tra-${set.id}`,
    criteriaSet: set.id,
    scale: [
      { value: 1, label: 'Rất không tốt' },
      { value: 2, label: 'Không tốt' },
      { value: 3, label: 'Bình thường' },
      { value: 4, label: 'Tốt' },
      { value: 5, label: 'Rất tốt' },
    ],
    groups: [
      { key: 'can-bo', label: 'Đại biểu HĐND, cán bộ, công chức', weight: '0.4' },
      { key: 'nguoi-dan', label: 'Người dân, doanh nghiệp đã giao dịch với cơ quan hành chính', weight: '0.6' },
    ],
    questions: surveyed.flatMap(({ leaf, rule }) => rule.questions.map(({ id, text }) => ({ id, leaf: leaf.code, text }))),
    leaves: surveyed.map(({ leaf }) => ({ code: leaf.code, name: leaf.name, maxPoints: leaf.maxPoints })),
  };
}

/** A merged survey with these points by area. */
export async function seedIllustrativeSurvey(
  db: Db,
  round: CreatedRound,
  results: readonly DistrictResult[],
  dates: { readonly frozenAt: Date; readonly mergedAt: Date },
): Promise<void> {
  const questionnaire = questionnaireOf(round.loaded.set);
  const surveyId = await openSurvey(db, round, questionnaire);
  await db.surveyUnit.createMany({
    data: results.map(({ code }) => ({
      surveyId,
      roundUnitId: roundUnitId(round, code),
      responses: FORMS,
      blank: 0,
      decision: 'computed' as const,
    })),
  });
  await db.surveyScore.createMany({
    data: results.flatMap((result) =>
      result.areas.flatMap((area) =>
        spread(
          questionnaire.leaves.filter(({ code }) => code.startsWith(`${area.code}.`)),
          area.survey.points,
        ).map(({ code, maxPoints, points }) => ({
          surveyId,
          roundUnitId: roundUnitId(round, result.code),
          criterionId: criterionId(round, code),
          exact: points,
          points,
          maxPoints,
          answers: FORMS,
        })),
      ),
    ),
  });
  await db.survey.update({ where: { id: surveyId }, data: { status: 'merged', ...dates } });
}

function spread(leaves: Questionnaire['leaves'], points: string): { code: string; maxPoints: string; points: string }[] {
  let rest = toHundredths(points);
  let restMax = leaves.reduce((sum, { maxPoints }) => sum + toHundredths(maxPoints), 0);
  return leaves.map(({ code, maxPoints }) => {
    const max = toHundredths(maxPoints);
    const share = Math.round((rest * max) / restMax);
    rest -= share;
    restMax -= max;
    return { code, maxPoints, points: fromHundredths(share) };
  });
}
