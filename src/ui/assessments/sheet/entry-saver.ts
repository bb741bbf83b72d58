/**
 * Saves leaves as they are declared. One request a leaf at a time; what is typed meanwhile goes out after it. What
 * cannot go out is kept on this machine and tried again. A leaf that somebody else has changed is never overwritten:
 * both contents are shown and the person chooses.
 */
import type { LeafCell, SaveEntryResult } from '@/contracts/assessments';
import type { FactsDraft } from '../facts-editor/facts-draft';
import { sameContent, type LeafBase, type LeafContent } from './leaf-content';
import type { LocalDrafts } from '@/ui/saving/local-drafts';
import type { LocalDraft } from './local-draft';
import type { SheetStore } from './sheet-store';
import type { SheetAnswer, SheetTransport } from './transport';

/** A pause in typing after which the leaf is saved without being left. */
export const IDLE_MS = 1500;
const FIRST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 60_000;

export type LeafEdit = {
  readonly draft: FactsDraft;
  readonly explanation: string;
  /** Facts of the draft where it is whole; `undefined` while it is incomplete or wrong. */
  readonly facts: LeafContent['facts'] | undefined;
  /** Why the draft cannot be saved yet. */
  readonly isWrong: boolean;
  readonly isSettled: boolean;
};

type Work = {
  base: LeafBase;
  wanted: LeafContent;
  draft: FactsDraft;
  explanation: string;
  isWhole: boolean;
  isWrong: boolean;
  isInFlight: boolean;
  /** Sent, and perhaps stored although no answer came. */
  attempted: LeafContent[];
  timer: ReturnType<typeof setTimeout> | null;
  retryMs: number;
};

export class EntrySaver {
  private readonly works = new Map<string, Work>();

  constructor(
    private readonly store: SheetStore,
    private readonly transport: SheetTransport,
    private readonly drafts: LocalDrafts<LocalDraft>,
  ) {}

  /** Takes up what a former visit left on this machine, and sends what can be sent. */
  restore(): void {
    for (const [code, kept] of this.drafts.all()) {
      if (!this.store.has(code)) continue;
      const cell = this.store.leaf(code).cell;
      if (kept.isWhole && sameContent(kept.wanted, cell)) {
        this.drafts.drop(code);
        continue;
      }
      const work = this.workOn(code);
      Object.assign(work, { base: kept.base, wanted: kept.wanted, draft: kept.draft, explanation: kept.explanation, isWhole: kept.isWhole });
      this.store.update(code, { draft: kept.draft, explanation: kept.explanation, revision: this.store.leaf(code).revision + 1 });
      if (sameContent(work.wanted, work.base)) this.show(code, work);
      else void this.send(code);
    }
  }

  edit(code: string, { draft, explanation, facts, isWrong, isSettled }: LeafEdit): void {
    const work = this.workOn(code);
    const isWhole = facts !== undefined;
    Object.assign(work, { draft, explanation, isWhole, isWrong });
    // An explanation is saved even while a number is half typed: the facts then stay as they were.
    work.wanted = { facts: isWhole ? facts : work.base.facts, explanation };
    if (isWhole && sameContent(work.wanted, work.base)) this.drafts.drop(code);
    else this.drafts.keep(code, { draft, explanation, wanted: work.wanted, base: work.base, isWhole });
    this.store.update(code, { draft, explanation, problems: undefined });
    this.stopTimer(work);
    if (isSettled) void this.send(code);
    else work.timer = setTimeout(() => void this.send(code), IDLE_MS);
  }

  hasUnsaved(): boolean {
    return this.store.unsaved().length > 0;
  }

  /** Everything that waits for a pause goes out now: the page is being left, or the network is back. */
  flush(): void {
    for (const [code, work] of this.works) {
      this.stopTimer(work);
      if (this.store.leaf(code).theirs === undefined) void this.send(code);
    }
  }

  /** Ends a conflict: `mine` is sent on top of the server's version, or the server's content takes the form's place. */
  resolve(code: string, choice: 'mine' | 'theirs'): void {
    const { theirs, revision } = this.store.leaf(code);
    if (!theirs) return;
    const work = this.workOn(code);
    work.base = baseOf(theirs);
    this.store.update(code, { theirs: undefined });
    if (choice === 'mine') {
      void this.send(code);
      return;
    }
    this.works.delete(code);
    this.drafts.drop(code);
    this.store.update(code, { cell: theirs, draft: undefined, explanation: undefined, save: 'saved', words: undefined, revision: revision + 1 });
  }

