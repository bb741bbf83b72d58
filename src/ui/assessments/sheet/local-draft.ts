import type { FactsDraft } from '../facts-editor/facts-draft';
import type { LeafBase, LeafContent } from './leaf-content';

/** What was typed for one leaf and has not reached the server, with what it was typed on. */
export type LocalDraft = {
  readonly draft: FactsDraft;
  readonly explanation: string;
  /** What may be sent; the facts are those last saved while the draft is incomplete or wrong. */
  readonly wanted: LeafContent;
  readonly base: LeafBase;
  /** Whether `wanted` holds all of the draft. */
  readonly isWhole: boolean;
};

export function isLocalDraft(value: unknown): value is LocalDraft {
  const draft = value as LocalDraft | null;
  return Boolean(draft?.base && draft.wanted);
}
