import type { FactsDraft } from '../facts-editor/facts-draft';
import type { LeafBase, LeafContent } from './leaf-content';

/** What was typed and has not reached the server, with what it was typed on. */
export type LocalDraft = {
  readonly draft: FactsDraft;
  readonly explanation: string;
  /** What may be sent; the facts are those last saved while the draft is incomplete or wrong. */
  readonly wanted: LeafContent;
  readonly base: LeafBase;
  /** Whether `wanted` holds all of the draft. */
  readonly isWhole: boolean;
};

/** Only what of `Storage` is needed; a browser may refuse even that (private window, full disk). */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Drafts of one sheet and one person on this machine: another person at the same computer does not see them. */
export class LocalDrafts {
  constructor(
    private readonly storage: DraftStorage | null,
    private readonly prefix: string,
  ) {}

  keep(code: string, draft: LocalDraft): boolean {
    try {
      this.storage?.setItem(this.prefix + code, JSON.stringify(draft));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  drop(code: string): void {
    try {
      this.storage?.removeItem(this.prefix + code);
    } catch {
      // Nothing was kept where nothing can be removed.
    }
  }

  /** All drafts of the sheet; what cannot be read is passed over. */
  all(): Map<string, LocalDraft> {
    const drafts = new Map<string, LocalDraft>();
    try {
      for (let index = 0; index < (this.storage?.length ?? 0); index += 1) {
        const key = this.storage?.key(index);
        if (!key?.startsWith(this.prefix)) continue;
        const draft = JSON.parse(this.storage?.getItem(key) ?? 'null') as LocalDraft | null;
        if (draft?.base && draft.wanted) drafts.set(key.slice(this.prefix.length), draft);
      }
    } catch {
      // A damaged entry must not keep the sheet from opening.
    }
    return drafts;
  }
}
