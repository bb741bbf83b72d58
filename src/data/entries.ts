/** Entries of a sheet as the unit declares them: facts of the self stage, explanation, evidence. */
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import type { Prisma } from '@/generated/prisma/client';
import { Prisma as PrismaValues } from '@/generated/prisma/client';
import type { Db } from './client';
import { toDecimalStringOrNull } from './decimal';

export type EntryRecord = {
  readonly id: string;
  readonly criterionId: string;
  /** Lock of the unit's own part; 0 while nothing but evidence stands there. */
  readonly version: number;
  readonly explanation: string | null;
  readonly facts: Facts | null;
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
  readonly final: { readonly points: DecimalString | null; readonly reason: string | null } | null;
  readonly evidence: readonly EvidenceRecord[];
};

export type EvidenceRecord = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
};

const INCLUDE = {
  stages: { include: { author: { select: { displayName: true } } } },
  evidence: {
    where: { removedAt: null },
    orderBy: { uploadedAt: 'asc' },
    include: { file: { select: { size: true } }, uploadedBy: { select: { displayName: true } } },
  },
} satisfies Prisma.ScoreEntryInclude;

type Row = Prisma.ScoreEntryGetPayload<{ include: typeof INCLUDE }>;

/** All entries of a sheet with the evidence that was not taken out again. */
export async function loadSelfEntries(db: Db, sheetId: string): Promise<EntryRecord[]> {
  const rows = await db.scoreEntry.findMany({ where: { sheetId }, include: INCLUDE });
  return rows.map(toRecord);
}

/** The entry of a leaf; made with version 0 where nothing was said of the leaf yet. */
export async function ensureEntry(tx: Db, sheetId: string, criterionId: string): Promise<EntryRecord> {
  await tx.scoreEntry.createMany({ data: [{ sheetId, criterionId, version: 0 }], skipDuplicates: true });
  const row = await tx.scoreEntry.findUniqueOrThrow({ where: { sheetId_criterionId: { sheetId, criterionId } }, include: INCLUDE });
  return toRecord(row);
}

export type SelfWrite = {
  readonly entryId: string;
  readonly seenVersion: number;
  readonly explanation: string | null;
  readonly facts: Facts | null;
  readonly outcome: 'scored' | 'missing' | 'notApplicable';
  readonly points: DecimalString | null;
  readonly maxPoints: DecimalString;
  readonly authorId: string;
  readonly at: Date;
};

/**
 * Writes the unit's own part if it still is at the version that was seen.
 * @returns false where another window was faster; then nothing was written
 */
export async function writeSelf(tx: Db, write: SelfWrite): Promise<boolean> {
  const { count } = await tx.scoreEntry.updateMany({
    where: { id: write.entryId, version: write.seenVersion },
    data: { explanation: write.explanation, version: { increment: 1 } },
  });
  if (count === 0) return false;
  const facts = write.facts === null ? PrismaValues.DbNull : (write.facts as Prisma.InputJsonValue);
  const { outcome, points, maxPoints, authorId, at } = write;
  await tx.entryStage.upsert({
    where: { entryId_stage: { entryId: write.entryId, stage: 'self' } },
    create: { entryId: write.entryId, stage: 'self', facts, outcome, points, maxPoints, authorId, createdAt: at, updatedAt: at },
    update: { facts, outcome, points, maxPoints, authorId, updatedAt: at, version: { increment: 1 } },
  });
  return true;
}

/** Id of the entry of a leaf, or null where nothing was said of it. */
export async function findEntryId(db: Db, sheetId: string, criterionId: string): Promise<string | null> {
  const row = await db.scoreEntry.findUnique({ where: { sheetId_criterionId: { sheetId, criterionId } }, select: { id: true } });
  return row?.id ?? null;
}

/** What the log says of one entry, newest first: saves and evidence. */
export async function listEntryHistory(db: Db, entryId: string, limit: number) {
  return db.auditEntry.findMany({
    where: { subjectType: 'ScoreEntry', subjectId: entryId, action: { in: ['entry.save', 'evidence.attach', 'evidence.remove'] } },
    orderBy: { id: 'desc' },
    take: limit,
    select: { at: true, action: true, after: true, actor: { select: { displayName: true } } },
  });
}

/** Sheet id -> criterion row ids of leaves whose facts the unit has declared: for lists of sheets. */
export async function loadDeclaredLeaves(db: Db, sheetIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.scoreEntry.findMany({
    where: { sheetId: { in: [...sheetIds] }, stages: { some: { stage: 'self', outcome: { not: 'missing' } } } },
    select: { sheetId: true, criterionId: true },
  });
  const declared = new Map<string, Set<string>>();
  for (const { sheetId, criterionId } of rows) {
    const leaves = declared.get(sheetId);
    if (leaves) leaves.add(criterionId);
    else declared.set(sheetId, new Set([criterionId]));
  }
  return declared;
}

/** The council repeats a stage without repeating its reason: the latest reason that was given counts. */
function reasonOf(row: Row): string | null {
  const given = (['final', 'round2', 'round1'] as const).map((stage) => row.stages.find((one) => one.stage === stage)?.reason ?? null);
  return given.find((reason) => reason !== null) ?? null;
}

function toRecord(row: Row): EntryRecord {
  const self = row.stages.find(({ stage }) => stage === 'self');
  const final = row.stages.find(({ stage }) => stage === 'final');
  return {
    id: row.id,
    criterionId: row.criterionId,
    version: row.version,
    explanation: row.explanation,
    facts: (self?.facts ?? null) as Facts | null,
    savedBy: self?.author?.displayName ?? null,
    savedAt: self?.updatedAt ?? null,
    final: final ? { points: toDecimalStringOrNull(final.points), reason: reasonOf(row) } : null,
    evidence: row.evidence.map((item) => ({
      id: item.id,
      fileName: item.fileName,
      sha256: item.sha256,
      size: item.file.size,
      uploadedBy: item.uploadedBy.displayName,
      uploadedAt: item.uploadedAt,
    })),
  };
}
