import type { RoundListItem } from '@/contracts/rounds';
import { can } from '@/core/access/can';
import { SHEET_STATUSES } from '@/core/workflow/statuses';
import { db } from '@/data/client';
import { listRoundOverviews, type RoundOverview } from '@/data/round-management';
import { councilRoundsFor } from '@/data/scope';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

/** Rounds of the actor's organisers, the newest year first. For round managers, council members and auditors. */
export async function listManagedRounds(ctx: ServiceContext): Promise<RoundListItem[]> {
  const actor = requirePermissionSomewhere(ctx, 'council:read');
  const rounds = await listRoundOverviews(db, councilRoundsFor(ctx.actor));
  return rounds.map((round) => ({ ...toItem(round, ctx.now), mayManage: can(actor, 'round:manage', { organiserId: round.organiserId }) }));
}

function toItem(round: RoundOverview, now: Date): Omit<RoundListItem, 'mayManage'> {
  const current = round.phases.find(({ opensAt, deadline }) => opensAt <= now && now <= deadline);
  const counts = SHEET_STATUSES.map((status) => [status, round.units.filter(({ sheet }) => (sheet ?? 'draft') === status).length] as const);
  return {
    code: round.code,
    name: round.name,
    year: round.year,
    status: round.status,
    organiserName: round.organiserName,
    unitCount: round.units.length,
    sheets: Object.fromEntries(counts) as RoundListItem['sheets'],
    survey: round.surveyStatus,
    currentPhase: current ? { phase: current.phase, deadline: current.deadline.toISOString() } : null,
  };
}
