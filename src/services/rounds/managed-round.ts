import type { RoundStatus } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { lockRound } from '@/data/round-management';
import { findRound, type LoadedRound } from '@/data/rounds';
import { managedRoundsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';

/**
 * The round a manager's verb works on, held until the transaction ends, with its status as it is now.
 * @throws AppError NOT_FOUND for a round of another organiser
 */
export async function lockManagedRound(tx: Db, ctx: ServiceContext, code: string): Promise<LoadedRound & { status: RoundStatus }> {
  requireActor(ctx);
  const round = await findRound(tx, code, managedRoundsFor(ctx.actor));
  if (round === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  requirePermission(ctx, 'round:manage', { organiserId: round.organiserId });
  return { ...round, status: await lockRound(tx, round.id) };
}
