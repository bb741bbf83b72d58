import type { ReactNode } from 'react';
import type { HomeView } from '@/contracts/home';
import { formatDate } from '@/text/format';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { WaitingList } from './waiting-list';

/** The first page after the sign-in: what one was told, what waits, then what was published last. */
export function HomePage({ view, notices }: { view: HomeView; notices: ReactNode }) {
  return (
    <>
      <PageHeader title="Việc cần làm" eyebrow={view.displayName} />
      {notices}
      {view.waiting.length > 0 ? (
        <WaitingList items={view.waiting} now={view.now} />
      ) : (
        <EmptyState title="Không có việc nào đang chờ">
          Khi một kỳ đánh giá cần anh/chị xử lý, việc đó sẽ hiện ở đây kèm thời hạn.
        </EmptyState>
      )}
      {view.published.length > 0 && (
        <Section title="Kết quả mới công bố">
          <ul className="divide-y divide-line border-y border-line">
            {view.published.map((news) => (
              <li key={news.href} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <div>
                  <p className="font-medium">{news.roundName}</p>
                  <p className="text-sm text-muted">Công bố ngày {formatDate(news.publishedAt)}</p>
                </div>
                <LinkButton href={news.href} small>
                  Xem xếp hạng
                </LinkButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
