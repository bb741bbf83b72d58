/** What the checks say of a draft, laid out by row. */
import { checkDraft, type DraftProblem } from '@/core/criteria/check-draft';
import type { DraftSet } from '@/core/criteria/draft';
import { runningSums, type RunningSums } from '@/core/criteria/running-sums';
import { formatMax, formatPoints } from '@/text/format';
import { runningSumLines } from '@/text/running-sum';
import type { RowNotes } from './tree-row';

export type DraftCheck = {
  readonly problems: readonly DraftProblem[];
  readonly errors: readonly DraftProblem[];
  readonly warnings: readonly DraftProblem[];
  readonly sums: RunningSums;
  notesOf(id: string): RowNotes;
  problemsOf(id: string): readonly DraftProblem[];
};

const NO_NOTES: RowNotes = { sums: '', sumFits: true, errors: 0, warnings: 0 };

export function checkOf(draft: DraftSet): DraftCheck {
  const problems = checkDraft(draft);
  const sums = runningSums(draft);
  const byId = new Map<string, DraftProblem[]>();
  for (const problem of problems) byId.set(rowOf(problem), [...(byId.get(rowOf(problem)) ?? []), problem]);
  const notes = new Map<string, RowNotes>();
  const note = (id: string, change: Partial<RowNotes>) => notes.set(id, { ...(notes.get(id) ?? NO_NOTES), ...change });
  for (const [key, sum] of sums.nodes) note(key, { sums: runningSumLines(sum).join('\n'), sumFits: sum.fits });
  for (const section of ['bonus', 'penalty'] as const) {
    const extra = draft[section];
    if (extra) note(`section:${section}`, { sums: `các mục cộng lại ${formatPoints(sums[section])}${extra.cap === null ? '' : `, tính nhiều nhất ${formatMax(extra.cap)}`}` });
  }
  for (const [id, of] of byId) {
    const errors = of.filter(({ severity }) => severity === 'error').length;
    note(id, { errors, warnings: of.length - errors });
  }
  return {
    problems,
    sums,
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    notesOf: (id) => notes.get(id) ?? NO_NOTES,
    problemsOf: (id) => byId.get(id) ?? [],
  };
}

/** The row or panel where a problem is mended. */
export function rowOf({ key, part = '' }: DraftProblem): string {
  if (key !== null) return key;
  const section = part.split('.')[0];
  return section === 'bonus' || section === 'penalty' ? `section:${section}` : 'set';
}
