/** What appraisal and council read: the units with their sheets, who appraises which leaf, and the stages side by side. */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { Facts, Stage } from '@/core/scoring/facts';
import type { Extension } from '@/core/workflow/appraisal-window';
import type { RoundStatus, SheetStatus } from '@/core/workflow/statuses';
import type { StageView, StageViews } from '@/contracts/appraisals';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

export type MeasuredUnit = {
  readonly roundUnitId: string;
  /** Code in this round's addresses. */
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitType: UnitType;
  readonly groupName: string;
  readonly illustrative: boolean;
  /** A unit without a sheet has not begun: it counts as a draft. */
  readonly sheetId: string | null;
  readonly sheetStatus: SheetStatus;
  readonly submittedAt: Date | null;
  readonly extensions: readonly Extension[];
  /** Criterion row ids that the round excludes for this unit, with the reason. */
  readonly exclusions: ReadonlyMap<string, string>;
};

/**
 * Units of a round with their sheets, by name in Vietnamese order.
 * @param where the caller's scope (assigned to one appraiser; one code)
 */
export async function listMeasuredUnits(db: Db, roundId: string, where: Prisma.RoundUnitWhereInput = {}): Promise<MeasuredUnit[]> {
  const rows = await db.roundUnit.findMany({
    where: { AND: [{ roundId }, where] },
    include: { unit: true, group: true, sheet: true, extensions: true, exclusions: true },
  });
  const collator = new Intl.Collator('vi', { numeric: true });
  return rows
    .map((row) => ({
      roundUnitId: row.id,
      code: row.code,
      name: row.unit.name,
      unitId: row.unitId,
      unitType: fromStoredUnitType(row.unit.type),
      groupName: row.group.name,
      illustrative: row.illustrative,
      sheetId: row.sheet?.id ?? null,
      sheetStatus: row.sheet?.status ?? 'draft',
      submittedAt: row.sheet?.submittedAt ?? null,
      extensions: row.extensions.map(({ phase, deadline }) => ({ phase, deadline })),
      exclusions: new Map(row.exclusions.map(({ criterionId, reason }) => [criterionId, reason])),
    }))
    .sort((left, right) => collator.compare(left.name, right.name));
}

/** Heads of the rounds that have begun, the open ones first, then newest first. */
export async function listBegunRounds(db: Db, where: Prisma.RoundWhereInput): Promise<{ code: string; name: string; year: number; status: RoundStatus }[]> {
  const rows = await db.round.findMany({
    where: { AND: [{ status: { not: 'draft' } }, where] },
    select: { code: true, name: true, year: true, status: true },
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
  });
  return [...rows.filter(({ status }) => status === 'open'), ...rows.filter(({ status }) => status !== 'open')];
}

/**
 * Criterion row id -> agency (unit) that appraises it in this round.
 * @param where the caller's scope (own agencies)
 */
export async function loadAgencies(
  db: Db,
  roundId: string,
  where: Prisma.AgencyAssignmentWhereInput = {},
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const rows = await db.agencyAssignment.findMany({
    where: { AND: [{ roundId }, where] },
    include: { agency: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ criterionId, agency }) => [criterionId, agency]));
}

/** One leaf of one sheet with all its stages. */
export type EntryRow = {
  readonly entryId: string;
  readonly sheetId: string;
  readonly criterionId: string;
  readonly version: number;
  readonly explanation: string | null;
  readonly stages: StageViews;
};

type FlatRow = {
  entryId: string;
  sheetId: string;
  criterionId: string;
  entryVersion: number;
  explanation: string | null;
  stage: Stage | null;
  facts: Facts | null;
  points: string | null;
  reason: string | null;
  author: string | null;
  version: number;
  updatedAt: Date;
};

/**
 * Entries of some sheets with their stages, in one query: 124 sheets of 70 leaves come at once.
 * @param criterionIds only these leaves; absent: all
 */
export async function loadEntries(db: Db, sheetIds: readonly string[], criterionIds?: readonly string[]): Promise<EntryRow[]> {
  if (sheetIds.length === 0 || criterionIds?.length === 0) return [];
  const rows = await db.$queryRaw<FlatRow[]>`
    SELECT e."id" AS "entryId", e."sheetId", e."criterionId", e."version" AS "entryVersion", e."explanation",
           s."stage"::text AS "stage", s."facts", trim_scale(s."points")::text AS "points", s."reason",
           a."displayName" AS "author", s."version", s."updatedAt"
      FROM "ScoreEntry" e
      LEFT JOIN "EntryStage" s ON s."entryId" = e."id"
      LEFT JOIN "Account" a ON a."id" = s."authorId"
     WHERE e."sheetId" = ANY(${[...sheetIds]}::uuid[])
       AND (${criterionIds === undefined} OR e."criterionId" = ANY(${[...(criterionIds ?? [])]}::uuid[]))`;
  const entries = new Map<string, EntryRow & { stages: { [S in Stage]?: StageView } }>();
  for (const row of rows) {
    const { entryId, sheetId, criterionId, explanation } = row;
    let entry = entries.get(entryId);
    if (!entry) entries.set(entryId, (entry = { entryId, sheetId, criterionId, version: row.entryVersion, explanation, stages: {} }));
    if (row.stage !== null) entry.stages[row.stage] = toStage(row);
  }
  return [...entries.values()];
}

function toStage({ facts, points, reason, author, version, updatedAt }: FlatRow): StageView {
  return { facts, points, reason, author, version, changedAt: updatedAt.toISOString() };
}

/** Evidence beside some entries that was not taken out again, in order of upload. */
export async function listEvidenceOfEntries(db: Db, entryIds: readonly string[]) {
  return db.evidence.findMany({
    where: { entryId: { in: [...entryIds] }, removedAt: null },
    select: { id: true, entryId: true, fileName: true, file: { select: { size: true } } },
    orderBy: { uploadedAt: 'asc' },
  });
}
