/**
 * Actor -> conditions of a query: access lives in the `where`, so a foreign id is not found and nothing leaks between
 * the load and the check. Each scope lists what the actor may READ; it mirrors the `:read` rules of core/access/grants
 * (a test walks both over the same rows). Whether he may also change it is asked of `can`.
 */
import { organiserIdsOf, unitIdsOf, type Actor } from '@/core/access/actor';
import type { Role } from '@/core/access/roles';
import { effectiveBindings, UNIT_ROLES } from '@/core/access/separation';
import type { Prisma } from '@/generated/prisma/client';

const HANDED_IN = ['submitted', 'finalised'] as const;
const BEGUN = { status: { not: 'draft' } } as const satisfies Prisma.RoundWhereInput;

/** The actor with the roles that count under separation of duties. */
function effective(actor: Actor | null): Actor | null {
  return actor && { ...actor, roles: effectiveBindings(actor.roles) };
}

/** Organisers for which the actor holds one of the roles. */
function organisersFor(actor: Actor | null, roles: readonly Role[]): string[] {
  return organiserIdsOf(effective(actor), roles);
}

/** Rounds: those one takes part in or works for, and all that are published. */
export function roundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { OR: [{ status: 'published' }, participatedRoundsFor(actor)] };
}

/** Rounds one takes part in or works for, and no stranger's. Drafts only for those who prepare or oversee them. */
export function participatedRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return {
    OR: [
      { organiserId: { in: organisersFor(actor, ['RoundManager', 'SurveyManager', 'CouncilMember', 'Auditor']) } },
      { ...BEGUN, organiserId: { in: organisersFor(actor, ['Appraiser']) } },
      { ...BEGUN, units: { some: { unitId: { in: ownUnits(actor) } } } },
    ],
  };
}

/**
 * What the people of a round are told: notices to everybody of it; those to one unit for the people of that unit and for
 * those who oversee the round.
 */
export function noticesFor(actor: Actor | null): Prisma.RoundNoticeWhereInput {
  return {
    OR: [
      { roundUnitId: null, round: participatedRoundsFor(actor) },
      { roundUnitId: { not: null }, round: councilRoundsFor(actor) },
      { roundUnit: { unitId: { in: ownUnits(actor) } }, round: participatedRoundsFor(actor) },
    ],
  };
}

/** Rounds of the organisers for which the actor manages rounds. */
export function managedRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { organiserId: { in: organisersFor(actor, ['RoundManager']) } };
}

/** Rounds whose provisional results and council work the actor sees. */
export function councilRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { organiserId: { in: organisersFor(actor, ['RoundManager', 'CouncilMember', 'Auditor']) } };
}

/** Criteria sets of the organisers for which the actor manages, decides on or inspects rounds. */
export function criteriaSetsFor(actor: Actor | null): Prisma.CriteriaSetWhereInput {
  return { ownerId: { in: organisersFor(actor, ['RoundManager', 'CouncilMember', 'Auditor']) } };
}

/** Rounds whose survey the actor sees: the survey manager's, and as aggregates the auditor's. */
export function surveyRoundsFor(actor: Actor | null): Prisma.RoundWhereInput {
  return { organiserId: { in: organisersFor(actor, ['SurveyManager', 'Auditor']) } };
}

/**
 * Score sheets: the own unit's; those assigned to the appraiser once handed in; all of the round for its manager and
 * the auditor; the handed-in ones for the council.
 */
export function sheetsFor(actor: Actor | null): Prisma.ScoreSheetWhereInput {
  return {
    OR: [
      { roundUnit: { unitId: { in: ownUnits(actor) } } },
      { status: { in: [...HANDED_IN] }, roundUnit: assignedUnitsFor(actor) },
      { roundUnit: { round: { organiserId: { in: organisersFor(actor, ['RoundManager', 'Auditor']) } } } },
      { status: { in: [...HANDED_IN] }, roundUnit: { round: { organiserId: { in: organisersFor(actor, ['CouncilMember']) } } } },
    ],
  };
}

/** Units of rounds that the actor appraises: assigned by a row, and never the own one. */
export function assignedUnitsFor(actor: Actor | null): Prisma.RoundUnitWhereInput {
  if (actor === null) return { id: { in: [] } };
  return {
    appraisers: { some: { accountId: actor.accountId } },
    round: { organiserId: { in: organisersFor(actor, ['Appraiser']) } },
    unitId: { notIn: actor.roles.map((binding) => binding.unitId) },
  };
}

/** Leaf assignments of the agencies the actor appraises for. */
export function agencyAssignmentsFor(actor: Actor | null): Prisma.AgencyAssignmentWhereInput {
  return { agencyId: { in: unitIdsOf(effective(actor), ['Appraiser']) } };
}

/** Units the actor fills in and submits sheets for. */
function ownUnits(actor: Actor | null): string[] {
  return unitIdsOf(effective(actor), UNIT_ROLES);
}
