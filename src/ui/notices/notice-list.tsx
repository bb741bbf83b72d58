'use client';

import { useState, useTransition } from 'react';
import type { ActionOutcome } from '@/contracts/action-outcome';
import type { MarkNoticesReadInput, NoticeView } from '@/contracts/rule-changes';
import { formatDateTime } from '@/text/format';
import { noticeWords } from '@/text/notices';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';

export type MarkRead = (input: MarkNoticesReadInput) => Promise<ActionOutcome<void>>;

/** One line a notice: what, for which round, when, and the way there. What is unread can be marked. */
export function NoticeList({ notices, markRead, heading: Heading }: { notices: readonly NoticeView[]; markRead: MarkRead; /** Under the heading of the page, or of a part of it. */ heading: 'h2' | 'h3' }) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const mark = (id: string) =>
    startTransition(async () => {
      const result = await markRead({ notices: [id] });
      setError(result.ok ? null : result.error.message);
    });
  return (
    <>
      {error && (
        <Notice tone="error" live className="mb-3">
          {error}
        </Notice>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {notices.map((notice) => {
          const { title, lines, href, action } = noticeWords(notice);
          return (
            <li key={notice.id} className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
              <div className="min-w-0">
                <Heading className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base font-semibold">
                  {title}
                  {!notice.isRead && <Badge tone="info">Chưa đọc</Badge>}
                </Heading>
                {lines.map((line) => (
                  <p key={line} className="text-[0.9375rem] break-words">
                    {line}
                  </p>
                ))}
                <p className="text-sm text-muted">
                  {notice.roundName} · {formatDateTime(new Date(notice.createdAt))}
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <LinkButton href={href} small>
                  {action}
                </LinkButton>
                {!notice.isRead && (
                  <Button small aria-disabled={isPending ? 'true' : undefined} aria-label={`Đã đọc: ${title}`} onClick={() => !isPending && mark(notice.id)}>
                    Đã đọc
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
