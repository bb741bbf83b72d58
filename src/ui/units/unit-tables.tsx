import Link from 'next/link';
import type { UnitView } from '@/contracts/units';
import { ROLE_LABELS, UNIT_TYPE_LABELS } from '@/text/labels';
import { formatDay } from '@/text/unit-events';
import { Badge } from '@/ui/primitives/badge';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { StatusBadge } from '@/ui/primitives/status-badge';

export function UnitRoundsTable({ view: { rounds, unit } }: { view: UnitView }) {
  if (rounds.length === 0) {
    return <EmptyState title="Chưa tham gia kỳ đánh giá nào">Kỳ đánh giá hiện ở đây khi {unit.name} hoặc đơn vị trước nó được đưa vào danh sách tham gia.</EmptyState>;
  }
  return (
    <DataTable
      caption="Kỳ đánh giá đã và đang tham gia"
      hideCaption
      stack
      columns={[
        { key: 'round', header: 'Kỳ đánh giá', rowHeader: true, sortable: true },
        { key: 'year', header: 'Năm', kind: 'number', sortable: true },
        { key: 'unit', header: 'Với tư cách', sortable: true },
        { key: 'status', header: 'Trạng thái', sortable: true },
      ]}
      rows={rounds.map((round) => ({
        key: `${round.code} ${round.unitId}`,
        cells: {
          // Results are public once published; before, an administrator has no business with them.
          round: round.status === 'published' ? <Link className="text-primary underline" href={`/cong-bo/${round.code}`}>{round.name}</Link> : round.name,
          year: String(round.year),
          unit: round.unitId === unit.id ? round.unitName : <Link className="text-primary underline" href={`/quan-tri/don-vi/${round.unitId}`}>{round.unitName}</Link>,
          status: <StatusBadge round={round.status} />,
        },
        sort: { round: round.name, year: String(round.year), unit: round.unitName, status: round.status },
      }))}
    />
  );
}

export function UnitAccountsTable({ view: { accounts, otherAccounts, unit, today } }: { view: UnitView }) {
  const others = otherAccounts > 0 && (
    <p className="mt-3 text-sm text-muted">Ngoài ra có {otherAccounts} vai trò của tài khoản còn làm việc ở đơn vị ngoài phạm vi quản trị của anh/chị.</p>
  );
  if (accounts.length === 0) {
    return (
      <>
        <EmptyState title="Chưa có tài khoản nào">Mở tài khoản cho {unit.name} ở mục Tài khoản.</EmptyState>
        {others}
      </>
    );
  }
  return (
    <>
      <DataTable
        caption={`Tài khoản gắn với ${unit.name}`}
        hideCaption
        stack
        columns={[
          { key: 'username', header: 'Tài khoản', rowHeader: true, sortable: true },
          { key: 'role', header: 'Vai trò', sortable: true },
          { key: 'validity', header: 'Hiệu lực của vai trò', sortable: true },
          { key: 'state', header: 'Trạng thái', sortable: true },
        ]}
        rows={accounts.map(({ username, displayName, role, validFrom, validTo, isDisabled }) => {
          const state = isDisabled ? 'Đã khóa' : validFrom > today ? 'Chưa đến ngày' : validTo !== null && validTo < today ? 'Đã hết hạn' : 'Đang dùng';
          return {
            key: `${username} ${role}`,
            cells: {
              username: (
                <>
                  {username}
                  <span className="block text-sm font-normal text-muted">{displayName}</span>
                </>
              ),
              role: ROLE_LABELS[role],
              validity: (
                <span className="num">
                  {formatDay(validFrom)} – {validTo ? formatDay(validTo) : 'nay'}
                </span>
              ),
              state: <Badge tone={state === 'Đang dùng' ? 'success' : isDisabled ? 'danger' : 'neutral'}>{state}</Badge>,
            },
            sort: { username, role: ROLE_LABELS[role], validity: validFrom, state },
          };
        })}
      />
      {others}
    </>
  );
}

export function UnitChildrenTable({ view: { children } }: { view: UnitView }) {
  return (
    <DataTable
      caption="Đơn vị trực thuộc"
      hideCaption
      stack
      tall={children.length > 15}
      filterLabel={children.length > 15 ? 'Tìm theo tên, mã' : undefined}
      columns={[
        { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
        { key: 'code', header: 'Mã', sortable: true },
        { key: 'type', header: 'Loại', sortable: true },
      ]}
      rows={children.map(({ id, name, code, type }) => ({
        key: id,
        cells: {
          name: <Link className="text-primary underline" href={`/quan-tri/don-vi/${id}`}>{name}</Link>,
          code: <span className="num">{code}</span>,
          type: UNIT_TYPE_LABELS[type],
        },
        sort: { name, code, type: UNIT_TYPE_LABELS[type] },
      }))}
    />
  );
}
