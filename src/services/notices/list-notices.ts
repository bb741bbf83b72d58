import { noticePageInput, type NoticePage, type NoticeView } from '@/contracts/rule-changes';
import { db } from '@/data/client';
import { countNotices, countUnread, listNotices as loadNotices } from '@/data/notices';
import { noticesFor } from '@/data/scope';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { noticeViews } from './notice-views';

const PAGE_SIZE = 20;
const ON_HOME = 5;

/** One page of what the actor was told, the newest first. */
export async function listNotices(ctx: ServiceContext, input: unknown): Promise<NoticePage> {
  const actor = requireActor(ctx);
  const { page } = parseInput(noticePageInput, input);
  const where = noticesFor(actor);
  const { total, unread } = await countNotices(db, actor.accountId, where);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const notices = await loadNotices(db, actor.accountId, where, { skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE });
  return { notices: await noticeViews(db, actor, notices), unread, total, page: shown, pages };
}

/** The newest that the actor has not read, and how many there are in all. */
export async function listUnreadNotices(ctx: ServiceContext): Promise<{ notices: NoticeView[]; unread: number }> {
  const actor = requireActor(ctx);
  const where = noticesFor(actor);
  const unread = await countUnread(db, actor.accountId, where);
  const notices = unread === 0 ? [] : await loadNotices(db, actor.accountId, where, { skip: 0, take: ON_HOME, unreadOnly: true });
  return { notices: await noticeViews(db, actor, notices), unread };
}

/** How many notices the actor has not read: the number beside the bell. */
export async function countUnreadNotices(ctx: ServiceContext): Promise<number> {
  const actor = requireActor(ctx);
  return countUnread(db, actor.accountId, noticesFor(actor));
}
