import type { SurveyListItem } from '@/contracts/surveys';
import { db } from '@/data/client';
import { surveyRoundsFor } from '@/data/scope';
import { listSurveys as loadSurveys } from '@/data/surveys';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

/** Surveys of the actor's organisers, the newest year first. */
export async function listSurveys(ctx: ServiceContext): Promise<SurveyListItem[]> {
  requirePermissionSomewhere(ctx, 'survey:read');
  const surveys = await loadSurveys(db, surveyRoundsFor(ctx.actor));
  return surveys.map(({ roundCode, roundName, year, status, units, responses, frozenAt }) => ({
    round: roundCode,
    roundName,
    year,
    status,
    units,
    responses,
    frozenAt: frozenAt?.toISOString() ?? null,
  }));
}
