/** Evidence beside entries: which file, by whom, taken out when. The row stays for ever. */
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

export type NewEvidence = {
  readonly entryId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly fileName: string;
  readonly uploadedById: string;
  readonly at: Date;
};

/**
 * Puts a stored content beside an entry, once.
 * @returns the new row's id, or null where the same content stands there already
 */
export async function insertEvidence(tx: Db, evidence: NewEvidence): Promise<string | null> {
  const { sha256, size, mediaType, at } = evidence;
  await tx.evidenceFile.createMany({ data: [{ sha256, size, mediaType, storedAt: at }], skipDuplicates: true });
  // The index "Evidence_once" decides, so that of two uploads at once the second is told, too.
  const [row] = await tx.evidence.createManyAndReturn({
    data: [{ entryId: evidence.entryId, sha256, fileName: evidence.fileName, uploadedById: evidence.uploadedById, uploadedAt: at }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Takes evidence out; it stays readable in the log. @returns false where it was taken out before */
export async function removeEvidence(tx: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.evidence.updateMany({ where: { id, removedAt: null }, data: { removedAt: at } });
  return count === 1;
}

/** One piece of evidence within the sheets of the scope, with the address of its sheet and leaf; null where it is not. */
export async function findEvidence(db: Db, id: string, scope: Prisma.ScoreSheetWhereInput) {
  const row = await db.evidence.findFirst({
    where: { id, removedAt: null, entry: { sheet: scope } },
    select: {
      id: true,
      sha256: true,
      fileName: true,
      entryId: true,
      file: { select: { size: true, mediaType: true } },
      entry: {
        select: {
          criterion: { select: { code: true } },
          sheet: { select: { roundUnit: { select: { code: true, round: { select: { code: true } } } } } },
        },
      },
    },
  });
  if (row === null) return null;
  const { roundUnit } = row.entry.sheet;
  return {
    id: row.id,
    entryId: row.entryId,
    sha256: row.sha256,
    fileName: row.fileName,
    size: row.file.size,
    mediaType: row.file.mediaType,
    leaf: row.entry.criterion.code,
    address: { round: roundUnit.round.code, unit: roundUnit.code },
  };
}
