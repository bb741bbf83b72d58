/**
 * Saves a draft as it is written: the whole document, one request at a time; what is written meanwhile goes out after
 * it. What cannot go out is kept on this machine and tried again. A draft that somebody else has saved is never
 * overwritten: the person looks at theirs, or keeps the own one as a copy.
 */
import type { CriteriaSetView, SavedDraft } from '@/contracts/criteria';
import type { DraftSet } from '@/core/criteria/draft';
import { sameData } from '@/core/criteria/same-data';
import type { SaveStateKind } from '@/ui/primitives/save-state';
import type { Answer, Refusal } from '@/ui/saving/ask';
import type { LocalDrafts } from '@/ui/saving/local-drafts';

/** A pause in writing after which the draft is saved. */
export const IDLE_MS = 1200;
/** A pause after which it is kept on this machine: a large document is not written at every key. */
export const KEEP_MS = 250;
const FIRST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 60_000;
/** Under which the document stands among the drafts on this machine. */
export const KEPT_NAME = 'document';

export type DraftTransport = {
  save(document: DraftSet, revision: number): Promise<Answer<SavedDraft>>;
  read(): Promise<Answer<CriteriaSetView>>;
};

export type KeptDraft = { readonly document: DraftSet; readonly revision: number };

export function isKeptDraft(value: unknown): value is KeptDraft {
  const kept = value as KeptDraft | null;
  return typeof kept?.revision === 'number' && Array.isArray(kept.document?.areas);
}

export type SaverState = {
  readonly save: SaveStateKind | null;
  readonly words?: string;
  readonly details?: readonly string[];
  /** In a conflict: the set as it stands on the server. */
  readonly theirs?: CriteriaSetView;
  readonly revision: number;
};

export class DraftSaver {
  private state: SaverState;
  private wanted: DraftSet;
  private base: KeptDraft;
  private isInFlight = false;
  /** Sent, and perhaps stored although no answer came. */
  private attempted: DraftSet[] = [];
  private sendTimer: ReturnType<typeof setTimeout> | null = null;
  private keepTimer: ReturnType<typeof setTimeout> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private readonly listeners = new Set<() => void>();

