import type { RankingView } from '@/contracts/results';
import { formatDateLong } from '@/text/format';
import { romanNumeral } from '@/core/criteria/roman';
import { Badge } from '@/ui/primitives/badge';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { PrintButton } from '@/ui/primitives/print-button';
import { Section } from '@/ui/primitives/section';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { areaNamesOf } from './area-names';
import { GroupSection } from './group-section';
import { RoundFacts } from './round-facts';

/** The ranking of a round, for people with an account; provisional for those who may see it before publication. */
export function RankingPage({ view }: { view: RankingView }) {
  const { round, groups } = view;
  const isProvisional = round.publication === null;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/xep-hang', label: 'Xếp hạng' }, { label: round.name }]} />}
        eyebrow={round.organiserName}
        title={round.name}
        status={isProvisional ? <Badge tone="warning">Kết quả tạm tính</Badge> : <StatusBadge round={round.status} />}
        lead={
          round.publication
            ? `Công bố theo Quyết định số ${round.publication.decisionNumber}, ${formatDateLong(new Date(round.publication.decisionDate))}.`
            : undefined
        }
        actions={
          isProvisional ? (
            <LinkButton href={`/quan-tri/ky-danh-gia/${round.code}`}>Việc còn lại của kỳ</LinkButton>
          ) : (
            <>
              <PrintButton />
              <LinkButton href={`/cong-bo/${round.code}`}>Trang công bố</LinkButton>
            </>
          )
        }
      />
      {isProvisional && (
        <Notice tone="warning" title="Chưa công bố, chưa được cung cấp ra ngoài" className="mb-6">
          Bảng này tính từ điểm đã thẩm định hoặc đã chốt đến lúc này và sẽ còn thay đổi. Chỉ người quản lý kỳ, Hội đồng thẩm định và thanh tra của cơ
          quan tổ chức xem được. Đơn vị còn tiêu chí chưa thẩm định hoặc chưa có điểm điều tra thì chưa có tổng điểm, chưa xếp hạng.
        </Notice>
      )}
      {groups.length > 1 && (
        <nav aria-label="Nhóm xếp hạng" className="no-print mb-6 flex flex-wrap gap-x-6 gap-y-1">
          {groups.map(({ code, name, rows }) => (
            <a key={code} href={`#nhom-${code}`} className="link">
              {name} ({rows.length})
            </a>
          ))}
        </nav>
      )}
      {groups.map((group, at) => (
        <GroupSection
          key={group.code}
          round={round}
          group={group}
          number={groups.length > 1 ? romanNumeral(at + 1) : undefined}
          unitHref={(code) => `/xep-hang/${round.code}/${code}`}
        />
      ))}
      <Section title="Quy tắc tính điểm và xếp hạng của kỳ">
        <RoundFacts round={round} areaNames={areaNamesOf(groups)} />
      </Section>
    </>
  );
}
