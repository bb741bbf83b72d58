'use client';

import { lazy, memo, Suspense, useId, type ReactNode } from 'react';
import { Paperclip } from 'lucide-react';
import type { LeafCell, SheetRow } from '@/contracts/assessments';
import type { Leaf } from '@/core/criteria/criteria-set';
import { isZero, subtract } from '@/core/exact/decimal';
import { factsSummary } from '@/text/facts-summary';
import { formatMax, formatPoints, formatSigned } from '@/text/format';
import { Figure } from '@/ui/primitives/figure';
import { SaveState } from '@/ui/primitives/save-state';
import { useLeaf, useSheet } from './sheet-context';

const LeafPanel = lazy(() => import('./leaf-panel').then(({ LeafPanel: panel }) => ({ default: panel })));

type LeafRowProps = {
  readonly row: Extract<SheetRow, { type: 'leaf' }>;
  readonly isOpen: boolean;
  readonly hasFinal: boolean;
  /** A bonus or penalty item: not declared means not claimed. */
  readonly isExtra: boolean;
};

/** One leaf: what is declared and computed; opens into its form underneath. */
export const LeafRow = memo(function LeafRow({ row, isOpen, hasFinal, isExtra }: LeafRowProps) {
  const { view, open } = useSheet();
  const leafView = useLeaf(row.code);
  const panelId = useId();
  const { leaf } = row;
  const { cell, save, words } = leafView;
  const isOwn = leaf.source === 'appraised' && cell.excluded === null;
  const remark = remarkOf(leaf, cell, view.rights.edit);
  const verb = !view.rights.edit || !isOwn ? 'Xem' : cell.outcome.kind === 'missing' ? 'Kê khai' : 'Sửa';
  return (
    <>
      <tr id={`tc-${row.code}`} className={`scroll-mt-40 ${isOpen ? 'row-own' : ''}`}>
        <td className="num max-sm:hidden!">{row.code}</td>
        <th scope="row" className="font-normal! max-sm:font-medium!">
          <span className={row.level > 1 ? 'sm:block sm:pl-3' : undefined}>
            <span className="num sm:hidden">{row.code}. </span>
            {leaf.name}
          </span>
        </th>
        <td className="col-number" data-label="Điểm tối đa">
          {formatMax(leaf.maxPoints)}
        </td>
        <td className="col-wide" data-label="Kê khai">
          <span className="flex items-start justify-between gap-3">
            <Declared leaf={leaf} cell={cell} isExtra={isExtra} hasDraft={leafView.draft !== undefined} />
            {leaf.source !== 'survey' && (
              <button
                type="button"
                className="btn btn-quiet btn-small no-print -my-1 flex-none"
                aria-expanded={isOpen}
                aria-controls={panelId}
                aria-label={isOpen ? `Đóng tiêu chí ${row.code}` : `${verb} tiêu chí ${row.code}`}
                onClick={() => open(isOpen ? null : row.code)}
              >
                {isOpen ? 'Đóng' : verb}
              </button>
            )}
          </span>
        </td>
        <td className="col-number font-medium" data-label="Tự chấm">
          <OwnPoints leaf={leaf} cell={cell} />
        </td>
        {hasFinal && (
          <td className="col-number font-semibold" data-label="Điểm chính thức">
            <Figure value={cell.final?.points == null ? null : formatPoints(cell.final.points)} absent={leaf.source === 'survey' ? 'điều tra xã hội học' : 'chưa có'} />
          </td>
        )}
        <td data-label="Tài liệu, giải trình">{supportOf(cell, isOwn)}</td>
        <td className={`col-wide text-sm ${remark === null && save === null ? 'max-sm:hidden!' : ''}`} data-label="Ghi chú">
          {remark}
          <SaveState state={save} words={words} />
        </td>
      </tr>
      {isOpen && (
        <tr id={panelId} className="max-sm:p-0!">
          <td colSpan={hasFinal ? 8 : 7} className="p-0!">
            <Suspense fallback={<p className="p-5 text-muted">Đang mở tiêu chí {row.code}…</p>}>
              <LeafPanel leaf={leaf} isExtra={isExtra} />
            </Suspense>
          </td>
        </tr>
      )}
    </>
  );
});

