import type { RoundRulesView } from '@/contracts/rule-changes';
import { can } from '@/core/access/can';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findSetupRound } from '@/data/round-setup';
import { listRuleChanges } from '@/data/rule-changes';
import { participatedRoundsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { requireActor, type ServiceContext } from '../service-context';
import { ruleChangeView } from './rule-change-view';

/**
 * Rules and calendar of a round as they are stored, and every decision that changed them: for everybody of the round.
 * @throws AppError NOT_FOUND
 */
export async function getRoundRules(ctx: ServiceContext, input: { round: string }): Promise<RoundRulesView> {
  requireActor(ctx);
  const round = await findSetupRound(db, input.round, participatedRoundsFor(ctx.actor));
  if (round === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  const [{ set }, changes] = await Promise.all([loadCriteriaSet(db, round.criteriaSet.id), listRuleChanges(db, { roundId: round.id })]);
  const target = { organiserId: round.organiser.id, roundStatus: round.status };
  const mayManage = can(ctx.actor, 'round:manage', target);
  return {
    ...{ code: round.code, name: round.name, status: round.status, revision: round.revision, rules: round.rules },
    organiserName: round.organiser.name,
    criteriaSetName: round.criteriaSet.name,
    phases: round.phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: opensAt.toISOString(), deadline: deadline.toISOString() })),
    areas: set.areas.map(({ code, name }) => ({ code, name })),
    set: mayManage && round.status === 'open' ? set : null,
    changes: changes.map(ruleChangeView),
    isSurveyFrozen: round.survey !== null && round.survey !== 'open',
    mayManage,
    isOversight: can(ctx.actor, 'council:read', target),
  };
}
