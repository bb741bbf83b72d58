'use client';

import { Button } from '@/ui/primitives/button';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { pageAfter, setupPath, type SetupPage } from './steps';
import type { Step } from './use-step';

const SHOWN_PROBLEMS = 12;

/** Foot of a step: what went wrong, whether everything is saved, the save, and the way on. It stays in sight. */
export function SaveBar<D>({ step, page, blocked }: { step: Step<D>; page: SetupPage; /** Why what was typed cannot be saved yet. */ blocked?: string | null }) {
  const { isDirty, isSaving, isSaved, failure, head } = step;
  const next = pageAfter(page);
  const words = isSaving ? 'Đang lưu…' : isDirty ? 'Có thay đổi chưa lưu.' : isSaved ? 'Đã lưu.' : 'Không có thay đổi chưa lưu.';
  return (
    <div className="no-print sticky bottom-0 z-10 mt-8 border-t border-line-strong bg-paper py-3">
      {failure && <Failure failure={failure} />}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p role="status" className="pt-2 text-[0.9375rem] text-muted">
          {words}
        </p>
        <div className="flex flex-wrap items-start gap-2">
          {isDirty && (
            <Button variant="quiet" onClick={step.discard}>
              Bỏ thay đổi
            </Button>
          )}
          <Button
            variant="primary"
            disabledReason={head.lockedBecause ?? (isDirty ? (blocked ?? null) : null)}
            aria-disabled={!isDirty || isSaving ? 'true' : undefined}
            onClick={step.save}
          >
            {isSaving ? 'Đang lưu…' : 'Lưu bước này'}
          </Button>
          {next && <LinkButton href={setupPath(head.round, next.page)}>Bước tiếp theo</LinkButton>}
        </div>
      </div>
    </div>
  );
}

function Failure({ failure }: { failure: NonNullable<Step<unknown>['failure']> }) {
  const details = [...new Set((failure.details ?? []).map(({ message }) => message))];
  return (
    <Notice tone="error" live className="mb-3" title={failure.message} actions={failure.code === 'CONFLICT' && <ReloadButton />}>
      {details.length > 0 && (
        <ul className="max-h-40 list-disc overflow-y-auto pl-5">
          {details.slice(0, SHOWN_PROBLEMS).map((message) => (
            <li key={message}>{message}</li>
          ))}
          {details.length > SHOWN_PROBLEMS && <li>… và {details.length - SHOWN_PROBLEMS} mục khác.</li>}
        </ul>
      )}
    </Notice>
  );
}

function ReloadButton() {
  return (
    <Button small onClick={() => window.location.reload()}>
      Tải lại trang
    </Button>
  );
}
