import Link from 'next/link';
import type { DeskCriterion } from '@/contracts/appraisals';
import { formatMax, formatSigned } from '@/text/format';
import { DataTable, type DataRow } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { Progress } from '@/ui/primitives/progress';

export function DeskCriteriaTable({ roundCode, criteria }: { readonly roundCode: string; readonly criteria: readonly DeskCriterion[] }) {
  return (
    <DataTable
      caption="Các tiêu chí do cơ quan thẩm định"
      hideCaption
      stack
      filterLabel="Tìm tiêu chí"
      columns={[
        { key: 'name', header: 'Tiêu chí', rowHeader: true },
        { key: 'max', header: 'Tối đa', kind: 'number', sortable: true },
        { key: 'appraised', header: 'Đơn vị đã thẩm định', kind: 'number', sortable: true },
        { key: 'waiting', header: 'Chưa thẩm định', kind: 'number', sortable: true },
        { key: 'changed', header: 'Bị thay đổi', kind: 'number', sortable: true },
        { key: 'moved', header: 'Chênh lệch điểm', kind: 'number', sortable: true },
      ]}
      rows={criteria.map((criterion) => toRow(roundCode, criterion))}
    />
  );
}

function toRow(roundCode: string, criterion: DeskCriterion): DataRow {
  const { progress, code } = criterion;
  const waiting = progress.total - progress.appraised;
  return {
    key: code,
    search: `${code} ${criterion.name} ${criterion.areaName}`,
    sort: {
      name: `${code} ${criterion.name}`,
      max: criterion.maxPoints,
      appraised: String(progress.appraised),
      waiting: String(waiting),
      changed: String(progress.changed),
      moved: progress.moved,
    },
    cells: {
      name: (
        <>
          <Link className="link font-semibold" href={`/tham-dinh/${roundCode}/tieu-chi/${code}`}>
            {code}. {criterion.name}
          </Link>
          <span className="block text-sm font-normal text-muted">{criterion.areaName}</span>
        </>
      ),
      max: formatMax(criterion.maxPoints),
      appraised: <Progress className="min-w-36" value={progress.appraised} max={progress.total} label={`Đơn vị đã thẩm định, tiêu chí ${code}`} />,
      waiting: <span className="num">{waiting}</span>,
      changed: <span className="num">{progress.changed}</span>,
      moved: progress.appraised > 0 ? <span className={`num ${progress.moved.startsWith('-') ? 'text-danger' : ''}`}>{formatSigned(progress.moved)}</span> : <Figure value={null} absent="chưa thẩm định" />,
    },
  };
}
