import type { RoundStatus } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { findSetupRound, type SetupRound } from '@/data/round-setup';
import { raiseRevision } from '@/data/round-setup-write';
import { councilRoundsFor } from '@/data/scope';
import { conflict, locked, notFound } from '@/lib/errors';
import { requireActor, type ServiceContext } from '../service-context';
import { lockManagedRound } from './managed-round';

/**
 * The set-up of a round as those see it who see the round before it opens: manager, council, auditors.
 * @throws AppError NOT_FOUND for everybody else
 */
export async function findReadableSetup(db: Db, ctx: ServiceContext, code: string): Promise<SetupRound> {
  requireActor(ctx);
  const round = await findSetupRound(db, code, councilRoundsFor(ctx.actor));
  if (round === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  return round;
}

/**
 * The round whose set-up a manager changes, held until the transaction ends, at the revision that was seen; the revision
 * is raised by one.
 * @param allowed statuses in which this may be changed; a draft only, by default
 * @throws AppError NOT_FOUND; LOCKED in another status; CONFLICT somebody else saved meanwhile
 */
export async function holdSetup(
  tx: Db,
  ctx: ServiceContext,
  seen: { readonly round: string; readonly revision: number },
  allowed: readonly RoundStatus[] = ['draft'],
): Promise<SetupRound> {
  const { id, status } = await lockManagedRound(tx, ctx, seen.round);
  if (!allowed.includes(status)) throw locked(LOCKED_WORDS[status]);
  if (!(await raiseRevision(tx, id, seen.revision))) {
    throw conflict('Thiết lập của kỳ vừa được người khác lưu. Thay đổi của anh/chị chưa được lưu; xin tải lại trang để xem bản mới rồi sửa tiếp.');
  }
  // Read again: what stood before the lock may be old.
  return (await findSetupRound(tx, seen.round, { id })) as SetupRound;
}

const LOCKED_WORDS: Record<RoundStatus, string> = {
  draft: 'Kỳ đánh giá chưa mở.',
  open: 'Kỳ đánh giá đã mở; mục này chỉ thay đổi được bằng quyết định điều chỉnh.',
  published: 'Kỳ đánh giá đã công bố; không thay đổi được nữa.',
};
