/** Criteria sets as they are prepared: the rows of the list, the working copy, and the steps draft -> issued -> draft. */
import { z } from 'zod';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { DraftSet } from '@/core/criteria/draft';
import type { SetStatus } from '@/core/criteria/levels';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { insertCriteria, issuedColumns } from './criteria';

/** A draft may say no total yet; the column of its row is read nowhere before it is issued. */
const TOTAL_UNTIL_ISSUED = '100';

const RELATIONS = {
  owner: { select: { name: true } },
  basedOn: { select: { id: true, code: true, version: true, year: true } },
  rounds: { select: { code: true, name: true, status: true }, orderBy: [{ year: 'desc' }, { code: 'asc' }] },
} satisfies Prisma.CriteriaSetInclude;

const INCLUDE = {
  ...RELATIONS,
  draft: { select: { revision: true, updatedAt: true, updatedBy: { select: { displayName: true } } } },
} satisfies Prisma.CriteriaSetInclude;

export type LoadedSetRow = Prisma.CriteriaSetGetPayload<{ include: typeof INCLUDE }>;

/** Sets within the scope, the newest year first; of a draft who saved it last, not its document. */
export function listSetRows(db: Db, scope: Prisma.CriteriaSetWhereInput): Promise<LoadedSetRow[]> {
  return db.criteriaSet.findMany({ where: scope, include: INCLUDE, orderBy: [{ year: 'desc' }, { code: 'asc' }, { version: 'desc' }] });
}

/** One set within the scope; null where there is none, and for an id that is no id. */
export async function findSetRow(db: Db, id: string, scope: Prisma.CriteriaSetWhereInput): Promise<LoadedSetRow | null> {
  if (!isId(id)) return null;
  return db.criteriaSet.findFirst({ where: { AND: [{ id }, scope] }, include: INCLUDE });
}

/** The working copy; null for a set that is no draft. */
export async function findDraft(db: Db, setId: string): Promise<{ document: DraftSet; revision: number } | null> {
  const row = await db.criteriaDraft.findUnique({ where: { setId }, select: { document: true, revision: true } });
  return row && { document: row.document as unknown as DraftSet, revision: row.revision };
}

export type LockedSet = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly ownerId: string;
  readonly status: SetStatus;
  readonly note: string | null;
};

/**
 * A set within the scope, held until the transaction ends: of two who change it at once the second waits, and a round
 * that wants it waits too.
 */
export async function lockSet(tx: Db, id: string, scope: Prisma.CriteriaSetWhereInput): Promise<LockedSet | null> {
  if (!isId(id)) return null;
  const seen = await tx.criteriaSet.findFirst({ where: { AND: [{ id }, scope] }, select: { id: true } });
  if (seen === null) return null;
  await tx.$queryRaw`SELECT 1 FROM "CriteriaSet" WHERE "id" = ${id}::uuid FOR UPDATE`;
  // Read again: what another transaction did while we waited is seen. Gone: it was discarded meanwhile.
  return tx.criteriaSet.findUnique({
    where: { id },
    select: { id: true, code: true, version: true, name: true, ownerId: true, status: true, note: true },
  });
}

export type NewDraft = {
  readonly ownerId: string;
  readonly code: string;
  readonly version: number;
  readonly document: DraftSet;
  readonly basedOnId: string | null;
  readonly authorId: string;
  readonly at: Date;
};

