/** The part of a round that one appraiser sees: the leaves of the own agencies and the units assigned. */
import { can } from '@/core/access/can';
import type { Actor } from '@/core/access/actor';
import { appliesTo } from '@/core/criteria/leaves';
import { leafPlaces, type LeafPlace } from '@/core/criteria/leaf-places';
import type { Db } from '@/data/client';
import { listMeasuredUnits, loadAgencies, type MeasuredUnit } from '@/data/appraisals';
import { loadCriteriaSet } from '@/data/criteria';
import { findRound, type LoadedRound } from '@/data/rounds';
import { assignedUnitsFor, agencyAssignmentsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';

export type AgencyLeaf = LeafPlace & { readonly criterionId: string; readonly agencyId: string; readonly agencyName: string };

export type AppraiserRound = {
  readonly round: LoadedRound;
  /** Leaves of the actor's agencies in table order; survey leaves are nobody's to appraise. */
  readonly leaves: readonly AgencyLeaf[];
  /** Units assigned to the actor, by name. */
  readonly units: readonly MeasuredUnit[];
};

/**
 * @throws AppError NOT_FOUND where the actor has no unit or no leaf in this round: for him it does not exist
 */
export async function loadAppraiserRound(db: Db, actor: Actor, roundCode: string): Promise<AppraiserRound> {
  const scope = assignedUnitsFor(actor);
  const round = await findRound(db, roundCode, { status: { not: 'draft' }, units: { some: scope } });
  if (round === null) throw notFound();
  // One after another: inside a transaction there is one connection.
  const criteria = await loadCriteriaSet(db, round.criteriaSetId);
  const agencies = await loadAgencies(db, round.id, agencyAssignmentsFor(actor));
  const units = await listMeasuredUnits(db, round.id, scope);
  const leaves = leafPlaces(criteria.set).flatMap((place): AgencyLeaf[] => {
    const criterionId = criteria.criterionIds.get(place.leaf.code);
    const agency = criterionId === undefined ? undefined : agencies.get(criterionId);
    if (criterionId === undefined || agency === undefined || place.leaf.source === 'survey') return [];
    return [{ ...place, criterionId, agencyId: agency.id, agencyName: agency.name }];
  });
  if (leaves.length === 0) throw notFound();
  return { round, leaves, units };
}

/** Whether the leaf is asked of the unit at all: by its type, and not excluded by the round. */
export function isAskedOf(unit: MeasuredUnit, { leaf, criterionId }: AgencyLeaf): boolean {
  return appliesTo(leaf, unit.unitType) && !unit.exclusions.has(criterionId);
}

/** Whether the unit has handed its sheet in: before, nothing of it leaves the unit. */
export function isHandedIn(unit: MeasuredUnit): boolean {
  return unit.sheetStatus === 'submitted' || unit.sheetStatus === 'finalised';
}

/** Whether the actor reads this leaf of this unit. */
export function maySeeLeaf(actor: Actor, { round }: AppraiserRound, unit: MeasuredUnit, agencyId: string): boolean {
  return can(actor, 'appraisal:read', accessTarget(round, unit, agencyId));
}

/** What `can` is told of a leaf of an assigned unit. */
export function accessTarget(round: LoadedRound, unit: MeasuredUnit, agencyId: string) {
  const { organiserId, status: roundStatus } = round;
  return { organiserId, roundStatus, unitId: unit.unitId, sheetStatus: unit.sheetStatus, agencyId, isAssigned: true };
}
