import { markNoticesReadInput } from '@/contracts/rule-changes';
import { inTransaction } from '@/data/client';
import { countNotices, listUnreadIds, markRead } from '@/data/notices';
import { noticesFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';

/**
 * Remembers that the actor has read these notices, or all. No entry of the log: who was told and when he read it stands in
 * the row itself, which nobody changes afterwards.
 * @throws AppError NOT_FOUND for a notice that is not the actor's
 */
export async function markNoticesRead(ctx: ServiceContext, input: unknown): Promise<void> {
  const actor = requireActor(ctx);
  const { notices } = parseInput(markNoticesReadInput, input);
  await inTransaction(async (tx) => {
    const own = noticesFor(actor);
    if (notices === 'all') return markRead(tx, actor.accountId, await listUnreadIds(tx, actor.accountId, own), ctx.now);
    const ids = [...new Set(notices)];
    const { total } = await countNotices(tx, actor.accountId, { AND: [{ id: { in: ids } }, own] });
    if (total < ids.length) throw notFound('Không tìm thấy thông báo này.');
    await markRead(tx, actor.accountId, ids, ctx.now);
  });
}
