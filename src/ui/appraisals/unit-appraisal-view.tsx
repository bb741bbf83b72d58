import type { UnitAppraisal } from '@/contracts/appraisals';
import { formatDateTime } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { EmptyState } from '@/ui/primitives/empty-state';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { AppraisalBoard } from './appraisal-board';
import type { AppraisalActions, BoardRow } from './board-row-type';
import { NeighbourLinks } from './neighbour-links';
import { windowWords } from './window-words';
import { closedWords, sheetClosedWords } from './words';

/** One unit before its appraiser: the leaves of the own agency. */
export function UnitAppraisalView({ view, actions }: { readonly view: UnitAppraisal; readonly actions: AppraisalActions }) {
  const { round, unit, window } = view;
  const base = `/tham-dinh/${round.code}`;
  const sheetClosed = sheetClosedWords(view.sheetStatus);
  const closed = sheetClosed ?? closedWords(window);
  const lead = [
    ...(sheetClosed === null ? [windowWords(window)] : []),
    ...(view.submittedAt ? [`Đơn vị nộp lúc ${formatDateTime(new Date(view.submittedAt))}`] : []),
  ];
  const rows = view.leaves.map(
    ({ leaf, cell, areaCode, areaName, section, parentName }): BoardRow => ({
      key: leaf.code,
      leaf,
      group: section === 'main' ? `${areaCode}. ${areaName}` : areaName,
      code: leaf.code,
      title: leaf.name,
      note: parentName,
      illustrative: false,
      cell,
      window,
      closed,
    }),
  );
  const neighbours = (label: string) => (
    <NeighbourLinks
      label={label}
      previous={view.previous && { href: `${base}/${view.previous.code}`, name: view.previous.name }}
      next={view.next && { href: `${base}/${view.next.code}`, name: view.next.name }}
    />
  );

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/tham-dinh?ky=${round.code}`, label: 'Thẩm định' }, { label: unit.name }]} />}
        eyebrow={`${round.name} · ${view.agencyNames.join(', ')}`}
        title={unit.name}
        status={
          <>
            <StatusBadge sheet={view.sheetStatus} />
            {unit.illustrative && <IllustrativeMark />}
          </>
        }
        lead={lead.join(' · ')}
        actions={neighbours('Đơn vị khác')}
      />
      {view.leaves.length === 0 ? (
        <EmptyState
          title={sheetClosed ?? 'Không có tiêu chí nào cần thẩm định'}
          action={<LinkButton href={`/tham-dinh?ky=${round.code}`}>Về danh sách đơn vị</LinkButton>}
        >
          {sheetClosed ? 'Điểm tự đánh giá của đơn vị chỉ hiện ở đây sau khi lãnh đạo đơn vị nộp phiếu.' : 'Đơn vị này không áp dụng các tiêu chí do cơ quan anh/chị thẩm định.'}
        </EmptyState>
      ) : (
        <>
          <AppraisalBoard
            // Another unit is another table: nothing typed or filtered is carried over.
            key={`${round.code} ${unit.code}`}
            roundCode={round.code}
            rows={rows}
            rounding={view.rounding}
            rowWord="mục"
            caption={`Thẩm định phiếu của ${unit.name}`}
            actions={actions}
          />
          <div className="mt-6 flex justify-end">{neighbours('Đơn vị khác, cuối trang')}</div>
        </>
      )}
    </>
  );
}
