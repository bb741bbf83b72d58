import { leafAddress, type LeafHistoryItem } from '@/contracts/assessments';
import type { Facts } from '@/core/scoring/facts';
import { can } from '@/core/access/can';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findEntryId, listEntryHistory } from '@/data/entries';
import { forbidden, notFound } from '@/lib/errors';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { openSheet, rightsOf, sheetTarget } from './sheet-access';

const LIMIT = 50;

/**
 * Who changed what of one leaf and when, newest first, from the log: for the unit itself and for the auditor.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function readEntryHistory(ctx: ServiceContext, input: unknown): Promise<LeafHistoryItem[]> {
  requireActor(ctx);
  const address = parseInput(leafAddress, input);
  const sheet = await openSheet(db, ctx, address);
  if (!rightsOf(ctx, sheet).isOwnUnit && !can(ctx.actor, 'audit:read', sheetTarget(sheet))) {
    throw forbidden('Chỉ người của đơn vị xem được lịch sử sửa của tiêu chí.');
  }
  const { criterionIds } = await loadCriteriaSet(db, sheet.round.criteriaSetId);
  const criterionId = criterionIds.get(address.leaf);
  if (!criterionId) throw notFound(`Không có tiêu chí ${address.leaf} trong phiếu này.`);
  const entryId = await findEntryId(db, sheet.id, criterionId);
  const rows = entryId === null ? [] : await listEntryHistory(db, entryId, LIMIT);
  return rows.map(({ at, action, after, actor }) => {
    const { facts, explanation, fileName } = (after ?? {}) as { facts?: Facts | null; explanation?: string; fileName?: string };
    return { at: at.toISOString(), by: actor?.displayName ?? null, action, facts, explanation, fileName };
  });
}
