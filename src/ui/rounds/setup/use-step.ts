'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import type { ActionOutcome } from '@/contracts/action-outcome';
import type { SavedSetup } from '@/contracts/round-setup';
import type { StepHead } from './setup-actions';

export type StepFailure = Extract<ActionOutcome<never>, { ok: false }>['error'];

export type Step<D> = {
  readonly draft: D;
  readonly change: (next: D | ((draft: D) => D)) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Saved since the page was opened, and nothing changed since. */
  readonly isSaved: boolean;
  readonly failure: StepFailure | null;
  readonly save: () => void;
  readonly discard: () => void;
  readonly head: StepHead;
};

const LEAVE = 'Bước này có thay đổi chưa lưu. Rời trang thì các thay đổi đó mất. Rời trang?';

/**
 * One step of the set-up: a draft in the browser, saved whole at the revision it was made from. What somebody else saved
 * meanwhile is taken over only while nothing has been changed here; otherwise the save meets a conflict, with words.
 * @param stored what the server holds; a new value only with a new revision
 */
export function useStep<D>(head: StepHead, stored: D, send: (draft: D, seen: { round: string; revision: number }) => Promise<ActionOutcome<SavedSetup>>): Step<D> {
  const [shown, setShown] = useState({ draft: stored, base: stored, revision: head.revision, from: head.revision });
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [isSaving, startTransition] = useTransition();
  const isDirty = shown.draft !== shown.base;

  if (head.revision !== shown.from) {
    setShown(isDirty ? { ...shown, from: head.revision } : { draft: stored, base: stored, revision: head.revision, from: head.revision });
  }
  useLeaveWarning(isDirty);

  return {
    draft: shown.draft,
    change: (next) => {
      setSaved(false);
      setShown((now) => ({ ...now, draft: typeof next === 'function' ? (next as (draft: D) => D)(now.draft) : next }));
    },
    isDirty,
    isSaving,
    isSaved: isSaved && !isDirty,
    failure,
    save: () => {
      if (isSaving || !isDirty) return;
      const sent = shown.draft;
      startTransition(async () => {
        const result = await send(sent, { round: head.round, revision: shown.revision });
        if (!result.ok) return setFailure(result.error);
        setFailure(null);
        setSaved(true);
        setShown((now) => ({ ...now, base: sent, revision: result.value.revision }));
      });
    },
    discard: () => {
      setFailure(null);
      setShown((now) => ({ ...now, draft: now.base }));
    },
    head,
  };
}

/** Asks before unsaved changes are left behind: by closing the tab, or by a link of the app. */
function useLeaveWarning(isDirty: boolean): void {
  const dirty = useRef(isDirty);
  useEffect(() => {
    dirty.current = isDirty;
  }, [isDirty]);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!dirty.current || link === null || link.getAttribute('href')?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (window.confirm(LEAVE)) {
        dirty.current = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, []);
}