/** @returns id of the set, or null where the owner has this version of this code already */
export async function insertDraft(tx: Db, draft: NewDraft): Promise<string | null> {
  const [row] = await tx.criteriaSet.createManyAndReturn({
    data: [{ ownerId: draft.ownerId, code: draft.code, version: draft.version, status: 'draft', basedOnId: draft.basedOnId, createdAt: draft.at, ...headColumns(draft.document) }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (row === undefined) return null;
  await insertDocument(tx, row.id, draft.document, draft.authorId, draft.at);
  return row.id;
}

/** The next version of a code of this owner: 1 where there is none. */
export async function nextVersion(db: Db, ownerId: string, code: string): Promise<number> {
  const { _max } = await db.criteriaSet.aggregate({ where: { ownerId, code }, _max: { version: true } });
  return (_max.version ?? 0) + 1;
}

export type DraftRow = { readonly document: DraftSet; readonly revision: number; readonly updatedAt: Date; readonly updatedByName: string };

/** The working copy of a set that is locked, with who saved it last. */
export async function loadDraft(tx: Db, setId: string): Promise<DraftRow> {
  const row = await tx.criteriaDraft.findUniqueOrThrow({ where: { setId }, include: { updatedBy: { select: { displayName: true } } } });
  return { document: row.document as unknown as DraftSet, revision: row.revision, updatedAt: row.updatedAt, updatedByName: row.updatedBy.displayName };
}

/** Writes the document over the one of the revision that was seen; the head of the set follows it. @returns whether it did */
export async function replaceDocument(tx: Db, setId: string, seen: number, document: DraftSet, authorId: string, at: Date): Promise<boolean> {
  const { count } = await tx.criteriaDraft.updateMany({
    where: { setId, revision: seen },
    data: { document: json(document), revision: seen + 1, updatedAt: at, updatedById: authorId },
  });
  if (count === 0) return false;
  await tx.criteriaSet.update({ where: { id: setId }, data: headColumns(document) });
  return true;
}

/** Sets that were copied from this one, by code and version. */
export function listCopies(db: Db, setId: string): Promise<{ code: string; version: number }[]> {
  return db.criteriaSet.findMany({ where: { basedOnId: setId }, select: { code: true, version: true } });
}

/** The draft and what was noted of its comparison with other sets. */
export async function deleteDraft(tx: Db, setId: string): Promise<void> {
  await tx.criteriaMapping.deleteMany({ where: { OR: [{ fromSetId: setId }, { toSetId: setId }] } });
  await tx.criteriaSet.delete({ where: { id: setId } });
}

export type Issue = {
  readonly set: CriteriaSet;
  /** Code -> key of the node in the draft. */
  readonly keys: ReadonlyMap<string, string>;
  readonly decisionDate: Date;
  readonly issuedById: string;
  readonly at: Date;
};

/** The draft becomes rows of criteria and an issued head; the working copy goes. */
export async function writeIssue(tx: Db, setId: string, { set, keys, decisionDate, issuedById, at }: Issue): Promise<void> {
  await tx.criteriaDraft.delete({ where: { setId } });
  await insertCriteria(tx, setId, set, keys);
  await tx.criteriaSet.update({
    where: { id: setId },
    data: { status: 'issued', name: set.name, level: set.level, year: set.year, ...issuedColumns(set), decisionDate, issuedAt: at, issuedById },
  });
}

/** The issued set becomes a draft again, of this document. */
export async function undoIssue(tx: Db, setId: string, document: DraftSet, authorId: string, at: Date): Promise<void> {
  await tx.criterion.deleteMany({ where: { setId } });
  await tx.criteriaSet.update({
    where: { id: setId },
    data: { status: 'draft', issuer: null, decisionNumber: null, decisionDate: null, issuedAt: null, issuedById: null, ...headColumns(document) },
  });
  await insertDocument(tx, setId, document, authorId, at);
}

/** Rounds that have taken the set, running or in preparation. */
export function listRoundsOfSet(db: Db, setId: string): Promise<{ code: string; name: string }[]> {
  return db.round.findMany({ where: { criteriaSetId: setId }, select: { code: true, name: true }, orderBy: { code: 'asc' } });
}

async function insertDocument(tx: Db, setId: string, document: DraftSet, authorId: string, at: Date): Promise<void> {
  await tx.criteriaDraft.create({ data: { setId, document: json(document), updatedAt: at, updatedById: authorId } });
}

/** What of the document stands in the row as well, so that lists need not open it. */
function headColumns({ name, level, year }: DraftSet) {
  return { name, level, year, totalMaxPoints: TOTAL_UNTIL_ISSUED };
}

function json(document: DraftSet): Prisma.InputJsonValue {
  return document as unknown as Prisma.InputJsonValue;
}

function isId(id: string): boolean {
  return z.uuid().safeParse(id).success;
}
