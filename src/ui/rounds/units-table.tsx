import type { RoundStateView, RoundUnitRow } from '@/contracts/rounds';
import { formatDate } from '@/text/format';
import { SHEET_STATUS_LABELS } from '@/text/labels';
import { DataTable } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { StatusBadge } from '@/ui/primitives/status-badge';
import type { RoundActions } from './actions';
import { UnitActions } from './unit-actions';

/** The sheets of all units with what can be done to each. */
export function UnitsTable({
  view,
  now,
  notManager,
  returnSheet,
  grantExtension,
}: {
  view: RoundStateView;
  now: string;
  notManager: string | null;
  returnSheet: RoundActions['returnSheet'];
  grantExtension: RoundActions['grantExtension'];
}) {
  return (
    <DataTable
      caption="Phiếu của các đơn vị"
      hideCaption
      stack
      filterLabel="Tìm theo đơn vị, trạng thái"
      columns={[
        { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
        { key: 'status', header: 'Phiếu', sortable: true },
        { key: 'declared', header: 'Đã kê khai', kind: 'number', sortable: true },
        { key: 'appraised', header: 'Đã thẩm định', kind: 'number', sortable: true },
        { key: 'fixed', header: 'Đã chốt', kind: 'number', sortable: true },
        { key: 'deadline', header: 'Hạn tự đánh giá', sortable: true },
        { key: 'actions', header: 'Thao tác' },
      ]}
      rows={view.units.map((unit) => ({
        key: unit.code,
        cells: {
          name: unit.name,
          status: <StatusBadge sheet={unit.status} />,
          declared: `${unit.declared}/${unit.leaves}`,
          appraised: `${unit.appraised}/${unit.leaves}`,
          fixed: `${unit.fixed}/${unit.leaves}`,
          deadline: <Deadline unit={unit} />,
          actions: (
            <UnitActions
              round={view.code}
              unit={unit.code}
              unitName={unit.name}
              version={unit.version}
              isOverdue={unit.selfDeadline !== null && unit.selfDeadline < now}
              returnBlocked={notManager ?? returnBlocked(view, unit)}
              extendBlocked={notManager ?? extendBlocked(view, unit)}
              returnSheet={returnSheet}
              grantExtension={grantExtension}
            />
          ),
        },
        sort: {
          name: unit.name,
          status: unit.status,
          declared: String(unit.declared),
          appraised: String(unit.appraised),
          fixed: String(unit.fixed),
          deadline: unit.selfDeadline,
        },
        search: `${unit.name} ${unit.groupName} ${SHEET_STATUS_LABELS[unit.status]}`,
      }))}
    />
  );
}

function Deadline({ unit }: { unit: RoundUnitRow }) {
  if (unit.selfDeadline === null) return <Figure value={null} absent="không có hạn" />;
  return (
    <>
      {formatDate(new Date(unit.selfDeadline))}
      {unit.extendedUntil && <span className="block text-xs text-muted">đã gia hạn</span>}
    </>
  );
}

function returnBlocked({ status: round }: RoundStateView, { status, fixed }: RoundUnitRow): string | null {
  if (round !== 'open') return 'Kỳ đánh giá không mở.';
  if (status === 'finalised' || fixed > 0) return 'Hội đồng đã chốt điểm.';
  return status === 'submitted' ? null : 'Phiếu chưa nộp.';
}

function extendBlocked({ status: round }: RoundStateView, { status }: RoundUnitRow): string | null {
  if (round !== 'open') return 'Kỳ đánh giá không mở.';
  return status === 'submitted' || status === 'finalised' ? 'Phiếu đã nộp.' : null;
}
