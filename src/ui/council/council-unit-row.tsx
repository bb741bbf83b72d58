import Link from 'next/link';
import type { BlockPoints, CouncilUnit } from '@/contracts/council';
import { compare, subtract } from '@/core/exact/decimal';
import { formatMax, formatPoints, formatSigned } from '@/text/format';
import { Badge } from '@/ui/primitives/badge';
import type { DataColumn, DataRow } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { Progress } from '@/ui/primitives/progress';
import { COUNCIL_UNIT_STATE_WORDS } from './words';

export const COUNCIL_UNIT_COLUMNS: readonly DataColumn[] = [
  { key: 'tick', header: 'Chọn', kind: 'center' },
  { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
  { key: 'state', header: 'Trạng thái', sortable: true },
  { key: 'open', header: 'Chưa thẩm định', kind: 'number', sortable: true },
  { key: 'contested', header: 'Mục thay đổi', kind: 'number', sortable: true },
  { key: 'self', header: 'Tự chấm', kind: 'number', sortable: true },
  { key: 'appraised', header: 'Thẩm định', kind: 'number', sortable: true },
  { key: 'fixed', header: 'Đã chốt', kind: 'number', sortable: true },
];

type RowChoice = {
  readonly isTicked: boolean;
  readonly isFixable: boolean;
  /** Why nothing can be fixed at all. */
  readonly closed: string | null;
  onTick(isOn: boolean): void;
};

export function councilUnitRow(roundCode: string, unit: CouncilUnit, choice: RowChoice): DataRow {
  const { figures } = unit;
  const state = COUNCIL_UNIT_STATE_WORDS[unit.state];
  const absent = <Figure value={null} absent="đơn vị chưa nộp phiếu" />;
  return {
    key: unit.code,
    search: `${unit.name} ${unit.groupName} ${unit.code}`,
    sort: {
      name: unit.name,
      state: state.label,
      open: figures && String(figures.progress.notAppraised.length),
      contested: figures && String(figures.progress.contested),
      self: figures && figures.self.soFar,
      appraised: figures && figures.appraised.soFar,
      fixed: figures && String(figures.progress.fixed),
    },
    cells: {
      tick: <Tick unit={unit} choice={choice} />,
      name: (
        <>
          {figures === null ? unit.name : <Link className="link font-semibold" href={`/hoi-dong/${roundCode}/${unit.code}`}>{unit.name}</Link>}
          <span className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
            {unit.groupName} {unit.illustrative && <IllustrativeMark />}
          </span>
        </>
      ),
      state: <Badge tone={state.tone}>{state.label}</Badge>,
      open: figures ? <span className="num">{figures.progress.notAppraised.length}</span> : absent,
      contested: figures ? <span className="num">{figures.progress.contested}</span> : absent,
      self: figures ? <Points block={figures.self} /> : absent,
      appraised: figures ? <Points block={figures.appraised} against={figures.self} /> : absent,
      fixed: figures ? <Progress className="min-w-32" value={figures.progress.fixed} max={figures.progress.total} label={`Đã chốt, ${unit.name}`} /> : absent,
    },
  };
}

/** Points of the appraised block; while something is missing, the sum so far, said to be one. */
export function Points({ block, against }: { readonly block: BlockPoints; readonly against?: BlockPoints }) {
  const difference = against?.points && block.points && compare(block.points, against.points) !== 0 ? subtract(block.points, against.points) : null;
  return (
    <span className="num">
      {formatPoints(block.points ?? block.soFar)}
      <span className="text-muted">/{formatMax(block.max)}</span>
      {difference !== null && <span className={`block text-sm font-semibold ${difference.startsWith('-') ? 'text-danger' : 'text-success'}`}>{formatSigned(difference)}</span>}
      {block.points === null && <span className="block text-sm font-normal whitespace-nowrap text-muted">chưa đủ mục</span>}
    </span>
  );
}

function Tick({ unit, choice }: { readonly unit: CouncilUnit; readonly choice: RowChoice }) {
  const reason = choice.isFixable ? undefined : unit.state === 'finalised' ? 'Đã chốt điểm' : unit.state === 'withUnit' ? 'Đơn vị chưa nộp phiếu' : unit.state === 'appraising' ? 'Còn mục chưa thẩm định' : (choice.closed ?? 'Không được chốt điểm của đơn vị mình');
  return (
    <input
      type="checkbox"
      className="tick"
      aria-label={reason ? `Chọn ${unit.name} (không chọn được: ${reason.toLowerCase()})` : `Chọn ${unit.name}`}
      title={reason}
      disabled={!choice.isFixable}
      checked={choice.isFixable && choice.isTicked}
      onChange={(event) => choice.onTick(event.target.checked)}
    />
  );
}
