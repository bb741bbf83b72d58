import type { Db } from '@/data/client';
import { loadDraft, lockSet, type DraftRow, type LockedSet } from '@/data/criteria-drafts';
import { criteriaSetsFor } from '@/data/scope';
import { conflict, locked, notFound } from '@/lib/errors';
import { formatDateTime } from '@/text/format';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';

export function setNotFound() {
  return notFound('Không tìm thấy bộ tiêu chí này.');
}

/**
 * The set a manager's verb works on, held until the transaction ends.
 * @throws AppError NOT_FOUND for a set of another organiser, FORBIDDEN for who only reads it
 */
export async function lockManagedSet(tx: Db, ctx: ServiceContext, id: string): Promise<LockedSet> {
  requireActor(ctx);
  const set = await lockSet(tx, id, criteriaSetsFor(ctx.actor));
  if (set === null) throw setNotFound();
  requirePermission(ctx, 'criteria:manage', { organiserId: set.ownerId });
  return set;
}

/** As `lockManagedSet`, for a draft, with its working copy. @throws AppError LOCKED where it is issued already */
export async function lockManagedDraft(tx: Db, ctx: ServiceContext, id: string): Promise<LockedSet & { draft: DraftRow }> {
  const set = await lockManagedSet(tx, ctx, id);
  if (set.status !== 'draft') {
    throw locked('Bộ tiêu chí đã được ghi nhận ban hành nên không sửa được nữa. Muốn sửa, xin tạo phiên bản mới hoặc thu hồi việc ban hành.');
  }
  return { ...set, draft: await loadDraft(tx, set.id) };
}

/** Somebody else has saved the draft since it was read; nothing was changed. */
export function savedMeanwhile({ updatedByName, updatedAt }: DraftRow) {
  return conflict(`${updatedByName} vừa lưu bộ tiêu chí này lúc ${formatDateTime(updatedAt)}. Chưa có nội dung nào bị ghi đè.`);
}
