import type { Db } from '@/data/client';
import { lockRound } from '@/data/round-management';
import { findRound, type LoadedRound } from '@/data/rounds';
import { managedRoundsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';

/**
 * The round a manager's verb works on, held until the transaction ends, as it is once it is held: rules and calendar may
 * have changed while the verb waited.
 * @throws AppError NOT_FOUND for a round of another organiser
 */
export async function lockManagedRound(tx: Db, ctx: ServiceContext, code: string): Promise<LoadedRound> {
  requireActor(ctx);
  const found = await findRound(tx, code, managedRoundsFor(ctx.actor));
  if (found === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  requirePermission(ctx, 'round:manage', { organiserId: found.organiserId });
  await lockRound(tx, found.id);
  const round = await findRound(tx, code, { id: found.id });
  if (round === null) throw notFound('Kỳ đánh giá này vừa đổi mã. Xin tải lại danh sách.');
  return round;
}
