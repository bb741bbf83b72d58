/** Declarations, appraisals and decisions of many sheets at once, scored by the core as the services would score them. */
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import type { Facts, Stage } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import type { SheetStatus } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import type { Prisma } from '@/generated/prisma/client';
import { stableId } from '../stable-id';
import type { CreatedRound } from './create-round';

export type StageDraft = { readonly facts: Facts; readonly authorId: string | null; readonly reason?: string };

export type EntryDraft = {
  readonly code: string;
  readonly explanation?: string;
  readonly stages: Partial<Record<Stage, StageDraft>>;
};

export type SheetDraft = {
  /** Code of the unit in the round. */
  readonly unitCode: string;
  readonly status: SheetStatus;
  readonly submittedAt?: Date;
  /** Of the sheet and of its self stage. */
  readonly updatedAt: Date;
  /** When the later stages were written; absent: with the sheet. */
  readonly writtenAt?: Partial<Record<Stage, Date>>;
  readonly entries: readonly EntryDraft[];
};

const CHUNK = 2000;

export async function writeSheets(db: Db, round: CreatedRound, sheets: readonly SheetDraft[]): Promise<void> {
  const leaves = new Map([...leavesOf(round.loaded.set), ...extraLeavesOf(round.loaded.set)].map((leaf) => [leaf.code, leaf]));
  const entries: Prisma.ScoreEntryCreateManyInput[] = [];
  const stages: Prisma.EntryStageCreateManyInput[] = [];

  for (const sheet of sheets) {
    const sheetId = round.units.get(sheet.unitCode)?.sheetId;
    if (!sheetId) throw new Error(`No unit ${sheet.unitCode} in round ${round.code}`);
    for (const entry of sheet.entries) {
      const leaf = leaves.get(entry.code);
      const criterionId = round.loaded.criterionIds.get(entry.code);
      if (!leaf || !criterionId) throw new Error(`No leaf ${entry.code} in round ${round.code}`);
      const entryId = stableId('entry', round.code, sheet.unitCode, entry.code);
      entries.push({ id: entryId, sheetId, criterionId, explanation: entry.explanation });
      for (const [stage, draft] of Object.entries(entry.stages) as [Stage, StageDraft][]) {
        const outcome = scoreLeaf(leaf, draft.facts, round.rules.rounding);
        if (outcome.kind !== 'scored' && outcome.kind !== 'notApplicable') {
          throw new Error(`${round.code} ${sheet.unitCode} ${entry.code}: facts that the rule refuses`);
        }
        const writtenAt = sheet.writtenAt?.[stage] ?? sheet.updatedAt;
        stages.push({
          id: stableId('stage', round.code, sheet.unitCode, entry.code, stage),
          entryId,
          stage,
          facts: draft.facts as unknown as Prisma.InputJsonValue,
          outcome: outcome.kind,
          points: outcome.points,
          maxPoints: leaf.maxPoints,
          reason: draft.reason,
          authorId: draft.authorId,
          createdAt: writtenAt,
          updatedAt: writtenAt,
        });
      }
    }
  }

  for (const chunk of chunks(entries)) await db.scoreEntry.createMany({ data: chunk });
  for (const chunk of chunks(stages)) await db.entryStage.createMany({ data: chunk });
  for (const { unitCode, status, submittedAt, updatedAt } of sheets) {
    const id = round.units.get(unitCode)?.sheetId;
    await db.scoreSheet.update({ where: { id }, data: { status, submittedAt, updatedAt } });
  }
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
