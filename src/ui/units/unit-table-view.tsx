import Link from 'next/link';
import { MAX_LISTED_UNITS, type Relative, type UnitList, type UnitRow } from '@/contracts/units';
import { UNIT_TYPES } from '@/core/criteria/criteria-set';
import { formatInteger } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { LINEAGE_LABELS, UNIT_STANDING_LABELS } from '@/text/lineage';
import { formatDay } from '@/text/unit-events';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { DataTable, type DataColumn, type DataRow } from '@/ui/primitives/data-table';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';

const COLUMNS: readonly DataColumn[] = [
  { key: 'name', header: 'Đơn vị', sortable: true, rowHeader: true },
  { key: 'code', header: 'Mã', sortable: true },
  { key: 'type', header: 'Loại', sortable: true },
  { key: 'parent', header: 'Trực thuộc', sortable: true },
  { key: 'from', header: 'Từ ngày', sortable: true },
  { key: 'to', header: 'Đến ngày', sortable: true },
  { key: 'lineage', header: 'Nguồn gốc, kế thừa', wide: true },
];

/** The table of a day: filtered on the server, sorted here. */
export function UnitTableView({ list, filter }: { list: UnitList; filter: Readonly<Record<string, string>> }) {
  const { day, rows, found, counts, parents } = list;
  const standings = (['active', 'ended', 'coming'] as const).map((value) => ({ value, label: `${UNIT_STANDING_LABELS[value]} (${formatInteger(counts[value])})` }));
  return (
    <>
      <form method="get" key={JSON.stringify(filter)} className="no-print mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-[10rem_1fr_1fr_1fr_1fr_auto] lg:items-end">
        <input type="hidden" name="xem" value="bang" />
        <TextInput label="Vào ngày" type="date" name="ngay" defaultValue={day} small />
        <Select label="Tình trạng" name="tinh-trang" small defaultValue={filter['tinh-trang'] ?? 'active'} options={[...standings, { value: 'all', label: UNIT_STANDING_LABELS.all }]} />
        <Select label="Loại" name="loai" small defaultValue={filter.loai ?? ''} placeholder="Tất cả các loại" options={UNIT_TYPES.map((value) => ({ value, label: UNIT_TYPE_LABELS[value] }))} />
        <Select label="Trực thuộc" name="truc-thuoc" small defaultValue={filter['truc-thuoc'] ?? ''} placeholder="Tất cả" options={parents.map(({ id, label }) => ({ value: id, label }))} />
        <TextInput label="Tên hoặc mã" type="search" name="tim" small defaultValue={filter.tim ?? ''} />
        <div className="flex gap-2">
          <Button type="submit" small variant="primary">
            Lọc
          </Button>
          <LinkButton small href="/quan-tri/don-vi?xem=bang">
            Bỏ lọc
          </LinkButton>
        </div>
      </form>
      {found > MAX_LISTED_UNITS && (
        <Notice tone="info" className="mb-4">
          {formatInteger(found)} đơn vị phù hợp; bảng hiện {formatInteger(MAX_LISTED_UNITS)} đơn vị đầu theo tên. Xin lọc theo loại, cấp trên hoặc tên để xem các đơn vị còn lại.
        </Notice>
      )}
      <p role="status" className="mb-2 text-sm text-muted">
        {formatInteger(found)} đơn vị, tính vào ngày {formatDay(day)}
      </p>
      <DataTable
        caption={`Danh mục đơn vị ngày ${formatDay(day)}`}
        hideCaption
        columns={COLUMNS}
        rows={rows.map(toRow)}
        emptyWords="Không có đơn vị nào theo bộ lọc này. Xin bỏ bớt điều kiện lọc."
        stack
      />
    </>
  );
}

function toRow(unit: UnitRow): DataRow {
  const type = UNIT_TYPE_LABELS[unit.type];
  return {
    key: unit.id,
    cells: {
      name: (
        <>
          <Link href={`/quan-tri/don-vi/${unit.id}`} className="text-primary underline">
            {unit.name}
          </Link>
          {unit.standing !== 'active' && (
            <span className="mt-1 block">
              <Badge>{UNIT_STANDING_LABELS[unit.standing]}</Badge>
            </span>
          )}
        </>
      ),
      code: <span className="num">{unit.code}</span>,
      type,
      parent: unit.parentName ?? <span className="text-muted">đứng đầu</span>,
      from: <span className="num whitespace-nowrap">{formatDay(unit.validFrom)}</span>,
      to: unit.validTo ? <span className="num whitespace-nowrap">{formatDay(unit.validTo)}</span> : <span className="text-muted">nay</span>,
      lineage: (
        <>
          <Relatives words="Từ" relatives={unit.predecessors} />
          <Relatives words="Thành" relatives={unit.successors} />
        </>
      ),
    },
    sort: { name: unit.name, code: unit.code, type, parent: unit.parentName, from: unit.validFrom, to: unit.validTo },
  };
}

function Relatives({ words, relatives }: { words: string; relatives: readonly Relative[] }) {
  if (relatives.length === 0) return null;
  return (
    <p className="text-sm">
      <span className="text-muted">{words}: </span>
      {relatives.map(({ id, name, kind }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          <Link href={`/quan-tri/don-vi/${id}`} className="hover:text-primary hover:underline">
            {name}
          </Link>{' '}
          ({LINEAGE_LABELS[kind]})
        </span>
      ))}
    </p>
  );
}
