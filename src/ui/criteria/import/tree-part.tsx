'use client';

import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import type { ColumnRoles } from '@/core/criteria/reading/reading';
import { formatMax } from '@/text/format';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { cx } from '@/ui/primitives/cx';
import type { ImportPart, ImportRow } from './import-rows';
import { TreeRow } from './tree-row';
import type { Decision, Decisions } from './use-import';

/** So many rows are drawn at first: a part of a thousand opens without a wait. */
const FIRST_SHOWN = 150;

type PartProps = {
  readonly part: ImportPart;
  /** Those of its rows that the filter leaves. */
  readonly rows: readonly ImportRow[];
  readonly columns: ColumnRoles;
  readonly decisions: Decisions;
  decide(keys: readonly string[], decision: Decision | null): void;
  readonly isOpen: boolean;
  readonly target: string | null;
  onToggle(): void;
};

/** An area, the bonus or the penalty: opened, its rows beside their source. */
export function TreePart({ part, rows, columns, decisions, decide, isOpen, target, onToggle }: PartProps) {
  const [isWhole, setIsWhole] = useState(false);
  const waiting = part.rows.filter((row) => row.proposal !== null && !decisions.has(row.key)).length;
  const errors = part.rows.reduce((count, { problems }) => count + problems.filter(({ severity }) => severity === 'error').length, 0);
  const showsAll = isWhole || rows.slice(FIRST_SHOWN).some(({ key }) => key === target);
  const shown = showsAll ? rows : rows.slice(0, FIRST_SHOWN);
  return (
    <section className="rounded-md border border-line bg-surface" aria-label={part.name}>
      <h3 className="text-base font-semibold">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex w-full items-start gap-3 rounded-md bg-sunken px-3 py-2.5 text-left hover:text-primary"
        >
          <ChevronRight aria-hidden className={cx('mt-1 size-4 flex-none transition-transform', isOpen && 'rotate-90')} />
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="w-full min-w-0 sm:w-auto sm:flex-1">
              {part.label && `${part.label.replace(/[.)]$/, '')}. `}
              {part.name}
            </span>
            {errors > 0 && <Badge tone="danger">{errors} lỗi</Badge>}
            {waiting > 0 && <Badge tone="gold">{waiting} đề xuất</Badge>}
            <span className="num flex-none text-sm font-normal text-muted">
              {part.maxPoints === null ? 'chưa có điểm tối đa' : `${formatMax(part.maxPoints)} điểm`}, {rows.length} dòng
            </span>
          </span>
        </button>
      </h3>
      {isOpen && (
        <>
          <ol className="divide-y divide-line">
            {shown.map((row) => (
              <TreeRow key={row.key} row={row} columns={columns} decision={decisions.get(row.key) ?? null} decide={decide} />
            ))}
          </ol>
          {shown.length < rows.length && (
            <div className="border-t border-line p-3">
              <Button small onClick={() => setIsWhole(true)}>
                Hiện thêm {rows.length - shown.length} dòng
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
