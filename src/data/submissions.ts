/** Snapshots of what was submitted. Append-only: a trigger refuses anything else. */
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

export type NewSubmission = {
  readonly sheetId: string;
  readonly snapshot: object;
  readonly checksum: string;
  readonly submittedById: string;
  readonly at: Date;
};

/** Adds the next snapshot of a sheet and gives its number. The caller holds the sheet locked, so numbers do not collide. */
export async function insertSubmission(tx: Db, submission: NewSubmission): Promise<number> {
  const { _max } = await tx.submission.aggregate({ where: { sheetId: submission.sheetId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.submission.create({
    data: {
      sheetId: submission.sheetId,
      number,
      snapshot: submission.snapshot as Prisma.InputJsonValue,
      checksum: submission.checksum,
      submittedById: submission.submittedById,
      submittedAt: submission.at,
    },
  });
  return number;
}
