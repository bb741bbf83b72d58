import type { ReactNode } from 'react';
import { changedWords } from '@/core/criteria/compare/changed-words';
import type { Difference } from '@/core/criteria/compare/mapping-row';
import { COMPARED_PART_LABELS, differenceText } from '@/text/criteria-comparison';
import { MarkedText } from './marked-text';

/** Each part that changed, both texts side by side. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <dl className="grid gap-4">
      {differences.map((difference) => (
        <div key={difference.part}>
          <dt className="mb-1 text-sm font-semibold">{COMPARED_PART_LABELS[difference.part]}</dt>
          <dd>
            <Sides difference={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sides({ difference }: { readonly difference: Difference }) {
  const [from, to] = [differenceText(difference, difference.from), differenceText(difference, difference.to)];
  const words = from !== null && to !== null ? changedWords(from, to) : null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Side title="Bộ trước" text={from}>
        {words && <MarkedText parts={words.from} side="from" />}
      </Side>
      <Side title="Bộ sau" text={to}>
        {words && <MarkedText parts={words.to} side="to" />}
      </Side>
    </div>
  );
}

function Side({ title, text, children }: { readonly title: string; readonly text: string | null; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-sunken px-3 py-2">
      <p className="text-sm text-muted">{title}</p>
      <div className="break-words whitespace-pre-line">{children ?? text ?? <span className="text-muted">Không có</span>}</div>
    </div>
  );
}
