'use client';

import { Check } from 'lucide-react';
import { rowKey } from '@/core/criteria/reading/row-key';
import { Button } from '@/ui/primitives/button';
import { cx } from '@/ui/primitives/cx';
import type { ImportWork } from './use-import';

const STEPS = ['file', 'columns', 'problems', 'tree', 'head'] as const;
export type Step = (typeof STEPS)[number];

const STEP_LABELS = {
  file: 'Chọn tệp',
  columns: 'Nhận dạng cột',
  problems: 'Lỗi và lưu ý',
  tree: 'Đối chiếu với tệp',
  head: 'Tạo bộ tiêu chí',
} as const satisfies Record<Step, string>;

/** The five steps, all open once a file is read: going back loses nothing. Under each what still waits there. */
export function StepBar({ work, current, onChoose }: { readonly work: ImportWork; readonly current: Step; onChoose(step: Step): void }) {
  const notes = notesOf(work);
  return (
    <nav aria-label="Các bước nhập" className="no-print mb-6">
      <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-5">
        {STEPS.map((step, index) => {
          const isCurrent = step === current;
          const isClosed = step !== 'file' && work.preview === null;
          const { words, state } = notes[step];
          return (
            <li key={step} className={isCurrent ? 'bg-primary-soft' : 'bg-surface'}>
              <button
                type="button"
                aria-current={isCurrent ? 'step' : undefined}
                aria-disabled={isClosed ? 'true' : undefined}
                onClick={() => {
                  if (!isClosed) onChoose(step);
                }}
                className={cx(
                  'flex h-full w-full items-start gap-2.5 border-l-4 px-3 py-2 text-left sm:border-t-4 sm:border-l-0',
                  isCurrent ? 'border-primary' : 'border-transparent',
                  !isClosed && !isCurrent && 'hover:bg-primary-soft',
                )}
              >
                <span
                  aria-hidden
                  className={cx(
                    'num mt-0.5 flex size-6 flex-none items-center justify-center rounded-full border text-sm font-semibold',
                    state === 'done' ? 'border-success text-success' : state === 'bad' ? 'border-danger text-danger' : 'border-line-strong text-muted',
                  )}
                >
                  {state === 'done' ? <Check className="size-4" /> : index + 1}
                </span>
                <span className="min-w-0">
                  <span className={cx('block leading-snug', isCurrent && 'font-semibold', isClosed && 'text-muted')}>{STEP_LABELS[step]}</span>
                  <span className={cx('block text-sm leading-snug', state === 'bad' ? 'text-danger' : 'text-muted')}>{words}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type Note = { words: string; state: 'done' | 'waiting' | 'bad' };

function notesOf({ preview, decisions, file }: ImportWork): Record<Step, Note> {
  if (preview === null) {
    const waiting: Note = { words: 'sau khi chọn tệp', state: 'waiting' };
    return { file: { words: 'DOCX, XLSX hoặc CSV', state: 'waiting' }, columns: waiting, problems: waiting, tree: waiting, head: waiting };
  }
  const { error, warning } = preview.counts;
  const tables = Object.keys(preview.reading.columns).length;
  const open = preview.reading.proposals.filter((proposal) => !decisions.has(rowKey(proposal))).length;
  return {
    file: { words: file?.name ?? '', state: 'done' },
    columns: tables === 0 ? { words: 'chưa nhận ra bảng nào', state: 'bad' } : { words: `${tables} bảng tiêu chí`, state: 'done' },
    problems:
      error > 0
        ? { words: `${error} lỗi, ${warning} lưu ý`, state: 'bad' }
        : { words: warning > 0 ? `không có lỗi, ${warning} lưu ý` : 'không có lỗi', state: 'done' },
    tree: open > 0 ? { words: `${open} đề xuất chờ trả lời`, state: 'waiting' } : { words: 'không còn đề xuất chờ', state: 'done' },
    head: { words: 'mã, tên, cấp, năm', state: 'waiting' },
  };
}

/** The way on and back at the end of each step. */
export function StepFoot({ current, onChoose }: { readonly current: Step; onChoose(step: Step): void }) {
  const index = STEPS.indexOf(current);
  const previous = STEPS[index - 1];
  const next = STEPS[index + 1];
  const go = (step: Step) => {
    onChoose(step);
    window.scrollTo({ top: 0 });
  };
  return (
    <div className="no-print mt-8 flex flex-wrap justify-between gap-3 border-t border-line pt-4">
      {previous ? <Button onClick={() => go(previous)}>Quay lại: {STEP_LABELS[previous]}</Button> : <span />}
      {next && (
        <Button variant={current === 'file' ? 'secondary' : 'primary'} onClick={() => go(next)}>
          Tiếp theo: {STEP_LABELS[next]}
        </Button>
      )}
    </div>
  );
}
