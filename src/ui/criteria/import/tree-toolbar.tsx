'use client';

import { FilterChips } from '@/ui/appraisals/filter-chips';
import { Button } from '@/ui/primitives/button';
import { TextInput } from '@/ui/primitives/text-input';
import type { ImportRow } from './import-rows';
import { matchesFilter, ROW_FILTERS, ROW_FILTER_LABELS, type RowFilter } from './row-filter';
import type { TreeView } from './tree-view';
import type { Decision, Decisions } from './use-import';

type ToolbarProps = {
  readonly rows: readonly ImportRow[];
  readonly decisions: Decisions;
  readonly view: TreeView;
  readonly isNarrowed: boolean;
  /** Proposals without an answer among the rows that the filter leaves. */
  readonly waiting: number;
  readonly areAllOpen: boolean;
  onView(change: Partial<TreeView>): void;
  onOpenAll(isOpening: boolean): void;
  onDecide(decision: Decision): void;
};

/** Finds rows, and answers all proposals among the found ones at once. */
export function TreeToolbar({ rows, decisions, view, isNarrowed, waiting, areAllOpen, onView, onOpenAll, onDecide }: ToolbarProps) {
  const which = isNarrowed ? `${waiting} đề xuất đã lọc` : `cả ${waiting} đề xuất`;
  const reason = waiting > 0 ? null : isNarrowed ? 'Các dòng đã lọc không có đề xuất chờ trả lời.' : 'Không còn đề xuất chờ trả lời.';
  return (
    <div className="mb-4 grid gap-3">
      <FilterChips
        label="Lọc các dòng"
        items={ROW_FILTERS.map((key) => ({
          key,
          label: ROW_FILTER_LABELS[key],
          count: rows.filter((row) => matchesFilter(row, key, decisions)).length,
          current: view.filter === key,
        }))}
        onChoose={(key) => onView({ filter: key as RowFilter })}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <TextInput
          type="search"
          label="Tìm theo tên, mã, cơ quan"
          small
          className="w-full sm:w-80"
          value={view.typed}
          onChange={(event) => onView({ typed: event.target.value })}
        />
        <div className="flex flex-wrap items-start gap-2">
          <Button small disabledReason={isNarrowed ? 'Khi lọc hoặc tìm, xin mở từng lĩnh vực ở dưới.' : null} reasonPlacement="tooltip" onClick={() => onOpenAll(!areAllOpen)}>
            {areAllOpen ? 'Thu gọn tất cả' : 'Mở tất cả lĩnh vực'}
          </Button>
          <Button small disabledReason={reason} reasonPlacement="tooltip" onClick={() => onDecide('text')}>
            {waiting > 0 ? `Để ${which} ở dạng chữ` : 'Để ở dạng chữ'}
          </Button>
          <Button small variant="primary" disabledReason={reason} reasonPlacement="tooltip" onClick={() => onDecide('confirmed')}>
            {waiting > 0 ? `Xác nhận ${which}` : 'Xác nhận đề xuất'}
          </Button>
        </div>
      </div>
    </div>
  );
}
