'use client';

import { useRef, useState } from 'react';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { appraisalProgress, canConfirm, isAppraisalOpen } from '@/core/workflow/appraisal';
import { formatSigned } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Progress } from '@/ui/primitives/progress';
import { TableRegion } from '@/ui/primitives/table-region';
import { TextInput } from '@/ui/primitives/text-input';
import { AppraisalRow } from './appraisal-row';
import type { AppraisalActions, BoardRow } from './board-row-type';
import { ExplainDialog, type Explained } from './explain-dialog';
import { FilterChips } from './filter-chips';
import { matchesSearch } from './search';
import { useAppraisal } from './use-appraisal';

type BoardProps = {
  readonly roundCode: string;
  readonly rows: readonly BoardRow[];
  readonly rounding: RoundingRule;
  /** What a row is: for the words ("mục", "đơn vị"). */
  readonly rowWord: 'mục' | 'đơn vị';
  readonly caption: string;
  readonly actions: AppraisalActions;
};

const FILTERS = [
  { key: 'all', label: 'Tất cả' },
  { key: 'open', label: 'Chưa thẩm định' },
  { key: 'changed', label: 'Đã thay đổi' },
] as const;
type FilterKey = (typeof FILTERS)[number]['key'];

/** The appraiser's table: self-assessment, rounds and decision side by side; confirm or change in place. */
export function AppraisalBoard({ roundCode, rows, rounding, rowWord, caption, actions }: BoardProps) {
  const appraisal = useAppraisal(roundCode, rows, actions);
  const { cellOf } = appraisal;
  const [filter, setFilter] = useState<{ key: FilterKey; shown: ReadonlySet<string> | null }>({ key: 'all', shown: null });
  const [search, setSearch] = useState('');
  // Several forms may be open: opening one never throws away what was typed into another.
  const [editing, setEditing] = useState<ReadonlySet<string>>(new Set());
  const [explained, setExplained] = useState<Explained | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);

  const matches = (key: FilterKey) =>
    rows.filter((row) => {
      const state = cellOf(row)?.state;
      return key === 'all' || (state !== undefined && (key === 'open' ? isAppraisalOpen(state) : state === 'changed'));
    });
  // A row that was just decided stays where it is until the filter is chosen again: nothing jumps under the hand.
  const choose = (key: FilterKey) => setFilter({ key, shown: key === 'all' ? null : new Set(matches(key).map((row) => row.key)) });
  const matchesView = (row: BoardRow) => (filter.shown?.has(row.key) ?? true) && matchesSearch(`${row.code ?? ''} ${row.title} ${row.note ?? ''}`, search);
  const shown = rows.filter((row) => matchesView(row) || editing.has(row.key));
  const progress = appraisalProgress(
    rows.flatMap((row) => {
      const cell = cellOf(row);
      return cell ? [{ section: cell.section, parts: cell.stages }] : [];
    }),
  );

  const open = rows.filter((row) => {
    const cell = cellOf(row);
    return row.closed === null && cell !== null && isAppraisalOpen(cell.state);
  });
  const confirmable = open.filter((row) => row.window.open && canConfirm(row.window.stage, cellOf(row)?.stages ?? {}));
  const allClosed = rows.every(({ closed }) => closed !== null) ? (rows[0]?.closed ?? null) : null;
  const hasRound2 = rows.some((row) => (row.window.open && row.window.stage === 'round2') || cellOf(row)?.stages.round2);

  const focus = (selector: string) => requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(selector)?.focus());
  const close = (row: BoardRow) => {
    setEditing((keys) => new Set([...keys].filter((key) => key !== row.key)));
    focus(`tr[data-key="${CSS.escape(row.key)}"] [data-edit]`);
  };
  const confirmOne = async (row: BoardRow) => {
    const saved = await appraisal.decide(row, { kind: 'confirm' });
    // On to the next open row, so that a whole column can be confirmed with Enter alone.
    if (saved) focus(`tr[data-key="${CSS.escape(row.key)}"] ~ tr [data-confirm="open"]`);
  };

  return (
    <div className="grid gap-4">
      <div className="no-print flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <Progress className="w-72 max-w-full" value={progress.appraised} max={progress.total} label="Đã thẩm định" words={`${progress.appraised}/${progress.total} ${rowWord}`} />
          <p className="text-sm text-muted" role="status">
            {progress.changed > 0
              ? `Thay đổi ${progress.changed} ${rowWord}, điểm thẩm định so với điểm tự đánh giá: ${formatSigned(progress.moved)}`
              : `Chưa có ${rowWord} nào bị thay đổi`}
          </p>
        </div>
        <Button
          variant="primary"
          onClick={() => setIsAsking(true)}
          disabledReason={confirmable.length > 0 ? null : open.length > 0 ? `Các ${rowWord} còn lại chưa có số liệu để xác nhận.` : (allClosed ?? `Không còn ${rowWord} nào chưa thẩm định.`)}
        >
          {confirmable.length > 0 ? `Xác nhận ${confirmable.length} ${rowWord} chưa thẩm định` : 'Xác nhận tất cả'}
        </Button>
      </div>
      <div className="no-print flex flex-wrap items-end justify-between gap-3">
        <FilterChips
          label="Lọc"
          items={FILTERS.map(({ key, label }) => ({ key, label, count: matches(key).length, current: filter.key === key }))}
          onChoose={(key) => choose(key as FilterKey)}
        />
        <TextInput type="search" small className="w-full sm:w-64" label={rowWord === 'mục' ? 'Tìm tiêu chí' : 'Tìm đơn vị'} value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>

      <TableRegion label={caption} stack>
        <table className="table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="w-[26%]">{rowWord === 'mục' ? 'Tiêu chí' : 'Đơn vị'}</th>
              <th scope="col">Tự chấm</th>
              <th scope="col" className="w-[22%]">Thẩm định vòng 1</th>
              {hasRound2 && <th scope="col" className="w-[18%]">Thẩm định vòng 2</th>}
              <th scope="col" className="w-56">Quyết định</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => (
              <AppraisalRow
                key={row.key}
                row={row}
                cell={cellOf(row)}
                groupHead={row.group !== null && row.group !== shown[index - 1]?.group ? row.group : null}
                hasRound2={hasRound2}
                rounding={rounding}
                isEditing={editing.has(row.key)}
                isBusy={appraisal.busy.has(row.key)}
                message={appraisal.messages.get(row.key) ?? null}
                problems={appraisal.problems?.key === row.key ? appraisal.problems.problems : []}
                onConfirm={() => void confirmOne(row)}
                onEdit={() => setEditing((keys) => new Set(keys).add(row.key))}
                onCancel={() => {
                  close(row);
                  appraisal.clearMessage(row.key);
                }}
                onSave={async (facts, reason) => {
                  if (await appraisal.decide(row, { kind: 'change', facts, reason })) close(row);
                }}
                onExplain={setExplained}
              />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={hasRound2 ? 5 : 4} className="text-muted">
                  Không có {rowWord} nào phù hợp với bộ lọc.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </TableRegion>

      <ExplainDialog explained={explained} rounding={rounding} onClose={() => setExplained(null)} />
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Xác nhận ${confirmable.length} ${rowWord} chưa thẩm định`}
        confirmLabel={`Xác nhận ${confirmable.length} ${rowWord}`}
        pending={appraisal.isConfirmingAll}
        onConfirm={async () => {
          if (await appraisal.confirmAll(confirmable)) setIsAsking(false);
        }}
      >
        <p>Kết quả thẩm định của {confirmable.length} {rowWord} này lấy theo số liệu hiện có. Anh/chị vẫn sửa được từng {rowWord} đến hết hạn thẩm định.</p>
        {open.length > confirmable.length && (
          <p className="mt-2">
            Còn {open.length - confirmable.length} {rowWord} chưa có số liệu nên không xác nhận được; cần nhập số liệu hoặc ấn định điểm, kèm lý do.
          </p>
        )}
      </ConfirmDialog>
    </div>
  );
}