function Declared({ leaf, cell, isExtra, hasDraft }: { leaf: Leaf; cell: LeafCell; isExtra: boolean; hasDraft: boolean }) {
  if (cell.excluded !== null) return <span className="text-muted">Không áp dụng cho đơn vị</span>;
  if (leaf.source === 'survey') return <span className="text-muted">Điểm từ điều tra xã hội học</span>;
  const summary = factsSummary(leaf, cell.facts);
  if (leaf.source === 'external') {
    return <span>{summary ?? <span className="text-muted">Số liệu do hệ thống khác cấp, chưa có</span>}</span>;
  }
  if (summary !== null) return <span className="line-clamp-3">{summary}</span>;
  if (hasDraft) return <span className="text-warning">Đang kê khai</span>;
  return <span className="text-muted">{isExtra ? 'Không đề nghị' : 'Chưa kê khai'}</span>;
}

function OwnPoints({ leaf, cell }: { leaf: Leaf; cell: LeafCell }) {
  const { outcome } = cell;
  if (cell.excluded !== null) return <Figure value={null} absent="không áp dụng" />;
  if (leaf.source === 'survey') return <Figure value={null} absent="điểm từ điều tra xã hội học" />;
  if (outcome.kind === 'scored') return <Figure value={formatPoints(outcome.points)} />;
  if (outcome.kind === 'notApplicable') return <Figure value={outcome.points === null ? null : formatPoints(outcome.points)} absent="không áp dụng" />;
  return <Figure value={null} absent="chưa có" />;
}

/** null leaves the cell empty, which a phone then does not show. */
function supportOf(cell: LeafCell, isOwn: boolean): ReactNode {
  if (!isOwn) return null;
  const hasExplanation = cell.explanation !== '';
  if (cell.evidence.length === 0 && !hasExplanation) {
    return cell.gap === 'no-evidence' ? <span className="text-sm text-warning">Cần tài liệu hoặc giải trình</span> : null;
  }
  return (
    <span className="flex flex-col text-sm">
      {cell.evidence.length > 0 && (
        <span className="inline-flex items-center gap-1">
          <Paperclip aria-hidden className="size-3.5" />
          {cell.evidence.length} tài liệu
        </span>
      )}
      {hasExplanation && <span>Có giải trình</span>}
    </span>
  );
}

/** Official minus own points where they differ; null where they agree or one of them is no number. */
function movedBy({ outcome, final }: LeafCell): string | null {
  const own = outcome.kind === 'scored' || outcome.kind === 'notApplicable' ? outcome.points : null;
  if (own === null || final?.points == null) return null;
  const moved = subtract(final.points, own);
  return isZero(moved) ? null : moved;
}

function remarkOf(leaf: Leaf, cell: LeafCell, canEdit: boolean): ReactNode {
  if (cell.excluded !== null) return <span className="block text-muted">{cell.excluded}</span>;
  if (cell.outcome.kind === 'notApplicable') {
    const words = { exclude: 'Loại khỏi mẫu số', full: 'Tính điểm tối đa', zero: 'Tính 0 điểm' }[cell.outcome.policy];
    return <span className="block text-muted">Không áp dụng: {words.toLocaleLowerCase('vi')}</span>;
  }
  const moved = movedBy(cell);
  if (moved !== null) {
    return (
      <span className="block">
        <strong className="num font-semibold">{formatSigned(moved)}</strong>
        {cell.final?.reason && `: ${cell.final.reason}`}
      </span>
    );
  }
  if (leaf.source === 'external' && canEdit) return <span className="block text-muted">Đơn vị không kê khai</span>;
  if (cell.warnings.length > 0) return <span className="block text-warning">Tử số lớn hơn mẫu số, cần xem lại</span>;
  return null;
}
