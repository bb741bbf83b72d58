import type { CouncilSheet } from '@/contracts/council';
import { formatDateTime, formatMax, formatPoints } from '@/text/format';
import { NeighbourLinks } from '@/ui/appraisals/neighbour-links';
import { sheetClosedWords } from '@/ui/appraisals/words';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { EmptyState } from '@/ui/primitives/empty-state';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { StatusBadge } from '@/ui/primitives/status-badge';
import type { CouncilActions } from './council-actions';
import { OverdueNotice } from './overdue-notice';
import { CouncilTable } from './council-table';
import type { BlockPoints } from '@/contracts/council';

/** One unit before the council. */
export function CouncilSheetView({ view, actions }: { readonly view: CouncilSheet; readonly actions: CouncilActions }) {
  const { round, unit, figures } = view;
  const base = `/hoi-dong/${round.code}`;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: base, label: 'Hội đồng thẩm định' }, { label: unit.name }]} />}
        eyebrow={round.name}
        title={unit.name}
        status={
          <>
            <StatusBadge sheet={view.sheetStatus} />
            {unit.illustrative && <IllustrativeMark />}
          </>
        }
        lead={view.submittedAt ? `${unit.groupName} · đơn vị nộp lúc ${formatDateTime(new Date(view.submittedAt))}` : unit.groupName}
        actions={
          <NeighbourLinks
            label="Đơn vị khác"
            previous={view.previous && { href: `${base}/${view.previous.code}`, name: view.previous.name }}
            next={view.next && { href: `${base}/${view.next.code}`, name: view.next.name }}
          />
        }
      />
      {figures === null ? (
        <EmptyState title={sheetClosedWords(view.sheetStatus) ?? ''} action={<LinkButton href={base}>Về danh sách đơn vị</LinkButton>}>
          Phiếu hiện ở đây sau khi lãnh đạo đơn vị nộp.
        </EmptyState>
      ) : (
        <>
          <OverdueNotice window={view.window} />
          <StatRow className="mb-6">
            <Block label="Tự chấm" block={figures.self} />
            <Block label="Thẩm định" block={figures.appraised} />
            <Block label="Chính thức" block={figures.final} tone="main" />
            <StatTile label="Mục đã chốt" figure={`${figures.progress.fixed}/${figures.progress.total}`} note={`${figures.progress.contested} mục có thay đổi`} />
          </StatRow>
          <CouncilTable key={`${round.code} ${unit.code}`} view={view} figures={figures} actions={actions} />
          {view.exclusions.length > 0 && (
            <section className="mt-6">
              <h2 className="text-lg font-semibold">Tiêu chí không áp dụng cho đơn vị này</h2>
              <ul className="mt-2 list-disc pl-5">
                {view.exclusions.map(({ code, name, reason }) => (
                  <li key={code}>
                    <span className="num font-semibold">{code}</span> {name}. Lý do: {reason}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}

function Block({ label, block, tone }: { readonly label: string; readonly block: BlockPoints; readonly tone?: 'main' }) {
  const isWhole = block.points !== null;
  return (
    <StatTile
      label={`${label}, khối thẩm định`}
      figure={`${formatPoints(block.points ?? block.soFar)}/${formatMax(block.max)}`}
      note={isWhole ? undefined : 'chưa đủ mục, mới là tổng tạm tính'}
      tone={tone}
    />
  );
}
