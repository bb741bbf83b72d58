import Link from 'next/link';
import type { RoundStateView } from '@/contracts/rounds';
import type { PublicationBlocker } from '@/core/workflow/publication';
import { formatDateLong, formatDateTime } from '@/text/format';
import { blockerWords } from '@/text/round-state';
import { DefinitionList } from '@/ui/primitives/definition-list';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import type { RoundActions } from './actions';
import { PublishForm } from './publish-form';

/** The published decision, or the reasons against it, or the form. */
export function PublicationState({ view, notManager, publish }: { view: RoundStateView; notManager: string | null; publish: RoundActions['publishRound'] }) {
  const { publication, blockers } = view;
  if (publication !== null) {
    return (
      <>
        <Notice tone={publication.isIntact ? 'success' : 'error'} title={publication.isIntact ? 'Đã công bố; kết quả lưu đúng như khi công bố' : 'Kết quả lưu khác với khi công bố'}>
          {publication.isIntact
            ? 'Hệ thống vừa tính lại mã kiểm tra từ kết quả đang lưu và so với mã ghi khi công bố: trùng khớp.'
            : 'Mã kiểm tra tính lại từ kết quả đang lưu không trùng mã ghi khi công bố. Xin báo ngay quản trị viên và thanh tra.'}
        </Notice>
        <DefinitionList
          className="mt-4"
          items={[
            { term: 'Quyết định', description: `Số ${publication.decisionNumber}, ${formatDateLong(new Date(publication.decisionDate))}` },
            { term: 'Công bố lúc', description: formatDateTime(new Date(publication.publishedAt)) },
            { term: 'Mã kiểm tra SHA-256', description: <span className="font-mono text-sm break-all">{publication.checksum}</span> },
          ]}
        />
        <div className="mt-4">
          <LinkButton href={`/cong-bo/${view.code}`}>Mở trang công bố</LinkButton>
        </div>
      </>
    );
  }
  const names = new Map(view.units.map(({ code, name }) => [code, name]));
  return (
    <div className="flex flex-col gap-5">
      {blockers.length > 0 && (
        <Notice tone="warning" title="Chưa công bố được vì còn việc chưa xong">
          <ul className="list-disc pl-5">
            {blockers.map((blocker) => (
              <li key={blocker.kind}>
                {blockerWords(blocker, (code) => names.get(code) ?? code)} <Way blocker={blocker} round={view.code} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <PublishForm
        round={view.code}
        roundName={view.name}
        checksum={view.result.checksum}
        unitCount={view.units.length}
        disabledReason={notManager ?? (blockers.length > 0 ? 'Phải xong các việc nêu trên mới công bố được.' : null)}
        publish={publish}
      />
    </div>
  );
}

/** Where the open end is worked off. */
function Way({ blocker, round }: { blocker: PublicationBlocker; round: string }) {
  const way = wayOf(blocker, round);
  return way && (
    <Link className="link" href={way.href}>
      {way.label}
    </Link>
  );
}

function wayOf({ kind }: PublicationBlocker, round: string): { href: string; label: string } | null {
  switch (kind) {
    case 'sheets-with-unit':
      return { href: '#phieu', label: 'Xem phiếu' };
    case 'sheets-not-finalised':
    case 'no-total':
      return { href: `/hoi-dong/${round}`, label: 'Hội đồng thẩm định' };
    case 'survey-not-merged':
      return { href: '#viec', label: 'Ghép kết quả' };
    case 'already-published':
    case 'not-open':
    case 'no-units':
    case 'no-survey':
    case 'survey-open':
    case 'survey-undecided':
      return null;
  }
}
