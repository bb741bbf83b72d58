/** Writing the stages of entries: conditional on the version that was seen, so that nobody overwrites anybody unseen. */
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { Facts, Stage } from '@/core/scoring/facts';
import type { SheetStatus } from '@/core/workflow/statuses';
import type { Db } from './client';

export type LockedSheet = { readonly id: string; readonly status: SheetStatus; readonly version: number };

/**
 * Holds sheets against a change of status until the transaction ends. `SHARE`: several appraisers at once;
 * `UPDATE`: the council, which finalises. Locked in order of id, so that two transactions never wait for each other.
 */
export async function lockSheets(tx: Db, sheetIds: readonly string[], mode: 'SHARE' | 'UPDATE'): Promise<ReadonlyMap<string, LockedSheet>> {
  const ids = [...sheetIds];
  const rows =
    mode === 'SHARE'
      ? await tx.$queryRaw<LockedSheet[]>`
          SELECT "id", "status"::text AS "status", "version" FROM "ScoreSheet" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR SHARE`
      : await tx.$queryRaw<LockedSheet[]>`
          SELECT "id", "status"::text AS "status", "version" FROM "ScoreSheet" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Makes the entries of leaves of which nothing was said yet. Idempotent. */
export async function ensureEntries(tx: Db, entries: readonly { sheetId: string; criterionId: string }[]): Promise<void> {
  await tx.scoreEntry.createMany({ data: entries.map(({ sheetId, criterionId }) => ({ sheetId, criterionId })), skipDuplicates: true });
}

export type StageWrite = {
  readonly entryId: string;
  readonly stage: Exclude<Stage, 'self'>;
  readonly facts: Facts;
  readonly outcome: 'scored' | 'notApplicable';
  readonly points: DecimalString | null;
  readonly maxPoints: DecimalString;
  readonly reason: string | null;
  readonly authorId: string;
  readonly at: Date;
  /** 0: there was no row. */
  readonly seenVersion: number;
};

/**
 * Inserts or changes stage rows. A row that has moved on since `seenVersion` stays as it is.
 * @returns entry ids that were written; what is absent met a conflict
 */
export async function writeStages(tx: Db, writes: readonly StageWrite[]): Promise<ReadonlySet<string>> {
  if (writes.length === 0) return new Set();
  const rows = JSON.stringify(writes.map((write) => ({ ...write, version: write.seenVersion + 1 })));
  const written = await tx.$queryRaw<{ entryId: string }[]>`
    INSERT INTO "EntryStage" ("id", "entryId", "stage", "facts", "outcome", "points", "maxPoints", "reason", "authorId", "version", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), w."entryId", w."stage", w."facts", w."outcome", w."points", w."maxPoints", w."reason", w."authorId", w."version", w."at", w."at"
      FROM jsonb_to_recordset(${rows}::jsonb) AS w("entryId" uuid, "stage" "Stage", "facts" jsonb, "outcome" "OutcomeKind", "points" numeric,
           "maxPoints" numeric, "reason" text, "authorId" uuid, "version" int, "at" timestamptz)
     ORDER BY w."entryId"
    ON CONFLICT ("entryId", "stage") DO UPDATE
       SET "facts" = excluded."facts", "outcome" = excluded."outcome", "points" = excluded."points", "maxPoints" = excluded."maxPoints",
           "reason" = excluded."reason", "authorId" = excluded."authorId", "version" = excluded."version", "updatedAt" = excluded."updatedAt"
     WHERE "EntryStage"."version" = excluded."version" - 1
    RETURNING "entryId"`;
  return new Set(written.map(({ entryId }) => entryId));
}
