import type { SurveyView } from '@/contracts/surveys';
import { can } from '@/core/access/can';
import { sum } from '@/core/exact/decimal';
import { db } from '@/data/client';
import { loadFrozenUnits } from '@/data/frozen-surveys';
import { listImports } from '@/data/surveys';
import type { ServiceContext } from '../service-context';
import { findSurveyRound, standingsOf, type SurveyRound } from './survey-round';
import { surveyUnitView } from './unit-view';

/**
 * The survey of a round with the points its forms give now, or the frozen ones. Aggregates only.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function readSurvey(ctx: ServiceContext, { round: code }: { round: string }): Promise<SurveyView> {
  const found = await findSurveyRound(db, ctx, code);
  const { round, survey } = found;
  const { questionnaire } = survey;
  const { standings } = await standingsOf(db, found);
  const frozen = survey.status === 'open' ? null : await loadFrozenUnits(db, survey.id);
  const imports = await listImports(db, survey.id);
  const unitOf = new Map(found.units.map((unit) => [unit.code, unit]));
  const units = standings.map((standing) =>
    surveyUnitView(unitOf.get(standing.unitCode)!, standing, frozen?.get(standing.unitCode), found),
  );
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
    responses: units.reduce((total, { responses }) => total + responses, 0),
    imports: imports.map(({ id, fileName, rowCount, importedBy, importedAt }) => ({ id, fileName, rowCount, importedBy, importedAt: importedAt.toISOString() })),
    units,
  };
}

function writingOf(ctx: ServiceContext, { round, survey }: SurveyRound): SurveyView['writing'] {
  if (survey.status !== 'open') return { allowed: false, reason: 'Số liệu điều tra đã chốt, không thay đổi được nữa.' };
  if (round.status !== 'open') return { allowed: false, reason: 'Kỳ đánh giá không còn mở.' };
  const allowed = can(ctx.actor, 'survey:write', { organiserId: round.organiserId, roundStatus: round.status });
  return allowed ? { allowed } : { allowed, reason: 'Chỉ người quản lý điều tra được nạp phiếu và chốt số liệu.' };
}
