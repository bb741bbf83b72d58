import Link from 'next/link';
import type { UnitView } from '@/contracts/units';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { UNIT_STANDING_LABELS } from '@/text/lineage';
import { formatDay, UNIT_EVENT_LABELS } from '@/text/unit-events';
import { Badge } from '@/ui/primitives/badge';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { DefinitionList } from '@/ui/primitives/definition-list';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { EventFacts, LineageTimeline } from './lineage-timeline';
import { UnitAccountsTable, UnitChildrenTable, UnitRoundsTable } from './unit-tables';

/** One unit: particulars, its line through time, the rounds of it and its predecessors, its people. */
export function UnitPage({ view }: { view: UnitView }) {
  const { unit, today, parentNow, began, ended, children, predecessors, successors } = view;
  const isOver = unit.validTo !== null && unit.validTo < today;
  const isComing = unit.validFrom > today;
  const standing = isOver ? 'ended' : isComing ? 'coming' : 'active';
  const change = unit.validTo === null ? null : `${unit.name} đã ghi kết thúc ngày ${formatDay(unit.validTo)}.`;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/don-vi', label: 'Đơn vị' }, { label: unit.name }]} />}
        title={unit.name}
        status={<Badge tone={standing === 'active' ? 'success' : 'neutral'}>{UNIT_STANDING_LABELS[standing]}</Badge>}
        lead={`${UNIT_TYPE_LABELS[unit.type]}, mã ${unit.code}`}
        actions={
          <LinkButton href={`/quan-tri/don-vi/su-kien?don-vi=${unit.id}`} variant="primary" disabledReason={change}>
            Ghi thay đổi
          </LinkButton>
        }
      />
      <DefinitionList
        items={[
          {
            term: 'Trực thuộc',
            description: (
              <>
                {unit.parentId ? <Link className="text-primary underline" href={`/quan-tri/don-vi/${unit.parentId}`}>{unit.parentName}</Link> : 'Đứng đầu danh mục'}
                {parentNow && (
                  <span className="block text-sm font-normal text-muted">
                    {isOver ? 'Đến ngày kết thúc đứng dưới' : 'Hiện đứng dưới'} <Link className="text-primary underline" href={`/quan-tri/don-vi/${parentNow.id}`}>{parentNow.name}</Link>, do cấp trên cũ đã kết thúc.
                  </span>
                )}
              </>
            ),
          },
          {
            term: 'Hoạt động từ',
            description: (
              <>
                <span className="num">{formatDay(unit.validFrom)}</span>
                {began && <Cause words={began.kind && UNIT_EVENT_LABELS[began.kind]}><EventFacts event={began} /></Cause>}
              </>
            ),
          },
          {
            term: 'Đến ngày',
            description: unit.validTo === null ? 'nay' : (
              <>
                <span className="num">{formatDay(unit.validTo)}</span>
                {ended && <Cause words={ended.kind && UNIT_EVENT_LABELS[ended.kind]}><EventFacts event={ended} /></Cause>}
              </>
            ),
          },
        ]}
      />
      <Section number="I" title="Nguồn gốc và kế thừa" className="mt-10">
        {predecessors.length + successors.length === 0 ? (
          <EmptyState title="Chưa có thay đổi nào">{unit.name} không hình thành từ đơn vị nào trong danh mục và chưa chuyển thành đơn vị khác.</EmptyState>
        ) : (
          <LineageTimeline unit={unit} rows={[...predecessors, ...successors]} />
        )}
      </Section>
      <Section number="II" title="Kỳ đánh giá" lead="Kỳ đánh giá của đơn vị và của các đơn vị trước nó. Kết quả luôn thuộc về đơn vị đã được chấm.">
        <UnitRoundsTable view={view} />
      </Section>
      <Section number="III" title="Tài khoản">
        <UnitAccountsTable view={view} />
      </Section>
      {children.length > 0 && (
        <Section number="IV" title={isOver ? 'Đơn vị trực thuộc vào ngày kết thúc' : 'Đơn vị trực thuộc hiện nay'}>
          <UnitChildrenTable view={view} />
        </Section>
      )}
    </>
  );
}

function Cause({ words, children }: { words: string | null; children: React.ReactNode }) {
  return (
    <div className="font-normal">
      {words && <p className="text-sm">{words}</p>}
      {children}
    </div>
  );
}
