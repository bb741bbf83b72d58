import type { NoticeView } from '@/contracts/rule-changes';
import { formatInteger } from '@/text/format';
import { LinkButton } from '@/ui/primitives/link-button';
import { Section } from '@/ui/primitives/section';
import { NoticeList, type MarkRead } from './notice-list';

/** What one has not read yet, on the first page after the sign-in. */
export function HomeNotices({ notices, unread, markRead }: { notices: readonly NoticeView[]; unread: number; markRead: MarkRead }) {
  if (unread === 0) return null;
  return (
    <Section
      title={`Thông báo chưa đọc (${formatInteger(unread)})`}
      className="mb-10"
      actions={
        <LinkButton small href="/thong-bao">
          Tất cả thông báo
        </LinkButton>
      }
    >
      <NoticeList notices={notices} markRead={markRead} heading="h3" />
    </Section>
  );
}
