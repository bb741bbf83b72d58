import Link from 'next/link';
import type { DeskUnit } from '@/contracts/appraisals';
import { formatDate, formatSigned } from '@/text/format';
import { Badge } from '@/ui/primitives/badge';
import { DataTable, type DataRow } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { Progress } from '@/ui/primitives/progress';
import { DESK_STATE_WORDS } from './words';

export function DeskUnitsTable({ roundCode, units }: { readonly roundCode: string; readonly units: readonly DeskUnit[] }) {
  return (
    <DataTable
      caption="Các đơn vị được phân công thẩm định"
      hideCaption
      stack
      tall
      filterLabel="Tìm đơn vị"
      emptyWords="Không có đơn vị nào phù hợp."
      columns={[
        { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
        { key: 'state', header: 'Trạng thái', sortable: true },
        { key: 'appraised', header: 'Đã thẩm định', sortable: true, kind: 'number' },
        { key: 'changed', header: 'Mục thay đổi', sortable: true, kind: 'number' },
        { key: 'moved', header: 'Chênh lệch điểm', sortable: true, kind: 'number' },
        { key: 'submittedAt', header: 'Ngày nộp', sortable: true },
        { key: 'deadline', header: 'Hạn thẩm định', sortable: true },
      ]}
      rows={units.map((unit) => toRow(roundCode, unit))}
    />
  );
}

function toRow(roundCode: string, unit: DeskUnit): DataRow {
  const { progress } = unit;
  const state = DESK_STATE_WORDS[unit.state];
  return {
    key: unit.code,
    search: `${unit.name} ${unit.groupName} ${unit.code}`,
    sort: {
      name: unit.name,
      state: state.label,
      appraised: progress && String(progress.appraised),
      changed: progress && String(progress.changed),
      moved: progress && progress.moved,
      submittedAt: unit.submittedAt,
      deadline: unit.deadline,
    },
    cells: {
      name: (
        <>
          {progress === null ? unit.name : <Link className="link font-semibold" href={`/tham-dinh/${roundCode}/${unit.code}`}>{unit.name}</Link>}
          <span className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
            {unit.groupName} {unit.illustrative && <IllustrativeMark />}
          </span>
        </>
      ),
      state: <Badge tone={state.tone}>{state.label}</Badge>,
      appraised: progress ? <Progress className="min-w-36" value={progress.appraised} max={progress.total} label={`Đã thẩm định, ${unit.name}`} /> : <Figure value={null} absent="đơn vị chưa nộp phiếu" />,
      changed: progress ? <span className="num">{progress.changed}</span> : <Figure value={null} absent="đơn vị chưa nộp phiếu" />,
      moved: progress && progress.appraised > 0 ? <span className={`num ${progress.moved.startsWith('-') ? 'text-danger' : ''}`}>{formatSigned(progress.moved)}</span> : <Figure value={null} absent="chưa thẩm định" />,
      submittedAt: <Figure value={unit.submittedAt && formatDate(new Date(unit.submittedAt))} absent="chưa nộp" />,
      deadline: <Figure value={unit.deadline && formatDate(new Date(unit.deadline))} absent="không trong thời gian thẩm định" />,
    },
  };
}
