import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CriteriaSetView, SavedDraft } from '@/contracts/criteria';
import type { DraftSet } from '@/core/criteria/draft';
import { sameData } from '@/core/criteria/same-data';
import { DraftSaver, IDLE_MS, isKeptDraft, KEEP_MS, type DraftTransport } from '@/ui/criteria/editor/draft-saver';
import type { Answer } from '@/ui/saving/ask';
import { LocalDrafts, type DraftStorage } from '@/ui/saving/local-drafts';

const named = (name: string): DraftSet => ({ name, level: 'commune', year: 2026, totalMaxPoints: '100', areas: [], bonus: null, penalty: null, ratingBands: [] });

/** A server of one draft with the rule of the real one. */
class OneDraftServer implements DraftTransport {
  document = named('đầu');
  revision = 1;
  writes = 0;
  isIssued = false;
  /** `down`: nothing arrives. `mute`: it arrives, the answer does not. */
  network: 'up' | 'down' | 'mute' = 'up';
  refusal: Extract<Answer<never>, { lost: false }> | null = null;

  async save(document: DraftSet, revision: number): Promise<Answer<SavedDraft>> {
    if (this.network === 'down') return { ok: false, lost: true };
    if (this.refusal) return this.refusal;
    if (this.isIssued) return { ok: false, lost: false, code: 'LOCKED', message: 'Đã ban hành.', details: [] };
    const isSame = sameData(document, this.document);
    if (!isSame && revision !== this.revision) return { ok: false, lost: false, code: 'CONFLICT', message: '', details: [] };
    if (!isSame) this.write(structuredClone(document));
    return this.network === 'mute' ? { ok: false, lost: true } : { ok: true, value: { revision: this.revision, updatedAt: '' } };
  }

  async read(): Promise<Answer<CriteriaSetView>> {
    if (this.network !== 'up') return { ok: false, lost: true };
    const view = { document: structuredClone(this.document), revision: this.isIssued ? null : this.revision, updatedByName: 'Người khác' };
    return { ok: true, value: view as CriteriaSetView };
  }

  write(document: DraftSet): void {
    this.document = document;
    this.revision += 1;
    this.writes += 1;
  }
}

class MemoryStorage implements DraftStorage {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  key = (index: number) => [...this.items.keys()][index] ?? null;
}

function open(server: OneDraftServer, storage: DraftStorage = new MemoryStorage()) {
  const saver = new DraftSaver({ document: server.document, revision: server.revision }, server, new LocalDrafts(storage, 'bo:', isKeptDraft));
  return { saver, storage };
}

const settle = () => vi.advanceTimersByTimeAsync(IDLE_MS);

describe('saving a draft', () => {
  let server: OneDraftServer;
  beforeEach(() => {
    vi.useFakeTimers();
    server = new OneDraftServer();
  });
  afterEach(() => vi.useRealTimers());

  it('waits for a pause, keeps what is written on the machine meanwhile, and leaves nothing there', async () => {
    const { saver, storage } = open(server);
    for (const name of ['a', 'ab', 'abc']) saver.edit(named(name));
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect([server.writes, storage.length, saver.hasUnsaved()]).toEqual([0, 1, true]);
    await settle();
    expect([server.writes, server.document.name, storage.length, saver.hasUnsaved()]).toEqual([1, 'abc', 0, false]);
    expect(saver.current()).toMatchObject({ save: 'saved', revision: 2 });
  });

  it('sends what was written meanwhile after the answer, never two at once', async () => {
    const { saver } = open(server);
    saver.edit(named('a'));
    saver.flush();
    saver.edit(named('b'));
    saver.flush();
    await settle();
    expect([server.document.name, server.writes, saver.current().save]).toEqual(['b', 2, 'saved']);
  });

  it('undone to what is stored, nothing is sent', async () => {
    const { saver, storage } = open(server);
    const first = server.document;
    saver.edit(named('a'));
    saver.edit(first);
    await settle();
    expect([server.writes, storage.length, saver.current().save]).toEqual([0, 0, 'saved']);
  });

  it('without a network keeps it on the machine and sends it when the network is back', async () => {
    const { saver, storage } = open(server);
    server.network = 'down';
    saver.edit(named('a'));
    await settle();
    expect([saver.current().save, storage.length]).toEqual(['keptLocally', 1]);
    server.network = 'up';
    await vi.advanceTimersByTimeAsync(3_000);
    expect([saver.current().save, server.document.name, storage.length]).toEqual(['saved', 'a', 0]);
  });

  it('a lost answer and further writing is no conflict with oneself', async () => {
    const { saver } = open(server);
    server.network = 'mute';
    saver.edit(named('a'));
    await settle();
    server.network = 'up';
    saver.edit(named('b'));
    await settle();
    expect([saver.current().save, server.document.name]).toEqual(['saved', 'b']);
  });

  it('a page opened again takes up what was left, and sends it', async () => {
    const first = open(server);
    server.network = 'down';
    first.saver.edit(named('a'));
    await settle();
    vi.clearAllTimers();
    server.network = 'up';
    const second = open(server, first.storage);
    expect(second.saver.restore()?.name).toBe('a');
    await settle();
    expect([server.document.name, first.storage.length]).toEqual(['a', 0]);
  });

  it('somebody else’s save is a conflict: nothing is overwritten, and theirs can be taken', async () => {
    const { saver, storage } = open(server);
    server.write(named('của người khác'));
    saver.edit(named('của tôi'));
    await settle();
    expect(saver.current()).toMatchObject({ save: 'conflict', theirs: { updatedByName: 'Người khác' } });
    saver.edit(named('của tôi, sửa thêm'));
    await settle();
    expect([server.document.name, storage.length]).toEqual(['của người khác', 1]);
    expect(saver.takeTheirs()?.document.name).toBe('của người khác');
    expect([storage.length, saver.hasUnsaved(), saver.current().save]).toEqual([0, false, 'saved']);
    saver.edit(named('tiếp'));
    await settle();
    expect([server.document.name, server.revision]).toEqual(['tiếp', 3]);
  });

  it('what was left on a revision that was replaced since is a conflict when the page opens', async () => {
    const first = open(server);
    server.network = 'down';
    first.saver.edit(named('của tôi'));
    await settle();
    vi.clearAllTimers();
    server.network = 'up';
    server.write(named('của người khác'));
    const second = open(server, first.storage);
    expect(second.saver.restore()?.name).toBe('của tôi');
    await settle();
    expect(second.saver.current().save).toBe('conflict');
    expect(server.document.name).toBe('của người khác');
  });

  it('an issued set locks the draft with words, and what was not saved stays on the machine', async () => {
    const { saver, storage } = open(server);
    server.isIssued = true;
    saver.edit(named('a'));
    await settle();
    expect(saver.current()).toMatchObject({ save: 'locked', words: expect.stringContaining('Đã ban hành.') });
    expect(storage.length).toBe(1);
  });

  it('what the server refuses is told, and the next edit is tried again', async () => {
    const { saver } = open(server);
    server.refusal = { ok: false, lost: false, code: 'INVALID_INPUT', message: 'Chưa đúng', details: [{ message: 'Tên dài quá' }] };
    saver.edit(named('a'));
    await settle();
    expect(saver.current()).toMatchObject({ save: 'refused', details: ['Tên dài quá'] });
    server.refusal = null;
    saver.edit(named('b'));
    await settle();
    expect(saver.current().save).toBe('saved');
  });
});
