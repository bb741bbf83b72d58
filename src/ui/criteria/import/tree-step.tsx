'use client';

import { useDeferredValue, useEffect, useMemo } from 'react';
import type { CriteriaImportPreview } from '@/contracts/criteria-import';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Section } from '@/ui/primitives/section';
import type { ImportLayout } from './import-rows';
import { OtherRows } from './other-rows';
import { matchesFilter, NONE_LEFT, searchRow } from './row-filter';
import { TreePart } from './tree-part';
import { TreeToolbar } from './tree-toolbar';
import { MOST_FOUND, openParts, OTHERS_KEY, rowElementId, type TreeView } from './tree-view';
import type { ImportWork } from './use-import';

type TreeStepProps = {
  readonly work: ImportWork;
  readonly preview: CriteriaImportPreview;
  readonly layout: ImportLayout;
  readonly view: TreeView;
  onView(view: TreeView): void;
};

/** What was recognised on the left, the row of the file on the right; proposals are answered here. */
export function TreeStep({ work, preview, layout, view, onView }: TreeStepProps) {
  const { decisions, decide } = work;
  const words = useDeferredValue(view.typed);
  const isNarrowed = view.filter !== 'all' || words.trim() !== '';
  const open = openParts(view, layout);
  const proposals = preview.reading.proposals.length;

  const allRows = useMemo(() => layout.parts.flatMap(({ rows }) => rows), [layout]);
  const shownParts = layout.parts
    .map((part) => ({ part, rows: isNarrowed ? part.rows.filter((row) => matchesFilter(row, view.filter, decisions) && searchRow(row, words)) : part.rows }))
    .filter(({ rows }) => rows.length > 0);
  const waiting = shownParts.flatMap(({ rows }) => rows).filter((row) => row.proposal !== null && !decisions.has(row.key));

  // A link from the list of problems leads here, with the part of the row already open.
  useEffect(() => {
    const element = view.target === null ? null : document.getElementById(rowElementId(view.target));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [view.target]);

  /** A filter opens what it finds, up to a page full of rows. */
  const found = new Set(shownParts.filter((_, at) => shownParts.slice(0, at).reduce((count, { rows }) => count + rows.length, 0) < MOST_FOUND).map(({ part }) => part.key));
  const isOpen = (key: string) => (isNarrowed ? found.has(key) !== view.flipped.has(key) : open.has(key));
  const toggle = (key: string) => onView({ ...view, target: null, ...(isNarrowed ? { flipped: turned(view.flipped, key) } : { open: turned(open, key) }) });

  return (
    <Section
      title="Đối chiếu với tệp"
      lead={`${layout.leaves} tiêu chí chấm điểm${layout.extras > 0 ? `, ${layout.extras} nội dung điểm thưởng, điểm trừ` : ''}; ${proposals === 0 ? 'không có đề xuất nào phải xác nhận' : `${proposals} đề xuất cách chấm`}. Bên trái là nội dung đã nhận ra, bên phải là dòng gốc trong tệp.`}
    >
      <TreeToolbar
        rows={allRows}
        decisions={decisions}
        view={view}
        isNarrowed={isNarrowed}
        waiting={waiting.length}
        areAllOpen={open.size >= layout.parts.length}
        onView={(change) => onView({ ...view, target: null, flipped: new Set(), ...change })}
        onOpenAll={(isOpening) => onView({ ...view, target: null, open: new Set(isOpening ? [...layout.parts.map(({ key }) => key), OTHERS_KEY] : []) })}
        onDecide={(decision) => decide(waiting.map(({ key }) => key), decision)}
      />
      {shownParts.length === 0 && (
        <EmptyState title={allRows.length === 0 ? 'Chưa đọc được tiêu chí nào' : words.trim() === '' ? NONE_LEFT[view.filter] : 'Không có dòng nào phù hợp'}>
          {allRows.length === 0 ? 'Xin xem lại bước nhận dạng cột và danh sách lỗi.' : 'Xin chọn nhóm dòng khác hoặc xóa chữ trong ô tìm.'}
        </EmptyState>
      )}
      <div className="grid gap-3">
        {shownParts.map(({ part, rows }) => (
          <TreePart
            key={part.key}
            part={part}
            rows={rows}
            columns={preview.reading.columns}
            decisions={decisions}
            decide={decide}
            isOpen={isOpen(part.key)}
            target={view.target}
            onToggle={() => toggle(part.key)}
          />
        ))}
        {!isNarrowed && layout.others.length > 0 && <OtherRows rows={layout.others} isOpen={open.has(OTHERS_KEY)} onToggle={() => toggle(OTHERS_KEY)} />}
      </div>
    </Section>
  );
}

function turned(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]);
}