  constructor(
    base: KeptDraft,
    private readonly transport: DraftTransport,
    private readonly drafts: LocalDrafts<KeptDraft>,
  ) {
    this.base = base;
    this.wanted = base.document;
    this.state = { save: null, revision: base.revision };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  current = (): SaverState => this.state;

  hasUnsaved(): boolean {
    return this.wanted !== this.base.document;
  }

  /**
   * Takes up what a former visit left on this machine.
   * @returns the document to go on with, or null where nothing was left
   */
  restore(): DraftSet | null {
    const kept = this.drafts.all().get(KEPT_NAME);
    if (!kept) return null;
    if (sameData(kept.document, this.base.document)) {
      this.drafts.drop(KEPT_NAME);
      return null;
    }
    this.wanted = kept.document;
    if (kept.revision === this.base.revision) void this.send();
    else {
      // Written on a revision that somebody has replaced since.
      this.base = { ...this.base, revision: kept.revision };
      void this.compare();
    }
    return kept.document;
  }

  edit(document: DraftSet): void {
    this.wanted = document;
    if (this.state.theirs === undefined && this.state.save !== 'locked') this.tell({ save: 'saving', words: 'Chờ lưu…' });
    this.keepTimer ??= setTimeout(() => this.keep(), KEEP_MS);
    if (this.sendTimer !== null) clearTimeout(this.sendTimer);
    this.sendTimer = setTimeout(() => void this.send(), IDLE_MS);
  }

  /** Everything goes out now: the page is being left, or the network is back. */
  flush(): void {
    if (!this.hasUnsaved()) return;
    this.keep();
    void this.send();
  }

  /** Gives the own version up for the one on the server. @returns that one */
  takeTheirs(): CriteriaSetView | null {
    const { theirs } = this.state;
    if (!theirs) return null;
    this.stopTimers();
    this.drafts.drop(KEPT_NAME);
    this.base = { document: theirs.document, revision: theirs.revision ?? this.base.revision };
    this.wanted = theirs.document;
    this.attempted = [];
    this.tell({ save: 'saved', theirs: undefined });
    return theirs;
  }

  /** The own version lives on elsewhere: nothing here waits any more. */
  letGo(): void {
    this.stopTimers();
    this.drafts.drop(KEPT_NAME);
    this.base = { ...this.base, document: this.wanted };
  }

  private async send(): Promise<void> {
    if (this.sendTimer !== null) clearTimeout(this.sendTimer);
    this.sendTimer = null;
    if (this.isInFlight || this.state.theirs || this.state.save === 'locked') return;
    // Undone to what is stored.
    if (!this.hasUnsaved()) return this.rest();
    const sent = this.wanted;
    this.isInFlight = true;
    this.attempted.push(sent);
    this.tell({ save: 'saving' });
    const answer = await this.transport.save(sent, this.base.revision);
    this.isInFlight = false;
    if (answer.ok) this.accept(sent, answer.value.revision);
    else await this.fail(answer);
  }

  private accept(document: DraftSet, revision: number): void {
    this.base = { document, revision };
    this.attempted = [];
    this.retryMs = FIRST_RETRY_MS;
    if (this.hasUnsaved()) {
      this.keep();
      void this.send();
      return;
    }
    this.rest();
  }

  private rest(): void {
    this.stopTimers();
    this.drafts.drop(KEPT_NAME);
    this.tell({ save: 'saved' });
  }

  private async fail(answer: Refusal): Promise<void> {
    this.keep();
    if (answer.lost) return this.retry('Mất kết nối: giữ tạm trên máy này, sẽ tự gửi lại');
    switch (answer.code) {
      case 'CONFLICT':
        return this.compare();
      case 'INVALID_INPUT':
        return this.tell({ save: 'refused', words: answer.message, details: answer.details.map(({ message }) => message) });
      case 'UNAUTHENTICATED':
        return this.retry('Phiên đăng nhập đã hết: giữ tạm trên máy này. Xin mở thẻ mới để đăng nhập lại');
      case 'INTERNAL':
      case 'TOO_MANY_ATTEMPTS':
        return this.retry(`${answer.message} Nội dung được giữ tạm trên máy này`);
      default:
        this.tell({ save: 'locked', words: `${answer.message} Nội dung chưa lưu được giữ tạm trên máy này.` });
    }
  }

  /** The draft has moved on. Where it stands is what we sent ourselves, there is nothing to choose. */
  private async compare(): Promise<void> {
    const answer = await this.transport.read();
    if (!answer.ok) return this.fail(answer.lost || answer.code !== 'CONFLICT' ? answer : { ...answer, code: 'INTERNAL' });
    const theirs = answer.value;
    if (theirs.revision === null) {
      return this.tell({ save: 'locked', words: 'Bộ tiêu chí vừa được ghi nhận ban hành nên không lưu thêm được. Nội dung chưa lưu được giữ tạm trên máy này.' });
    }
    const ours = [...this.attempted, this.wanted].find((document) => sameData(document, theirs.document));
    if (ours) return this.accept(ours, theirs.revision);
    this.tell({ save: 'conflict', theirs });
  }

  private retry(words: string): void {
    this.tell({ save: 'keptLocally', words });
    if (this.sendTimer !== null) clearTimeout(this.sendTimer);
    this.sendTimer = setTimeout(() => void this.send(), this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private keep(): void {
    if (this.keepTimer !== null) clearTimeout(this.keepTimer);
    this.keepTimer = null;
    if (this.hasUnsaved()) this.drafts.keep(KEPT_NAME, { document: this.wanted, revision: this.base.revision });
  }

  private stopTimers(): void {
    for (const timer of [this.sendTimer, this.keepTimer]) if (timer !== null) clearTimeout(timer);
    this.sendTimer = null;
    this.keepTimer = null;
  }

  private tell(change: Omit<SaverState, 'revision' | 'theirs'> & { theirs?: CriteriaSetView }): void {
    this.state = { theirs: this.state.theirs, ...change, revision: this.base.revision };
    for (const listener of this.listeners) listener();
  }
}
