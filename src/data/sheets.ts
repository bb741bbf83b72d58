/** Score sheets: found within the actor's scope, with all that decides who may do what to them and until when. */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { Extension, PhaseWindow } from '@/core/workflow/appraisal-window';
import type { RoundStatus, SheetStatus } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

export type SheetRecord = {
  readonly id: string;
  readonly status: SheetStatus;
  readonly version: number;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly roundUnit: { readonly id: string; readonly code: string; readonly illustrative: boolean };
  readonly unit: { readonly id: string; readonly name: string; readonly type: UnitType };
  readonly round: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly year: number;
    readonly status: RoundStatus;
    readonly organiserId: string;
    readonly organiserName: string;
    readonly criteriaSetId: string;
    readonly rules: RoundRules;
    readonly phases: readonly PhaseWindow[];
  };
  readonly extensions: readonly Extension[];
  /** Criterion row id -> reason. */
  readonly exclusions: ReadonlyMap<string, string>;
  /** The person of the scope has an AppraiserUnit row for this unit. */
  readonly isAssigned: boolean;
};

const include = (accountId: string) =>
  ({
    submissions: { orderBy: { number: 'desc' }, take: 1, select: { submittedBy: { select: { displayName: true } } } },
    roundUnit: {
      include: {
        unit: true,
        extensions: true,
        exclusions: true,
        appraisers: { where: { accountId }, select: { accountId: true } },
        round: { include: { phases: true, organiser: { select: { name: true } } } },
      },
    },
  }) satisfies Prisma.ScoreSheetInclude;

type Row = Prisma.ScoreSheetGetPayload<{ include: ReturnType<typeof include> }>;

/** One sheet by its address, or null where the scope does not hold it. */
export async function findSheet(
  db: Db,
  address: { round: string; unit: string },
  scope: Prisma.ScoreSheetWhereInput,
  accountId: string,
): Promise<SheetRecord | null> {
  const row = await db.scoreSheet.findFirst({
    where: { AND: [{ roundUnit: { code: address.unit, round: { code: address.round } } }, scope] },
    include: include(accountId),
  });
  return row && toRecord(row);
}

/** Sheets of units, newest round first, then by name. */
export async function listSheetsOfUnits(db: Db, unitIds: readonly string[], accountId: string): Promise<SheetRecord[]> {
  const rows = await db.scoreSheet.findMany({
    where: { roundUnit: { unitId: { in: [...unitIds] }, round: { status: { not: 'draft' } } } },
    include: include(accountId),
    orderBy: [{ roundUnit: { round: { year: 'desc' } } }, { roundUnit: { round: { createdAt: 'desc' } } }],
  });
  return rows.map(toRecord);
}

/**
 * Moves a sheet to another status if it still is at the version that was seen. The caller holds the row locked.
 * @returns false where somebody was faster
 */
export async function moveSheet(
  tx: Db,
  sheet: { id: string; version: number },
  change: { status: SheetStatus; at: Date; submittedAt?: Date },
): Promise<boolean> {
  const { count } = await tx.scoreSheet.updateMany({
    where: { id: sheet.id, version: sheet.version },
    data: {
      status: change.status,
      version: { increment: 1 },
      updatedAt: change.at,
      ...(change.submittedAt ? { submittedAt: change.submittedAt } : {}),
    },
  });
  return count === 1;
}

/** Why a sheet was last given back by its leader or returned by the round manager, from the log. */
export async function findLastReturn(db: Db, sheetId: string): Promise<{ reason: string; by: string | null; at: Date } | null> {
  const row = await db.auditEntry.findFirst({
    where: { subjectType: 'ScoreSheet', subjectId: sheetId, action: { in: ['sheet.giveBack', 'sheet.returnForRevision'] } },
    orderBy: { id: 'desc' },
    select: { reason: true, at: true, actor: { select: { displayName: true } } },
  });
  return row && { reason: row.reason ?? '', by: row.actor?.displayName ?? null, at: row.at };
}

function toRecord(row: Row): SheetRecord {
  const { roundUnit } = row;
  const { round, unit } = roundUnit;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    submittedAt: row.submittedAt,
    submittedBy: row.submissions[0]?.submittedBy.displayName ?? null,
    roundUnit: { id: roundUnit.id, code: roundUnit.code, illustrative: roundUnit.illustrative },
    unit: { id: unit.id, name: unit.name, type: fromStoredUnitType(unit.type) },
    round: {
      id: round.id,
      code: round.code,
      name: round.name,
      year: round.year,
      status: round.status,
      organiserId: round.organiserId,
      organiserName: round.organiser.name,
      criteriaSetId: round.criteriaSetId,
      rules: round.rules as unknown as RoundRules,
      phases: round.phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt, deadline })),
    },
    extensions: roundUnit.extensions.map(({ phase, deadline }) => ({ phase, deadline })),
    exclusions: new Map(roundUnit.exclusions.map(({ criterionId, reason }) => [criterionId, reason])),
    isAssigned: roundUnit.appraisers.length > 0,
  };
}
