import type { SurveyQuestionView, SurveyUnitView, SurveyView } from '@/contracts/surveys';
import { can } from '@/core/access/can';
import { sum } from '@/core/exact/decimal';
import { parseFraction, roundFraction } from '@/core/exact/fraction';
import type { Questionnaire } from '@/core/survey/questionnaire';
import { scoreSurvey, type UnitSurvey } from '@/core/survey/score-survey';
import { canAccept, type UnitStanding } from '@/core/survey/standing';
import type { LoadedRoundUnit } from '@/data/rounds';
import { db } from '@/data/client';
import { listImports } from '@/data/surveys';
import type { ServiceContext } from '../service-context';
import { findSurveyRound, standingsOf, type SurveyRound } from './survey-round';

/**
 * The survey of a round with the points its forms give now (the frozen ones once frozen: forms do not change any more).
 * Aggregates only.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function readSurvey(ctx: ServiceContext, { round: code }: { round: string }): Promise<SurveyView> {
  const found = await findSurveyRound(db, ctx, code);
  const { round, survey } = found;
  const { questionnaire } = survey;
  const { standings, responses } = await standingsOf(db, found);
  const regardless = scoreSurvey(questionnaire, responses, { minimumResponses: 0, decimals: round.rules.rounding.decimals }).units;
  const imports = await listImports(db, survey.id);
  return {
    round: round.code,
    roundName: round.name,
    status: survey.status,
    version: survey.version,
    writing: writingOf(ctx, found),
    minimumResponses: round.rules.survey.minimumResponses,
    maxPoints: sum(questionnaire.leaves.map(({ maxPoints }) => maxPoints)),
    frozenAt: survey.frozenAt?.toISOString() ?? null,
    mergedAt: survey.mergedAt?.toISOString() ?? null,
    scale: [...questionnaire.scale],
    groups: [...questionnaire.groups],
    leaves: questionnaire.leaves.map((leaf) => ({
      ...leaf,
      questions: questionnaire.questions.flatMap(({ id, leaf: of, text }) => (of === leaf.code ? [{ id, text }] : [])),
    })),
    responses: responses.length,
    imports: imports.map(({ id, fileName, rowCount, importedBy, importedAt }) => ({ id, fileName, rowCount, importedBy, importedAt: importedAt.toISOString() })),
    units: standings.map((standing) => {
      const unit = found.units.find(({ code: unitCode }) => unitCode === standing.unitCode)!;
      return unitView(unit, standing, regardless[standing.unitCode] ?? null, questionnaire);
    }),
  };
}

function writingOf(ctx: ServiceContext, { round, survey }: SurveyRound): SurveyView['writing'] {
  if (survey.status !== 'open') return { allowed: false, reason: 'Số liệu điều tra đã chốt, không thay đổi được nữa.' };
  if (round.status !== 'open') return { allowed: false, reason: 'Kỳ đánh giá không còn mở.' };
  const allowed = can(ctx.actor, 'survey:write', { organiserId: round.organiserId, roundStatus: round.status });
  return allowed ? { allowed } : { allowed, reason: 'Chỉ người quản lý điều tra được nạp phiếu và chốt số liệu.' };
}

function unitView(unit: LoadedRoundUnit, standing: UnitStanding, regardless: UnitSurvey | null, questionnaire: Questionnaire): SurveyUnitView {
  const { survey, gap, decision, reason } = standing;
  const shown = decision === 'exempt' ? null : survey;
  return {
    code: unit.code,
    name: unit.unit.name,
    illustrative: unit.illustrative,
    responses: survey?.total ?? 0,
    valid: survey?.n ?? 0,
    blank: survey?.allBlank ?? 0,
    byGroup: questionnaire.groups.map(({ key }) => ({ key, n: survey?.byGroup[key] ?? 0 })),
    gap,
    decision,
    canAccept: canAccept(standing, regardless),
    reason,
    points: shown?.points ?? null,
    standardError: shown?.standardError ?? null,
    leaves: questionnaire.leaves.map(({ code, name, maxPoints }) => {
      const leaf = shown?.leaves[code];
      return { code, name, maxPoints, points: leaf?.points ?? null, n: leaf?.n ?? 0, standardError: leaf?.standardError ?? null };
    }),
    questions: questionnaire.questions.map((question) => questionView(question, survey, questionnaire)),
  };
}

function questionView({ id, leaf, text }: Questionnaire['questions'][number], survey: UnitSurvey | null, questionnaire: Questionnaire): SurveyQuestionView {
  const scored = survey?.questions.find((question) => question.id === id);
  return {
    id,
    leaf,
    text,
    n: scored?.n ?? 0,
    percent: percentText(scored?.mean ?? null),
    byGroup: questionnaire.groups.map(({ key }) => {
      const group = scored?.byGroup[key];
      return { key, n: group?.n ?? 0, percent: percentText(group?.mean ?? null) };
    }),
  };
}

/** A share of the scale as a percentage of two decimals. */
function percentText(share: string | null): string | null {
  if (share === null) return null;
  const { n, d } = parseFraction(share);
  return roundFraction({ n: n * 100n, d }, 2);
}
