import type { RoundStateView } from '@/contracts/rounds';
import { formatPoints } from '@/text/format';
import { leftOutWords, meanWords } from '@/text/means';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { StatusBadge } from '@/ui/primitives/status-badge';
import type { RoundActions } from './actions';
import { CheckList } from './check-list';
import { PhaseTable } from './phase-table';
import { PublicationState } from './publication-state';
import { UnitsTable } from './units-table';

const MANAGER_ONLY = 'Chỉ người quản lý kỳ đánh giá thực hiện được.';

/** Where a round stands, what is open, and the way to its publication. `now`: ISO instant of the request. */
export function RoundStatePage({ view, now, actions }: { view: RoundStateView; now: string; actions: RoundActions }) {
  const notManager = view.mayManage ? null : MANAGER_ONLY;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/ky-danh-gia', label: 'Kỳ đánh giá' }, { label: view.name }]} />}
        eyebrow={view.organiserName}
        title={view.name}
        status={<StatusBadge round={view.status} />}
        lead={view.criteriaSetName}
        actions={
          <>
            <LinkButton href={`/quan-tri/ky-danh-gia/${view.code}/thiet-lap/co-quan`}>Thiết lập</LinkButton>
            <LinkButton href={`/xep-hang/${view.code}`}>{view.status === 'published' ? 'Bảng xếp hạng' : 'Xếp hạng tạm tính'}</LinkButton>
          </>
        }
      />
      <Section number="I" title="Việc của kỳ đánh giá" id="viec">
        <CheckList view={view} notManager={notManager} mergeSurvey={actions.mergeSurvey} />
      </Section>
      <Section number="II" title="Các bước và thời hạn" actions={<LinkButton small href={`/quan-tri/ky-danh-gia/${view.code}/quy-tac`}>Quy tắc và thời hạn</LinkButton>}>
        <PhaseTable phases={view.phases} now={now} />
      </Section>
      <Section
        number="III"
        title={view.status === 'published' ? 'Kết quả' : 'Kết quả tạm tính'}
        lead={view.status === 'published' ? undefined : 'Tính từ điểm đã thẩm định hoặc đã chốt đến lúc này; chưa cung cấp ra ngoài.'}
      >
        <StatRow>
          <StatTile label="Đơn vị có tổng điểm" figure={`${view.result.ranked}/${view.result.of}`} tone={view.result.ranked === view.result.of ? 'main' : 'warning'} />
          {view.result.means.map((mean) => (
            <StatTile key={mean.group} label={mean.group} figure={formatPoints(mean.value)} note={`${meanWords(mean)}. ${leftOutWords(mean) ?? ''}`} />
          ))}
        </StatRow>
      </Section>
      <Section number="IV" title="Công bố" id="cong-bo">
        <PublicationState view={view} notManager={notManager} publish={actions.publishRound} />
      </Section>
      <Section number="V" title="Phiếu của các đơn vị" id="phieu" lead="Trả lại phiếu đã nộp để đơn vị sửa, hoặc gia hạn tự đánh giá cho một đơn vị; cả hai đều ghi lý do.">
        <UnitsTable view={view} now={now} notManager={notManager} returnSheet={actions.returnSheet} grantExtension={actions.grantExtension} />
      </Section>
    </>
  );
}
