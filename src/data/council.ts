import type { Db } from './client';

/**
 * submitted -> finalised, raising the sheet's version.
 * @returns false where the sheet is not submitted (any more)
 */
export async function finaliseSheet(tx: Db, sheetId: string, at: Date): Promise<boolean> {
  const { count } = await tx.scoreSheet.updateMany({
    where: { id: sheetId, status: 'submitted' },
    data: { status: 'finalised', version: { increment: 1 }, updatedAt: at },
  });
  return count === 1;
}
