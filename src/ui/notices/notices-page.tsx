import type { NoticePage } from '@/contracts/rule-changes';
import { formatInteger } from '@/text/format';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { MarkAllRead } from './mark-all-read';
import { NoticeList, type MarkRead } from './notice-list';

/** Everything one was told of the rounds one has part in, the newest first. */
export function NoticesPage({ view, markRead }: { view: NoticePage; markRead: MarkRead }) {
  const { notices, unread, total, page, pages } = view;
  return (
    <>
      <PageHeader
        title="Thông báo"
        lead={total === 0 ? undefined : `${formatInteger(total)} thông báo, ${unread === 0 ? 'đã đọc hết' : `${formatInteger(unread)} chưa đọc`}.`}
        actions={total === 0 ? undefined : <MarkAllRead unread={unread} markRead={markRead} />}
      />
      {total === 0 ? (
        <EmptyState title="Chưa có thông báo nào">Khi kỳ đánh giá mở, thay đổi quy tắc hoặc gia hạn, nội dung hiện ở đây.</EmptyState>
      ) : (
        <NoticeList notices={notices} markRead={markRead} heading="h2" />
      )}
      {pages > 1 && (
        <nav aria-label="Trang" className="mt-4 flex flex-wrap items-center gap-3">
          <LinkButton small href={`/thong-bao?trang=${page - 1}`} disabledReason={page === 1 ? 'Đang ở trang đầu.' : null}>
            Mới hơn
          </LinkButton>
          <p className="num text-sm">
            Trang {page}/{pages}
          </p>
          <LinkButton small href={`/thong-bao?trang=${page + 1}`} disabledReason={page === pages ? 'Đang ở trang cuối.' : null}>
            Cũ hơn
          </LinkButton>
        </nav>
      )}
    </>
  );
}
