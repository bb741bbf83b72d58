import Link from 'next/link';
import type { CopyGap } from '@/core/workflow/copy-round';
import { copyGapWords, SETUP_STEP_LABELS } from '@/text/round-setup';
import { Notice } from '@/ui/primitives/notice';
import { setupPath } from './steps';

/** What the copy of an earlier round left open, first what asks for a decision. */
export function CopyReport({ round, copiedFrom, gaps }: { round: string; copiedFrom: { readonly name: string }; gaps: readonly CopyGap[] }) {
  const told = gaps.map(copyGapWords);
  const questions = told.filter(({ isQuestion }) => isQuestion);
  return (
    <Notice tone={questions.length > 0 ? 'warning' : 'info'} className="mb-6" title={`Sao chép từ ${copiedFrom.name}`}>
      {questions.length > 0 && <List round={round} heading="Xin quyết định:" items={questions} />}
      <List round={round} heading="Đã xử lý hoặc không sao chép:" items={told.filter(({ isQuestion }) => !isQuestion)} />
      {told.length === 0 && <p>Đã sao chép đầy đủ nhóm xếp hạng, đơn vị, phân công thẩm định, quy tắc và thời hạn.</p>}
    </Notice>
  );
}

function List({ round, heading, items }: { round: string; heading: string; items: readonly ReturnType<typeof copyGapWords>[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p className="mt-1 font-medium">{heading}</p>
      <ul className="list-disc pl-5">
        {items.map(({ words, step, isQuestion }) => (
          <li key={words}>
            {words}{' '}
            {isQuestion && (
              <Link className="link" href={setupPath(round, step)}>
                {SETUP_STEP_LABELS[step]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
