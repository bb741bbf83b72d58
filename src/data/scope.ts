/**
 * Actor -> conditions of a query: access lives in the `where`, so a foreign id is not found and nothing leaks between
 * the load and the check. Each scope lists what the actor may READ; it mirrors the `:read` rules of core/access/grants
 * (a test walks both over the same rows). Whether he may also change it is asked of `can`.
 */
import { organiserIdsOf, unitIdsOf, type Actor } from '@/core/access/actor';
import { canSomewhere } from '@/core/access/can';
import type { Permission } from '@/core/access/permissions';
import type { Role } from '@/core/access/roles';
import { UNIT_ROLES } from '@/core/access/separation';
import type { Prisma } from '@/generated/prisma/client';

const HANDED_IN = ['submitted', 'finalised'] as const;

/** Organisers for which the roles give the permission; none when separation of duties bars the actor. */
function organisersFor(actor: Actor | null, permission: Permission, roles: readonly Role[]): string[] {
  return canSomewhere(actor, permission) ? organiserIdsOf(actor, roles) : [];
}

/** Rounds: those one takes part in or works for, and all that are published. */
export function roundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  const organisers = organisersFor(actor, 'round:read', [
    'Appraiser',
    'RoundManager',
    'SurveyManager',
    'CouncilMember',
    'Auditor',
  ]);
  return {
    OR: [
      { status: 'published' },
      { organiserId: { in: organisers } },
      { units: { some: { unitId: { in: ownUnits(actor) } } } },
    ],
  };
}

/** Rounds of the organisers for which the actor manages rounds. */
export function managedRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { organiserId: { in: organisersFor(actor, 'round:manage', ['RoundManager']) } };
}

/** Rounds whose provisional results and council work the actor sees. */
export function councilRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { organiserId: { in: organisersFor(actor, 'council:read', ['RoundManager', 'CouncilMember', 'Auditor']) } };
}

/** Rounds whose survey the actor sees: the survey manager's, and as aggregates the auditor's. */
export function surveyRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { organiserId: { in: organisersFor(actor, 'survey:read', ['SurveyManager', 'Auditor']) } };
}

/**
 * Score sheets: the own unit's; those assigned to the appraiser once handed in; all of the round for its manager and
 * the auditor; the handed-in ones for the council.
 */
export function sheetsFor(actor: Actor | null): Prisma.ScoreSheetWhereInput {
  const scope = (roles: readonly Role[]) => organisersFor(actor, 'sheet:read', roles);
  return {
    OR: [
      { roundUnit: { unitId: { in: ownUnits(actor) } } },
      { status: { in: [...HANDED_IN] }, roundUnit: assignedUnitsFor(actor) },
      { roundUnit: { round: { organiserId: { in: scope(['RoundManager', 'Auditor']) } } } },
      { status: { in: [...HANDED_IN] }, roundUnit: { round: { organiserId: { in: scope(['CouncilMember']) } } } },
    ],
  };
}

/** Units of rounds that the actor appraises: assigned by a row, and never the own one. */
export function assignedUnitsFor(actor: Actor | null): Prisma.RoundUnitWhereInput {
  if (actor === null || !canSomewhere(actor, 'appraisal:write') || unitIdsOf(actor, ['Appraiser']).length === 0) {
    return { id: { in: [] } };
  }
  return {
    appraisers: { some: { accountId: actor.accountId } },
    round: { organiserId: { in: organiserIdsOf(actor, ['Appraiser']) } },
    unitId: { notIn: actor.roles.map((binding) => binding.unitId) },
  };
}

/** Leaf assignments of the agencies the actor appraises for. */
export function agencyAssignmentsFor(actor: Actor | null): Prisma.AgencyAssignmentWhereInput {
  return { agencyId: { in: canSomewhere(actor, 'appraisal:write') ? unitIdsOf(actor, ['Appraiser']) : [] } };
}

/** Units the actor fills in and submits sheets for. */
function ownUnits(actor: Actor | null): string[] {
  return canSomewhere(actor, 'sheet:edit') ? unitIdsOf(actor, UNIT_ROLES) : [];
}
