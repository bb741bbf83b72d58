'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { DraftProblem } from '@/core/criteria/check-draft';
import { findNode } from '@/core/criteria/draft-nodes';
import { draftProblemText } from '@/text/criteria-problems';
import { useEditor } from './editor-context';
import { rowOf, type DraftCheck } from './draft-check';
import { isWideNow } from './use-wide';

/** Everything that is wrong or to be looked at; each leads to where it is mended. */
export function ProblemList({ check, onGo }: { readonly check: DraftCheck; readonly onGo: () => void }) {
  const { store } = useEditor();
  const go = (problem: DraftProblem) => {
    onGo();
    const id = rowOf(problem);
    const panel = !isWideNow() || store.current().isAsideHidden;
    if (problem.key === null) store.select(id, { panel });
    else store.reveal(id, { focus: true, panel });
  };
  if (check.problems.length === 0) return <p className="text-muted">Không còn lỗi nào. Bộ tiêu chí có thể ghi nhận ban hành.</p>;
  return (
    <ul className="flex flex-col">
      {[...check.errors, ...check.warnings].map((problem, at) => {
        const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert;
        return (
          <li key={at} className="border-b border-line last:border-b-0">
            <button type="button" onClick={() => go(problem)} className="flex w-full items-start gap-2 px-1 py-1.5 text-left text-[0.9375rem] leading-snug hover:bg-primary-soft">
              <Icon aria-hidden className={problem.severity === 'error' ? 'mt-0.5 size-4 flex-none text-danger' : 'mt-0.5 size-4 flex-none text-warning'} />
              <span>
                <span className="sr-only">{problem.severity === 'error' ? 'Lỗi: ' : 'Lưu ý: '}</span>
                {draftProblemText(problem, problem.key === null ? undefined : (findNode(store.draft, problem.key) ?? undefined))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
