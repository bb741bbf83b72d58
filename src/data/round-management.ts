/** What the round manager's verbs lock, write and list. */
import type { Phase, RoundStatus, SheetStatus, SurveyStatus } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { lockSheets } from './entry-stages';
import { insertNotice } from './notices';

/** Holds the round until the transaction ends: of two publications at once the second waits, then sees the first. */
export async function lockRound(tx: Db, roundId: string): Promise<RoundStatus> {
  const rows = await tx.$queryRaw<{ status: RoundStatus }[]>`
    SELECT "status"::text AS "status" FROM "Round" WHERE "id" = ${roundId}::uuid FOR UPDATE`;
  const row = rows[0];
  if (row === undefined) throw new Error(`No round ${roundId}`);
  return row.status;
}

export async function markRoundPublished(tx: Db, roundId: string): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { status: 'published' } });
}

/** Names that stand on every page of a round. */
export async function loadRoundNames(db: Db, roundId: string) {
  const row = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { organiser: { select: { name: true } }, criteriaSet: { select: { name: true, note: true } } },
  });
  return { organiserName: row.organiser.name, criteriaSetName: row.criteriaSet.name, criteriaSetNote: row.criteriaSet.note };
}

export type RoundOverview = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly surveyStatus: SurveyStatus | null;
  readonly phases: readonly { readonly phase: Phase; readonly opensAt: Date; readonly deadline: Date }[];
  readonly units: readonly { readonly code: string; readonly unitId: string; readonly name: string; readonly sheet: SheetStatus | null }[];
};

/** Rounds with their units, the newest year first. `where` is the caller's scope. */
export async function listRoundOverviews(db: Db, where: Prisma.RoundWhereInput): Promise<RoundOverview[]> {
  const rows = await db.round.findMany({
    where,
    include: {
      organiser: { select: { name: true } },
      survey: { select: { status: true } },
      phases: { orderBy: { opensAt: 'asc' } },
      units: { select: { code: true, unitId: true, unit: { select: { name: true } }, sheet: { select: { status: true } } } },
    },
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    year: row.year,
    status: row.status,
    organiserId: row.organiserId,
    organiserName: row.organiser.name,
    surveyStatus: row.survey?.status ?? null,
    phases: row.phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt, deadline })),
    units: row.units.map(({ code, unitId, unit, sheet }) => ({ code, unitId, name: unit.name, sheet: sheet?.status ?? null })),
  }));
}

/** Unit of the round with its sheet and extensions, the sheet held until the transaction ends. Null: no such unit. */
export async function lockSheetOfUnit(tx: Db, roundId: string, unitCode: string) {
  const unit = await tx.roundUnit.findUnique({
    where: { roundId_code: { roundId, code: unitCode } },
    select: { id: true, unitId: true, unit: { select: { name: true } }, extensions: { select: { phase: true, deadline: true } }, sheet: { select: { id: true } } },
  });
  if (unit === null) return null;
  if (unit.sheet === null) return { ...unit, sheet: null };
  const sheet = (await lockSheets(tx, [unit.sheet.id], 'UPDATE')).get(unit.sheet.id);
  // Counted after the lock: what a council member fixed while we waited for it is seen.
  const fixed = await tx.entryStage.count({ where: { stage: 'final', entry: { sheetId: unit.sheet.id } } });
  return { ...unit, sheet: sheet ? { ...sheet, fixed } : null };
}

/** Moves the sheet to `status` if it still has the version that was seen. @returns whether it did */
export async function changeSheetStatus(tx: Db, sheetId: string, seenVersion: number, status: SheetStatus, at: Date): Promise<boolean> {
  const { count } = await tx.scoreSheet.updateMany({
    where: { id: sheetId, version: seenVersion },
    data: { status, version: seenVersion + 1, updatedAt: at },
  });
  return count === 1;
}

/** A later deadline for one unit, and the word of it to its people. */
export async function insertExtension(
  tx: Db,
  extension: { roundId: string; roundUnitId: string; phase: Phase; deadline: Date; reason: string; grantedById: string; grantedAt: Date },
): Promise<void> {
  const { roundId, ...columns } = extension;
  const { roundUnitId, phase, deadline, grantedById: createdById, grantedAt: createdAt } = columns;
  await tx.deadlineExtension.create({ data: columns });
  await insertNotice(tx, { roundId, roundUnitId, kind: 'extended', subject: { phase, deadline: deadline.toISOString() }, createdById, createdAt });
}

/** frozen -> merged, if the survey still has the version that was seen. @returns whether it did */
export async function markSurveyMerged(tx: Db, surveyId: string, seenVersion: number, at: Date): Promise<boolean> {
  const { count } = await tx.survey.updateMany({
    where: { id: surveyId, version: seenVersion, status: 'frozen' },
    data: { status: 'merged', mergedAt: at, version: seenVersion + 1 },
  });
  return count === 1;
}

/** Later deadlines of the round's units: all of them, by round unit. */
export async function listExtensions(db: Db, roundId: string) {
  return db.deadlineExtension.findMany({
    where: { roundUnit: { roundId } },
    select: { roundUnitId: true, phase: true, deadline: true },
  });
}

/** How many units of the round each agency can appraise: an enabled appraiser of the agency is assigned to the unit. */
export async function countAppraisedUnitsByAgency(db: Db, roundId: string, today: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ agencyId: string; units: bigint }[]>`
    SELECT r."unitId"::text AS "agencyId", count(DISTINCT a."roundUnitId") AS "units"
    FROM "AppraiserUnit" a
      JOIN "RoundUnit" u ON u."id" = a."roundUnitId"
      JOIN "Account" c ON c."id" = a."accountId" AND c."disabledAt" IS NULL
      JOIN "RoleAssignment" r ON r."accountId" = a."accountId" AND r."role" = 'Appraiser'
        AND r."validFrom" <= ${today}::date AND (r."validTo" IS NULL OR r."validTo" >= ${today}::date)
    WHERE u."roundId" = ${roundId}::uuid
    GROUP BY r."unitId"`;
  return new Map(rows.map(({ agencyId, units }) => [agencyId, Number(units)]));
}

/** Heads of all published rounds, the newest year first. */
export async function listPublishedRounds(db: Db) {
  const rows = await db.round.findMany({
    where: { status: 'published' },
    select: {
      ...{ id: true, code: true, name: true, year: true, status: true },
      organiser: { select: { name: true } },
      criteriaSet: { select: { name: true, note: true } },
      _count: { select: { units: true } },
    },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
  });
  return rows.map(({ organiser, criteriaSet, _count, ...round }) => ({
    ...round,
    organiserName: organiser.name,
    criteriaSetName: criteriaSet.name,
    criteriaSetNote: criteriaSet.note,
    unitCount: _count.units,
  }));
}
