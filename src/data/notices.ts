/** What the people of a round are told, and who has read it. */
import type { Phase } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

type Notice = { readonly roundId: string; readonly roundUnitId: string | null; readonly createdById: string; readonly createdAt: Date };
export type NewNotice = Notice &
  (
    | { readonly kind: 'opened'; readonly subject: Record<string, never> }
    | { readonly kind: 'rulesChanged'; readonly subject: { readonly ruleChangeId: string } }
    | { readonly kind: 'extended'; readonly subject: { readonly phase: Phase; readonly deadline: string } }
  );

/** Tells the people of the round; who tells it knows it. */
export async function insertNotice(tx: Db, { createdById, createdAt, ...notice }: NewNotice): Promise<void> {
  await tx.roundNotice.create({
    data: { ...notice, createdById, createdAt, readBy: { create: { accountId: createdById, readAt: createdAt } } },
  });
}

export type LoadedNotice = {
  readonly id: string;
  readonly kind: 'opened' | 'rulesChanged' | 'extended';
  readonly subject: unknown;
  readonly createdAt: Date;
  readonly round: { readonly id: string; readonly code: string; readonly name: string; readonly criteriaSetId: string };
  readonly roundUnit: { readonly code: string; readonly unitId: string; readonly unit: { readonly name: string } } | null;
  readonly isRead: boolean;
};

/** A stretch of the notices within a scope, the newest first. */
export async function listNotices(
  db: Db,
  accountId: string,
  where: Prisma.RoundNoticeWhereInput,
  { skip, take, unreadOnly = false }: { skip: number; take: number; unreadOnly?: boolean },
): Promise<LoadedNotice[]> {
  const rows = await db.roundNotice.findMany({
    where: unreadOnly ? { AND: [where, unreadBy(accountId)] } : where,
    include: {
      round: { select: { id: true, code: true, name: true, criteriaSetId: true } },
      roundUnit: { select: { code: true, unitId: true, unit: { select: { name: true } } } },
      readBy: { where: { accountId }, select: { accountId: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  });
  return rows.map(({ id, kind, subject, createdAt, round, roundUnit, readBy }) => ({ id, kind, subject, createdAt, round, roundUnit, isRead: readBy.length > 0 }));
}

export async function countNotices(db: Db, accountId: string, where: Prisma.RoundNoticeWhereInput): Promise<{ total: number; unread: number }> {
  const total = await db.roundNotice.count({ where });
  return { total, unread: total === 0 ? 0 : await countUnread(db, accountId, where) };
}

export async function countUnread(db: Db, accountId: string, where: Prisma.RoundNoticeWhereInput): Promise<number> {
  return db.roundNotice.count({ where: { AND: [where, unreadBy(accountId)] } });
}

/** Ids of the notices within a scope that the account has not read yet. */
export async function listUnreadIds(db: Db, accountId: string, where: Prisma.RoundNoticeWhereInput): Promise<string[]> {
  const rows = await db.roundNotice.findMany({ where: { AND: [where, unreadBy(accountId)] }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Once is enough: what was read stays read at its first time. */
export async function markRead(tx: Db, accountId: string, noticeIds: readonly string[], at: Date): Promise<void> {
  await tx.roundNoticeRead.createMany({ data: noticeIds.map((noticeId) => ({ noticeId, accountId, readAt: at })), skipDuplicates: true });
}

function unreadBy(accountId: string): Prisma.RoundNoticeWhereInput {
  return { readBy: { none: { accountId } } };
}
