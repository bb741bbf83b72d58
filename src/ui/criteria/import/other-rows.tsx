'use client';

import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { SEVERITY_LABELS } from '@/text/criteria-import';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { cx } from '@/ui/primitives/cx';
import type { ImportLayout } from './import-rows';
import { SEVERITY_TONES } from './severity-tones';
import { SourceRows } from './source-rows';
import { rowElementId } from './tree-view';

const FIRST_SHOWN = 150;

/** Rows of the file that became no criterion, so that a person sees what was left out and why. */
export function OtherRows({ rows, isOpen, onToggle }: { readonly rows: ImportLayout['others']; readonly isOpen: boolean; onToggle(): void }) {
  const [isWhole, setIsWhole] = useState(rows.length <= FIRST_SHOWN);
  return (
    <section className="rounded-md border border-line bg-surface" aria-label="Dòng không phải tiêu chí">
      <h3 className="text-base font-semibold">
        <button type="button" aria-expanded={isOpen} onClick={onToggle} className="flex w-full items-center gap-3 rounded-md bg-sunken px-3 py-2.5 text-left hover:text-primary">
          <ChevronRight aria-hidden className={cx('size-4 flex-none transition-transform', isOpen && 'rotate-90')} />
          <span className="min-w-0 flex-1">Dòng không phải tiêu chí: tiêu đề, tổng cộng, chú thích, dòng ẩn</span>
          <span className="num flex-none text-sm font-normal text-muted">{rows.length} dòng</span>
        </button>
      </h3>
      {isOpen && (
        <ol className="divide-y divide-line">
          {(isWhole ? rows : rows.slice(0, FIRST_SHOWN)).map(({ key, sheet, row, problems }) => (
            <li key={key} id={rowElementId(key)} tabIndex={-1} className="grid scroll-mt-24 gap-2 px-3 py-2.5 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] lg:grid-cols-2 lg:gap-6">
              <ul className="grid content-start gap-1 text-sm">
                {problems.length === 0 && <li className="text-muted">Không thành tiêu chí.</li>}
                {problems.map((problem, index) => (
                  <li key={index} className="flex items-start gap-2">
                    <Badge tone={SEVERITY_TONES[problem.severity]}>{SEVERITY_LABELS[problem.severity]}</Badge>
                    <span className="min-w-0">{problem.message}</span>
                  </li>
                ))}
              </ul>
              <SourceRows sheet={sheet} rows={[row]} roles={[]} />
            </li>
          ))}
        </ol>
      )}
      {isOpen && !isWhole && (
        <div className="border-t border-line p-3">
          <Button small onClick={() => setIsWhole(true)}>
            Hiện thêm {rows.length - FIRST_SHOWN} dòng
          </Button>
        </div>
      )}
    </section>
  );
}
