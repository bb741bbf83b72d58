/** A round as the council sees it: all units, all leaves but those of the survey. */
import type { Actor } from '@/core/access/actor';
import { can } from '@/core/access/can';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { leafPlaces, type LeafPlace } from '@/core/criteria/leaf-places';
import { appliesTo } from '@/core/criteria/leaves';
import { councilWindow } from '@/core/workflow/appraisal-window';
import type { CouncilWindowView } from '@/contracts/council';
import { listMeasuredUnits, loadAgencies, type MeasuredUnit } from '@/data/appraisals';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findRound, type LoadedRound } from '@/data/rounds';
import { councilRoundsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';

export type CouncilRoundLeaf = LeafPlace & { readonly criterionId: string; readonly agencyName: string | null };
export type CouncilRound = {
  readonly round: LoadedRound;
  readonly set: CriteriaSet;
  readonly leaves: readonly CouncilRoundLeaf[];
  readonly units: readonly MeasuredUnit[];
};

/** @throws AppError NOT_FOUND for a round of another organiser, or one that has not begun */
export async function loadCouncilRound(db: Db, actor: Actor, roundCode: string): Promise<CouncilRound> {
  const round = await findRound(db, roundCode, { AND: [{ status: { not: 'draft' } }, councilRoundsFor(actor)] });
  if (round === null) throw notFound();
  // One after another: inside a transaction there is one connection.
  const criteria = await loadCriteriaSet(db, round.criteriaSetId);
  const agencies = await loadAgencies(db, round.id);
  const units = await listMeasuredUnits(db, round.id);
  const leaves = leafPlaces(criteria.set).flatMap((place): CouncilRoundLeaf[] => {
    const criterionId = criteria.criterionIds.get(place.leaf.code);
    if (criterionId === undefined || place.leaf.source === 'survey') return [];
    return [{ ...place, criterionId, agencyName: agencies.get(criterionId)?.name ?? null }];
  });
  return { round, set: criteria.set, leaves, units };
}

/** The leaves that are decided for this unit. */
export function leavesAskedOf(unit: MeasuredUnit, leaves: readonly CouncilRoundLeaf[]): CouncilRoundLeaf[] {
  return leaves.filter(({ leaf, criterionId }) => appliesTo(leaf, unit.unitType) && !unit.exclusions.has(criterionId));
}

export function isHandedIn({ sheetStatus }: MeasuredUnit): boolean {
  return sheetStatus === 'submitted' || sheetStatus === 'finalised';
}

/** What `can` is told of a unit before the council. */
export function councilTarget({ organiserId, status }: LoadedRound, unit: MeasuredUnit) {
  return { organiserId, roundStatus: status, unitId: unit.unitId, sheetStatus: unit.sheetStatus };
}

/** Whether the council may write now; `read-only` for those who only look on (round manager, auditor). */
export function windowView(actor: Actor, round: LoadedRound, now: Date): CouncilWindowView {
  const window = councilWindow(round.status, round.phases, now);
  if (!window.open) return { open: false, reason: window.reason, opensAt: window.reason === 'not-yet' ? window.opensAt.toISOString() : null };
  if (!actor.roles.some(({ role, organiserId }) => role === 'CouncilMember' && organiserId === round.organiserId)) {
    return { open: false, reason: 'read-only', opensAt: null };
  }
  return { open: true, overdueSince: window.overdueSince?.toISOString() ?? null };
}

/** Whether this actor may fix points of this unit. */
export function mayFix(actor: Actor, round: LoadedRound, unit: MeasuredUnit): boolean {
  return can(actor, 'council:fix', councilTarget(round, unit));
}
