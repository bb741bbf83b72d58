'use client';

import { formatOfMax, formatPoints } from '@/text/format';
import { isZero } from '@/core/exact/decimal';
import { Progress } from '@/ui/primitives/progress';
import { useSheet, useTotals, useUnsavedCount } from './sheet-context';

/** Always in sight: how far the sheet is, the points so far, what is missing and what is not saved. */
export function SheetBar() {
  const { view, open } = useSheet();
  const totals = useTotals();
  const unsaved = useUnsavedCount();
  const undeclared = totals.gaps.filter(({ kind }) => kind === 'undeclared');
  const unsupported = totals.gaps.filter(({ kind }) => kind === 'no-evidence');
  const canEdit = view.rights.edit;
  return (
    <section
      aria-label="Tiến độ và điểm tạm tính"
      className="sticky top-16 z-10 mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-md border border-line-strong bg-surface px-4 py-2.5 shadow-raised"
    >
      <div className="w-44">
        <Progress value={totals.declared} max={totals.declarable} label="Tiêu chí đã kê khai" words={`${totals.declared}/${totals.declarable} tiêu chí`} />
      </div>
      <p className="leading-tight">
        <span className="block text-sm text-muted">{canEdit ? 'Điểm tự đánh giá tạm tính' : 'Điểm tự đánh giá'}</span>
        <output className="num text-xl font-semibold text-primary">{formatOfMax(totals.soFar, totals.max)}</output>
        {!isZero(totals.bonus) && <span className="num text-sm text-muted"> + thưởng {formatPoints(totals.bonus)}</span>}
        {!isZero(totals.penalty) && <span className="num text-sm text-muted"> − trừ {formatPoints(totals.penalty)}</span>}
      </p>
      <div className="flex flex-1 flex-wrap items-center justify-end gap-x-4 gap-y-1 text-sm">
        {unsaved > 0 && <span className="font-medium text-warning">{unsaved} mục chưa lưu xong</span>}
        {canEdit && undeclared.length > 0 && (
          <button type="button" className="link" onClick={() => goTo(undeclared[0]!.code, open)}>
            Còn {undeclared.length} tiêu chí chưa kê khai
          </button>
        )}
        {canEdit && unsupported.length > 0 && (
          <button type="button" className="link" onClick={() => goTo(unsupported[0]!.code, open)}>
            {unsupported.length} tiêu chí thiếu tài liệu, giải trình
          </button>
        )}
        {canEdit && totals.gaps.length === 0 && <span className="font-medium text-success">Đã đủ, có thể trình phê duyệt</span>}
      </div>
    </section>
  );
}

/** Opens a leaf and brings it into sight. */
export function goTo(code: string, open: (code: string) => void): void {
  open(code);
  window.requestAnimationFrame(() => document.getElementById(`tc-${code}`)?.scrollIntoView({ block: 'start' }));
}
