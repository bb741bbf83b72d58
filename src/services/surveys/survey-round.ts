import type { SurveyResponse } from '@/core/survey/questionnaire';
import { surveyStanding, type UnitStanding } from '@/core/survey/standing';
import type { SurveyStatus } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { findRound, listRoundUnits, type LoadedRound, type LoadedRoundUnit } from '@/data/rounds';
import { surveyRoundsFor } from '@/data/scope';
import { findSurvey, listResponses, listRulings, lockSurvey, type LoadedQuestionnaire } from '@/data/surveys';
import { locked, notFound } from '@/lib/errors';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';

export type SurveyRound = {
  readonly round: LoadedRound;
  readonly survey: LoadedQuestionnaire;
  readonly units: readonly LoadedRoundUnit[];
};

/**
 * The survey of a round within the actor's scope.
 * @throws AppError NOT_FOUND for a round of another organiser, without a survey, or for a person without survey rights
 */
export async function findSurveyRound(db: Db, ctx: ServiceContext, code: string): Promise<SurveyRound> {
  requireActor(ctx);
  const round = await findRound(db, code, surveyRoundsFor(ctx.actor));
  const survey = round && (await findSurvey(db, round.id));
  if (round === null || survey === null) throw notFound('Không tìm thấy cuộc điều tra này.');
  requirePermission(ctx, 'survey:read', { organiserId: round.organiserId });
  return { round, survey, units: await listRoundUnits(db, round.id) };
}

/**
 * The same for one who may write to it, as long as it is open.
 * @throws AppError as `findSurveyRound`; FORBIDDEN; LOCKED once the survey is frozen
 */
export async function findOpenSurvey(db: Db, ctx: ServiceContext, code: string): Promise<SurveyRound> {
  const found = await findSurveyRound(db, ctx, code);
  requirePermission(ctx, 'survey:write', { organiserId: found.round.organiserId, roundStatus: found.round.status });
  refuseFrozen(found.survey.status);
  return found;
}

/**
 * The same, held until the transaction ends: imports, rulings and a freeze at once come one after the other.
 * @throws AppError as `findOpenSurvey`
 */
export async function holdOpenSurvey(tx: Db, ctx: ServiceContext, code: string): Promise<SurveyRound> {
  const found = await findOpenSurvey(tx, ctx, code);
  const { status, version } = await lockSurvey(tx, found.survey.id);
  refuseFrozen(status);
  return { ...found, survey: { ...found.survey, status, version } };
}

function refuseFrozen(status: SurveyStatus): void {
  if (status !== 'open') throw locked('Số liệu điều tra đã chốt, không thay đổi được nữa.');
}

/** Where each of these units stands, from the forms stored now. */
export async function standingsOf(db: Db, { round, survey, units }: SurveyRound): Promise<{ standings: UnitStanding[]; responses: SurveyResponse[] }> {
  const responses = await listResponses(db, survey.id, units.map(({ id }) => id));
  const standings = surveyStanding({
    unitCodes: units.map(({ code }) => code),
    questionnaire: survey.questionnaire,
    responses,
    minimumResponses: round.rules.survey.minimumResponses,
    decimals: round.rules.rounding.decimals,
    rulings: await listRulings(db, survey.id),
  });
  return { standings, responses };
}
