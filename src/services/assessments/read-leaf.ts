import { leafAddress, type SaveEntryResult } from '@/contracts/assessments';
import { db } from '@/data/client';
import { notFound } from '@/lib/errors';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { openSheet } from './sheet-access';
import { loadSheetContent } from './sheet-content';

/**
 * One leaf as it stands now, with the totals of its sheet: what a screen shows beside its own text after a conflict.
 * @throws AppError NOT_FOUND
 */
export async function readLeaf(ctx: ServiceContext, input: unknown): Promise<SaveEntryResult> {
  requireActor(ctx);
  const address = parseInput(leafAddress, input);
  const sheet = await openSheet(db, ctx, address);
  const { cells, totals } = await loadSheetContent(db, sheet);
  const cell = cells[address.leaf];
  if (!cell) throw notFound(`Không có tiêu chí ${address.leaf} trong phiếu này.`);
  return { cell, totals };
}
