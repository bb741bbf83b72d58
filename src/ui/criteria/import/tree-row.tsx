'use client';

import { memo, type ReactNode } from 'react';
import type { ColumnRoles } from '@/core/criteria/reading/reading';
import { SEVERITY_LABELS } from '@/text/criteria-import';
import { formatMax } from '@/text/format';
import { Badge } from '@/ui/primitives/badge';
import { cx } from '@/ui/primitives/cx';
import type { ImportRow } from './import-rows';
import { ProposalBox } from './proposal-box';
import { RuleWords } from './rule-words';
import { SEVERITY_TONES } from './severity-tones';
import { SourceRows } from './source-rows';
import { rowElementId } from './tree-view';
import type { Decision } from './use-import';

const INDENTS = ['', '', 'lg:ml-5', 'lg:ml-10', 'lg:ml-15', 'lg:ml-20'] as const;

type RowProps = {
  readonly row: ImportRow;
  readonly columns: ColumnRoles;
  readonly decision: Decision | null;
  decide(keys: readonly string[], decision: Decision | null): void;
};

/** One node beside its source. Memoised: answering one proposal of two thousand redraws one row. */
export const TreeRow = memo(function TreeRow({ row, columns, decision, decide }: RowProps) {
  const { node, problems } = row;
  return (
    <li
      id={rowElementId(row.key)}
      tabIndex={-1}
      className="grid scroll-mt-24 gap-x-6 gap-y-3 px-3 py-3 [contain-intrinsic-size:auto_9rem] [content-visibility:auto] lg:grid-cols-2"
    >
      <div className={cx('min-w-0', INDENTS[Math.min(row.depth, INDENTS.length - 1)])}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className={cx('min-w-0 flex-1 leading-snug', row.scale === 'group' ? 'font-semibold' : 'font-medium')}>
            {node.label ? <span className="num">{node.label} </span> : <span className="text-muted">(không có số) </span>}
            {node.name || <span className="text-danger">chưa có tên</span>}
          </p>
          <p className="num flex-none font-semibold">{node.maxPoints === null ? <span className="text-danger">chưa có điểm</span> : `${formatMax(node.maxPoints)} điểm`}</p>
        </div>
        {node.code && node.code !== node.label && (
          <p className="text-sm text-muted">
            Mã: <span className="num">{node.code}</span>
          </p>
        )}
        <Scale row={row} decision={decision} decide={decide} />
        <dl className="mt-1.5 grid gap-1 text-sm">
          <Fact term="Tài liệu kiểm chứng">{node.evidence}</Fact>
          <Fact term="Cơ quan thẩm định">{node.appraiser}</Fact>
          <Fact term="Ghi chú">{node.footnote}</Fact>
        </dl>
        {problems.length > 0 && (
          <ul className="mt-2 grid gap-1 text-sm">
            {problems.map((problem, index) => (
              <li key={index} className="flex items-start gap-2">
                <Badge tone={SEVERITY_TONES[problem.severity]}>{SEVERITY_LABELS[problem.severity]}</Badge>
                <span className="min-w-0">{problem.message}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <SourceRows sheet={row.sheet} rows={row.source} roles={columns[row.sheet ?? ''] ?? []} />
    </li>
  );
});

function Scale({ row, decision, decide }: Omit<RowProps, 'columns'>) {
  const { node, proposal } = row;
  if (row.scale === 'group') return null;
  if (proposal) {
    const answer = (next: Decision | null) => {
      keepFocusNear(row.key);
      decide([row.key], next);
    };
    return <ProposalBox proposal={proposal} node={node} decision={decision} onDecide={answer} />;
  }
  if (node.rule) {
    return (
      <div className="mt-1.5">
        <RuleWords rule={node.rule} maxPoints={node.maxPoints} />
      </div>
    );
  }
  return (
    <p className="mt-1.5 text-sm">
      <Badge>Chấm điểm trực tiếp</Badge>{' '}
      <span className="text-muted">{node.scaleText ? 'Cách chấm giữ nguyên chữ như trong tệp; điểm do người chấm nhập.' : 'Không có cách chấm trong tệp; điểm do người chấm nhập.'}</span>
    </p>
  );
}

/** An answered proposal may leave a filtered list: the focus then goes on to the next row, not to the top of the page. */
function keepFocusNear(key: string): void {
  const own = document.getElementById(rowElementId(key));
  const next = own?.nextElementSibling ?? own?.closest('section')?.nextElementSibling?.querySelector('li') ?? own?.previousElementSibling;
  window.requestAnimationFrame(() => {
    if (own && !own.isConnected && next instanceof HTMLElement) next.focus({ preventScroll: true });
  });
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt className="inline text-muted">{term}: </dt>
      <dd className="inline whitespace-pre-line">{children}</dd>
    </div>
  );
}
