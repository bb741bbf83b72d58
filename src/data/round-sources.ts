/** What a new round can be made of: criteria sets that are issued, and earlier rounds. */
import type { CopyTarget, RoundStructure } from '@/core/workflow/copy-round';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { loadCriteriaSet } from './criteria';
import { listAppraiserAccounts, listAssignments, listSetupUnits, type SetupRound } from './round-setup';
import { unitsToday } from './unit-succession';

/** Sets within a scope that a round can use, the newest first. */
export async function listUsableSets(db: Db, where: Prisma.CriteriaSetWhereInput) {
  const rows = await db.criteriaSet.findMany({
    where: { AND: [{ status: { in: ['issued', 'used'] } }, where] },
    select: {
      ...{ id: true, code: true, name: true, version: true, year: true, status: true, ownerId: true },
      owner: { select: { name: true } },
      _count: { select: { criteria: { where: { source: { not: null } } } } },
    },
    orderBy: [{ year: 'desc' }, { code: 'asc' }, { version: 'desc' }],
  });
  return rows.map(({ owner, ownerId, status, _count, ...set }) => ({
    ...set,
    status: status as 'issued' | 'used',
    organiserId: ownerId,
    organiserName: owner.name,
    leaves: _count.criteria,
  }));
}

/** Rounds within a scope whose structure can be copied, the newest first. */
export async function listCopyableRounds(db: Db, where: Prisma.RoundWhereInput) {
  const rows = await db.round.findMany({
    where,
    select: { code: true, name: true, year: true, status: true, organiserId: true, criteriaSetId: true, _count: { select: { units: true } } },
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
  });
  return rows.map(({ _count, ...round }) => ({ ...round, units: _count.units }));
}

/** The set a round is made from, within a scope, held against being withdrawn meanwhile; null: not there, or not issued. */
export async function holdUsableSet(tx: Db, id: string, where: Prisma.CriteriaSetWhereInput) {
  await tx.$queryRaw`SELECT 1 FROM "CriteriaSet" WHERE "id" = ${id}::uuid FOR SHARE`;
  return tx.criteriaSet.findFirst({ where: { AND: [{ id, status: { in: ['issued', 'used'] } }, where] }, select: { id: true, ownerId: true, name: true } });
}

/** The structure of a round as `copyRound` takes it. */
export async function loadRoundStructure(db: Db, round: SetupRound): Promise<RoundStructure> {
  // One after another: within a transaction there is one connection.
  const units = await listSetupUnits(db, round.id);
  const assignments = await listAssignments(db, round.id);
  const { criterionCodes } = await loadCriteriaSet(db, round.criteriaSet.id);
  const extensions = await db.deadlineExtension.count({ where: { roundUnit: { roundId: round.id } } });
  return {
    year: round.year,
    groups: round.groups.map(({ code, name }) => ({ code, name })),
    units: units.map(({ unitId, name, code, groupCode }) => ({ unitId, name, code, groupCode })),
    assignments: new Map([...assignments].map(([criterionId, agency]) => [criterionCodes.get(criterionId) as string, agency])),
    appraisers: units.flatMap(({ unitId, appraiserIds }) => appraiserIds.map((accountId) => ({ accountId, unitId }))),
    rules: round.rules,
    phases: round.phases,
    exclusions: units.reduce((sum, { exclusions }) => sum + exclusions.length, 0),
    extensions,
  };
}

/** What `copyRound` must know of today: what units and agencies have become, and who still appraises. */
export async function loadCopyToday(db: Db, source: SetupRound, structure: RoundStructure, day: Date): Promise<Pick<CopyTarget, 'today' | 'accounts'>> {
  const agencyIds = [...structure.assignments.values()].map(({ id }) => id);
  const today = await unitsToday(db, [...new Set([...structure.units.map(({ unitId }) => unitId), ...agencyIds])], day);
  const accounts = await listAppraiserAccounts(db, source.organiser.id, source.id, day);
  return {
    today,
    accounts: new Map(
      accounts.map(({ accountId, name, agencyIds: own, unitIds, isSurveyManager }) => [accountId, { name, mayAppraise: own.length > 0 && !isSurveyManager, unitIds }]),
    ),
  };
}
