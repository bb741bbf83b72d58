import type { Relative, UnitRow } from '@/contracts/units';
import { formatDate } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { LINEAGE_LABELS } from '@/text/lineage';
import { Badge } from '@/ui/primitives/badge';
import { DataTable, type DataColumn, type DataRow } from '@/ui/primitives/data-table';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';

const COLUMNS: readonly DataColumn[] = [
  { key: 'name', header: 'Đơn vị', sortable: true, rowHeader: true },
  { key: 'code', header: 'Mã', sortable: true },
  { key: 'type', header: 'Loại', sortable: true },
  { key: 'parent', header: 'Trực thuộc', sortable: true },
  { key: 'validity', header: 'Hiệu lực', sortable: true },
  { key: 'lineage', header: 'Nguồn gốc, kế thừa', wide: true },
];

/** All units with their validity and lineage, those of today first. Read only: a unit is never deleted, it ends. */
export function UnitsPage({ units, now }: { units: readonly UnitRow[]; now: Date }) {
  const current = units.filter((unit) => unit.validTo === null || unit.validTo >= now);
  const ended = units.filter((unit) => !current.includes(unit));
  return (
    <>
      <PageHeader
        title="Đơn vị"
        lead="Danh mục đơn vị với thời gian hiệu lực và quan hệ sáp nhập, chia tách. Không xóa đơn vị; đơn vị ngừng hoạt động thì ghi ngày kết thúc."
      />
      <StatRow>
        <StatTile label="Đang hoạt động" figure={String(current.length)} />
        <StatTile label="Đã kết thúc" figure={String(ended.length)} />
      </StatRow>
      <div className="mt-6">
        <DataTable
          caption="Danh mục đơn vị"
          hideCaption
          columns={COLUMNS}
          rows={[...current, ...ended].map((unit) => toRow(unit, ended.includes(unit)))}
          filterLabel="Tìm theo tên, mã, đơn vị cấp trên"
          stack
        />
      </div>
    </>
  );
}

function toRow(unit: UnitRow, isEnded: boolean): DataRow {
  const type = UNIT_TYPE_LABELS[unit.type];
  const relatives = [...unit.predecessors, ...unit.successors].map(({ name }) => name);
  return {
    key: unit.id,
    cells: {
      name: unit.name,
      code: <span className="num">{unit.code}</span>,
      type,
      parent: unit.parentName,
      validity: (
        <>
          {isEnded && <Badge>Đã kết thúc</Badge>}
          {/* On a phone the column is narrower than both dates. */}
          <span className="block">
            <span className="whitespace-nowrap">{formatDate(unit.validFrom)} –</span> {unit.validTo ? formatDate(unit.validTo) : 'nay'}
          </span>
        </>
      ),
      lineage: (
        <>
          <Lineage words="Từ" relatives={unit.predecessors} />
          <Lineage words="Thành" relatives={unit.successors} />
        </>
      ),
    },
    sort: {
      name: unit.name,
      code: unit.code,
      type,
      parent: unit.parentName,
      validity: (unit.validTo ?? unit.validFrom).toISOString(),
    },
    search: [unit.name, unit.code, type, unit.parentName, ...relatives].filter(Boolean).join(' '),
  };
}

function Lineage({ words, relatives }: { words: string; relatives: readonly Relative[] }) {
  if (relatives.length === 0) return null;
  return (
    <p className="text-sm">
      <span className="text-muted">{words}: </span>
      {relatives.map(({ name, kind }) => `${name} (${LINEAGE_LABELS[kind]})`).join('; ')}
    </p>
  );
}
