/**
 * Undo and redo: the drafts themselves, which share all that did not change between them. Bounded; the oldest step is
 * forgotten first.
 */
import type { DraftSet } from '../draft';

/** Enough for an afternoon; a step costs what it changed. */
export const MOST_STEPS = 300;

export type DraftStep = {
  readonly draft: DraftSet;
  /** What was done from this draft on, in words for "Hoàn tác: …". */
  readonly done: string;
  /** Steps of one burst (typing in one field) are undone as one. */
  readonly burst: string | null;
};

export type DraftHistory = {
  readonly past: readonly DraftStep[];
  readonly present: DraftSet;
  readonly future: readonly DraftStep[];
};

export function newHistory(present: DraftSet): DraftHistory {
  return { past: [], present, future: [] };
}

/** Takes an edit up. A draft that is the same gives the same history: nothing was done. */
export function record(history: DraftHistory, draft: DraftSet, done: string, burst: string | null = null): DraftHistory {
  if (draft === history.present) return history;
  const last = history.past.at(-1);
  const continues = burst !== null && last?.burst === burst && history.future.length === 0;
  const past = continues ? history.past : [...history.past, { draft: history.present, done, burst }].slice(-MOST_STEPS);
  return { past, present: draft, future: [] };
}

export function undo(history: DraftHistory): DraftHistory {
  const step = history.past.at(-1);
  if (!step) return history;
  return { past: history.past.slice(0, -1), present: step.draft, future: [{ ...step, draft: history.present }, ...history.future] };
}

export function redo(history: DraftHistory): DraftHistory {
  const [step, ...future] = history.future;
  if (!step) return history;
  // A redone step is closed: typing on does not run into it.
  return { past: [...history.past, { ...step, draft: history.present, burst: null }], present: step.draft, future };
}

/** The next edit begins a new step, whatever field it is in. */
export function endBurst(history: DraftHistory): DraftHistory {
  const last = history.past.at(-1);
  return last && last.burst !== null ? { ...history, past: [...history.past.slice(0, -1), { ...last, burst: null }] } : history;
}

/** Takes back what was typed in this burst, as if it had not been: Esc in a field. */
export function abandon(history: DraftHistory, burst: string): DraftHistory {
  const last = history.past.at(-1);
  return last?.burst === burst ? { ...history, past: history.past.slice(0, -1), present: last.draft } : history;
}
