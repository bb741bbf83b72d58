import { FEWEST_SHOWN, type SurveyQuestionView, type SurveyUnitDetail } from '@/contracts/surveys';
import { sum } from '@/core/exact/decimal';
import { parseFraction, roundFraction } from '@/core/exact/fraction';
import type { Questionnaire } from '@/core/survey/questionnaire';
import type { UnitSurvey } from '@/core/survey/score-survey';
import { db } from '@/data/client';
import { loadFrozenUnits } from '@/data/frozen-surveys';
import { notFound } from '@/lib/errors';
import type { ServiceContext } from '../service-context';
import { findSurveyRound, standingsOf } from './survey-round';
import { surveyUnitView } from './unit-view';

/**
 * One unit's survey: points by leaf, answers by question and respondent group. Aggregates only.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function readSurveyUnit(ctx: ServiceContext, { round: code, unit: unitCode }: { round: string; unit: string }): Promise<SurveyUnitDetail> {
  const found = await findSurveyRound(db, ctx, code);
  const { round, survey, units } = found;
  const { questionnaire } = survey;
  const unit = units.find((candidate) => candidate.code === unitCode);
  if (unit === undefined) throw notFound('Không tìm thấy đơn vị này trong kỳ đánh giá.');
  const { standings } = await standingsOf(db, { ...found, units: [unit] });
  const standing = standings[0]!;
  const frozen = survey.status === 'open' ? null : await loadFrozenUnits(db, survey.id);
  return {
    round: round.code,
    roundName: round.name,
    maxPoints: sum(questionnaire.leaves.map(({ maxPoints }) => maxPoints)),
    groups: [...questionnaire.groups],
    unit: surveyUnitView(unit, standing, frozen?.get(unitCode), found),
    questions: questionnaire.questions.map((question) => questionView(question, standing.survey, questionnaire)),
  };
}

function questionView({ id, leaf, text }: Questionnaire['questions'][number], survey: UnitSurvey | null, { groups }: Questionnaire): SurveyQuestionView {
  const scored = survey?.questions.find((question) => question.id === id);
  return {
    id,
    leaf,
    text,
    n: scored?.n ?? 0,
    percent: percentText(scored?.mean ?? null, scored?.n),
    byGroup: groups.map(({ key }) => {
      const group = scored?.byGroup[key];
      return { key, n: group?.n ?? 0, percent: percentText(group?.mean ?? null, group?.n) };
    }),
  };
}

/** A share of the scale as a percentage of two decimals; null also where so few answered that the mean would tell who. */
function percentText(share: string | null, answers = 0): string | null {
  if (share === null || answers < FEWEST_SHOWN) return null;
  const { n, d } = parseFraction(share);
  return roundFraction({ n: n * 100n, d }, 2);
}
