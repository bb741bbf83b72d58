import type { UnitProfileView } from '@/contracts/results';
import { Badge } from '@/ui/primitives/badge';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { PrintButton } from '@/ui/primitives/print-button';
import { Section } from '@/ui/primitives/section';
import { AreaComparison } from '@/ui/charts/area-comparison';
import { RoundFacts } from '../round-facts';
import { AreaStandings } from './area-standings';
import { Headline } from './headline';
import { History } from './history';
import { LeavesByArea } from './leaves-by-area';
import { LostPoints } from './lost-points';
import { SumTable } from './sum-table';
import { WhyThisRank } from './why-this-rank';

/** A unit's profile: from the total down to each fact. */
export function ProfilePage({ view }: { view: UnitProfileView }) {
  const { round, unit } = view;
  const whyTitle = unit.rank === null ? 'So với các đơn vị trong nhóm' : `Vì sao đơn vị xếp hạng ${unit.rank}`;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ href: '/xep-hang', label: 'Xếp hạng' }, { href: `/xep-hang/${round.code}`, label: round.name }, { label: unit.name }]} />
        }
        eyebrow={round.name}
        title={unit.name}
        status={
          <>
            {round.publication === null && <Badge tone="warning">Kết quả tạm tính</Badge>}
            {unit.illustrative && <IllustrativeMark />}
          </>
        }
        actions={
          <>
            <PrintButton />
            <LinkButton href={`/xep-hang/${round.code}`}>Bảng xếp hạng</LinkButton>
          </>
        }
      />
      {unit.illustrative && (
        <Notice tone="warning" className="mb-6">
          Số liệu của đơn vị này do phần mềm đặt ra để minh họa, không phải kết quả đã công bố.
        </Notice>
      )}
      <Headline view={view} />
      {!unit.illustrative && view.hasIllustrativePeers && (
        <Notice tone="warning" className="mt-5">
          Số liệu của các đơn vị khác trong nhóm là <strong>số liệu minh họa</strong>; bình quân, mức cao nhất và hạng trên ở trang này tính từ số liệu đó.
        </Notice>
      )}
      <Section number="I" title="Cách cộng tổng điểm">
        <SumTable view={view} />
      </Section>
      <Section number="II" title="Từng lĩnh vực so với nhóm" lead={`So với bình quân và mức cao nhất của nhóm ${unit.group.name}.`}>
        <AreaComparison
          title="Điểm từng lĩnh vực"
          unitLabel={unit.name}
          areas={view.areas.map(({ code, name, max, points, mean, best }) => ({ code, name, max, unit: points, mean, best }))}
        />
        <div className="mt-6">
          <AreaStandings view={view} />
        </div>
      </Section>
      <Section number="III" title={whyTitle}>
        <WhyThisRank view={view} />
      </Section>
      <Section number="IV" title="Tiêu chí mất điểm" lead="Tự đánh giá so với kết quả thẩm định; tiêu chí bị hạ nhiều nhất đứng trước.">
        <LostPoints view={view} />
      </Section>
      <Section number="V" title="Từng tiêu chí" lead={view.maySeeDetail ? 'Bấm vào điểm để xem cách tính: số liệu, mức áp dụng, làm tròn.' : 'Số liệu kê khai và lý do thẩm định chỉ đơn vị và cơ quan tổ chức xem được.'}>
        <LeavesByArea view={view} />
      </Section>
      <Section number="VI" title="Kết quả qua các năm">
        <History view={view} />
      </Section>
      <Section number="VII" title="Quy tắc của kỳ đánh giá">
        <RoundFacts round={round} areaNames={new Map(view.areas.map(({ code, name }) => [code, name]))} />
      </Section>
    </>
  );
}
