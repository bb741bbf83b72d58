/** Only what of `Storage` is needed; a browser may refuse even that (private window, full disk). */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What was typed and has not reached the server, on this machine: each draft by its name, all under a prefix that names
 * the thing and the person, so that another person at the same computer does not see them.
 */
export class LocalDrafts<T> {
  constructor(
    private readonly storage: DraftStorage | null,
    private readonly prefix: string,
    /** Whether what was read is a draft: an older version of the app may have left something else. */
    private readonly isDraft: (value: unknown) => value is T,
  ) {}

  keep(name: string, draft: T): boolean {
    try {
      this.storage?.setItem(this.prefix + name, JSON.stringify(draft));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  drop(name: string): void {
    try {
      this.storage?.removeItem(this.prefix + name);
    } catch {
      // Nothing was kept where nothing can be removed.
    }
  }

  /** All drafts; what cannot be read is passed over. */
  all(): Map<string, T> {
    const drafts = new Map<string, T>();
    try {
      for (let index = 0; index < (this.storage?.length ?? 0); index += 1) {
        const key = this.storage?.key(index);
        if (!key?.startsWith(this.prefix)) continue;
        const draft = JSON.parse(this.storage?.getItem(key) ?? 'null') as unknown;
        if (this.isDraft(draft)) drafts.set(key.slice(this.prefix.length), draft);
      }
    } catch {
      // A damaged entry must not keep the page from opening.
    }
    return drafts;
  }
}

/** The storage of this browser; null on the server and where the browser refuses it. */
export function browserStorage(): DraftStorage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}