  private async send(code: string): Promise<void> {
    const work = this.workOn(code);
    this.stopTimer(work);
    if (work.isInFlight || this.store.leaf(code).theirs) return;
    if (sameContent(work.wanted, work.base)) return this.show(code, work);
    work.isInFlight = true;
    const sent = work.wanted;
    work.attempted.push(sent);
    this.store.update(code, { save: 'saving', words: undefined });
    const answer = await this.transport.save(code, sent, work.base.version);
    work.isInFlight = false;
    if (answer.ok) this.accept(code, work, answer.value);
    else await this.fail(code, work, answer);
  }

  private accept(code: string, work: Work, { cell, totals }: SaveEntryResult): void {
    work.base = baseOf(cell);
    work.attempted = [];
    work.retryMs = FIRST_RETRY_MS;
    this.store.settle(cell, totals);
    if (!work.isWhole) work.wanted = { ...work.wanted, facts: work.base.facts };
    if (sameContent(work.wanted, work.base)) this.show(code, work);
    else void this.send(code);
  }

  private async fail(code: string, work: Work, answer: Extract<SheetAnswer, { ok: false }>): Promise<void> {
    if (answer.lost) return this.keep(code, work, 'Mất kết nối: giữ tạm trên máy này, sẽ tự gửi lại');
    switch (answer.code) {
      case 'CONFLICT':
        return this.compare(code, work);
      case 'INVALID_INPUT':
        return this.store.update(code, {
          save: 'refused',
          words: answer.message,
          problems: answer.details.map(({ field, message }) => ({ field, message, severity: 'error' })),
        });
      case 'UNAUTHENTICATED':
        return this.keep(code, work, 'Phiên đăng nhập đã hết: giữ tạm trên máy này. Xin mở thẻ mới để đăng nhập lại');
      case 'INTERNAL':
      case 'TOO_MANY_ATTEMPTS':
        return this.keep(code, work, `${answer.message} Nội dung được giữ tạm trên máy này`);
      default:
        this.store.update(code, { save: 'locked', words: answer.message });
    }
  }

  private keep(code: string, work: Work, words: string): void {
    this.store.update(code, { save: 'keptLocally', words });
    this.stopTimer(work);
    work.timer = setTimeout(() => void this.send(code), work.retryMs);
    work.retryMs = Math.min(work.retryMs * 2, LONGEST_RETRY_MS);
  }

  /** The leaf has moved on. Where it stands is what we knew, or what we sent ourselves, there is nothing to choose. */
  private async compare(code: string, work: Work): Promise<void> {
    const answer = await this.transport.read(code);
    if (!answer.ok) return this.fail(code, work, answer.lost ? answer : { ...answer, code: answer.code === 'CONFLICT' ? 'INTERNAL' : answer.code });
    const theirs = answer.value.cell;
    const isOurs = [work.base, ...work.attempted].some((content) => sameContent(content, theirs));
    if (isOurs) return this.accept(code, work, answer.value);
    this.store.update(code, { theirs, save: 'conflict', words: undefined });
  }

  /** After the last word of the server: whole drafts are done with, others stay on this machine. */
  private show(code: string, work: Work): void {
    if (work.isWhole) {
      this.drafts.drop(code);
      this.works.delete(code);
      this.store.update(code, { save: work.base.version > 0 ? 'saved' : null, words: undefined, draft: undefined, explanation: undefined });
    } else {
      this.drafts.keep(code, { draft: work.draft, explanation: work.explanation, wanted: work.wanted, base: work.base, isWhole: false });
      this.store.update(code, work.isWrong ? { save: 'refused', words: undefined } : { save: 'keptLocally', words: 'Chưa đủ số liệu: giữ tạm trên máy này' });
    }
  }

  private workOn(code: string): Work {
    const found = this.works.get(code);
    if (found) return found;
    const base = baseOf(this.store.leaf(code).cell);
    const work: Work = {
      base,
      wanted: { facts: base.facts, explanation: base.explanation },
      draft: {},
      explanation: base.explanation,
      isWhole: true,
      isWrong: false,
      isInFlight: false,
      attempted: [],
      timer: null,
      retryMs: FIRST_RETRY_MS,
    };
    this.works.set(code, work);
    return work;
  }

  private stopTimer(work: Work): void {
    if (work.timer !== null) clearTimeout(work.timer);
    work.timer = null;
  }
}

function baseOf(cell: LeafCell): LeafBase {
  return { facts: cell.facts, explanation: cell.explanation, version: cell.version };
}
