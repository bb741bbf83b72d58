import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeafCell, SheetTotals } from '@/contracts/assessments';
import type { Facts } from '@/core/scoring/facts';
import { EntrySaver, IDLE_MS, type LeafEdit } from '@/ui/assessments/sheet/entry-saver';
import type { LeafContent } from '@/ui/assessments/sheet/leaf-content';
import { isLocalDraft } from '@/ui/assessments/sheet/local-draft';
import { LocalDrafts, type DraftStorage } from '@/ui/saving/local-drafts';
import { SheetStore } from '@/ui/assessments/sheet/sheet-store';
import type { SheetAnswer, SheetTransport } from '@/ui/assessments/sheet/transport';

const CODE = '1.3';
const totals = { declared: 0, declarable: 1, soFar: '0', max: '2', bonus: '0', penalty: '0', sections: [], gaps: [] } satisfies SheetTotals;
const ratio = (numerator: string): Facts => ({ numerator, denominator: '10' });

function cellOf(content: LeafContent, version: number): LeafCell {
  return {
    code: CODE,
    ...content,
    version,
    outcome: { kind: 'missing' },
    warnings: [],
    evidence: [],
    gap: null,
    savedBy: null,
    savedAt: null,
    excluded: null,
    final: null,
  };
}

/** A server of one leaf with the rule of the real one: same content is no change, an old version is a conflict. */
class OneLeafServer implements SheetTransport {
  content: LeafContent = { facts: null, explanation: '' };
  version = 0;
  writes = 0;
  /** `down`: nothing arrives. `mute`: it arrives, the answer does not. */
  network: 'up' | 'down' | 'mute' = 'up';
  refusal: Extract<SheetAnswer, { lost: false }> | null = null;

  async save(_code: string, content: LeafContent, version: number): Promise<SheetAnswer> {
    if (this.network === 'down') return { ok: false, lost: true };
    if (this.refusal) return this.refusal;
    const isSame = JSON.stringify(content) === JSON.stringify(this.content);
    if (!isSame && version !== this.version) return { ok: false, lost: false, code: 'CONFLICT', message: '', details: [] };
    if (!isSame) this.write(content);
    return this.network === 'mute' ? { ok: false, lost: true } : this.answer();
  }

  async read(): Promise<SheetAnswer> {
    return this.network === 'up' ? this.answer() : { ok: false, lost: true };
  }

  /** Somebody else's window. */
  write(content: LeafContent): void {
    this.content = content;
    this.version += 1;
    this.writes += 1;
  }

  private answer(): SheetAnswer {
    return { ok: true, value: { cell: cellOf(this.content, this.version), totals } };
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

function open(server: OneLeafServer, storage: DraftStorage = new MemoryStorage()) {
  const store = new SheetStore({ [CODE]: cellOf(server.content, server.version) }, totals);
  return { store, storage, saver: new EntrySaver(store, server, new LocalDrafts(storage, 'phieu:', isLocalDraft)) };
}

const edit = (facts: Facts | null | undefined, more: Partial<LeafEdit> = {}): LeafEdit => ({
  draft: { numerator: 'typed' },
  explanation: '',
  facts,
  isWrong: false,
  isSettled: true,
  ...more,
});
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('saving a leaf', () => {
  let server: OneLeafServer;
  beforeEach(() => {
    vi.useFakeTimers();
    server = new OneLeafServer();
  });
  afterEach(() => vi.useRealTimers());

  it('sends what was settled at once, and leaves nothing on the machine', async () => {
    const { store, saver, storage } = open(server);
    saver.edit(CODE, edit(ratio('9')));
    expect(store.leaf(CODE).save).toBe('saving');
    await settle();
    expect(store.leaf(CODE)).toMatchObject({ save: 'saved', cell: { facts: ratio('9'), version: 1 } });
    expect([storage.length, store.unsaved()]).toEqual([0, []]);
  });

  it('waits for a pause while somebody types, and keeps every step on the machine', async () => {
    const { saver, storage } = open(server);
    for (const numerator of ['1', '12', '123']) saver.edit(CODE, edit(ratio(numerator), { isSettled: false }));
    expect([server.writes, storage.length]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect([server.writes, server.content.facts, storage.length]).toEqual([1, ratio('123'), 0]);
  });

  it('sends what was typed meanwhile after the answer, never two at once', async () => {
    const { store, saver } = open(server);
    saver.edit(CODE, edit(ratio('1')));
    saver.edit(CODE, edit(ratio('2')));
    saver.edit(CODE, edit(ratio('3')));
    await settle();
    expect([server.content.facts, server.writes, store.leaf(CODE).save]).toEqual([ratio('3'), 2, 'saved']);
  });

  it('a double click is one change', async () => {
    const { saver } = open(server);
    saver.edit(CODE, edit(ratio('1')));
    saver.edit(CODE, edit(ratio('1')));
    await settle();
    expect(server.writes).toBe(1);
  });

  it('without a network keeps it on the machine and sends it when the network is back', async () => {
    const { store, saver, storage } = open(server);
    server.network = 'down';
    saver.edit(CODE, edit(ratio('9')));
    await settle();
    expect([store.leaf(CODE).save, storage.length, store.unsaved()]).toEqual(['keptLocally', 1, [CODE]]);
    server.network = 'up';
    await vi.advanceTimersByTimeAsync(3_000);
    expect([store.leaf(CODE).save, server.content.facts, storage.length]).toEqual(['saved', ratio('9'), 0]);
  });

  it('a lost answer and further typing is no conflict with oneself', async () => {
    const { store, saver } = open(server);
    server.network = 'mute';
    saver.edit(CODE, edit(ratio('1')));
    await settle();
    server.network = 'up';
    saver.edit(CODE, edit(ratio('2')));
    await settle();
    expect([store.leaf(CODE).save, server.content.facts]).toEqual(['saved', ratio('2')]);
  });

  it('a page opened again takes up what was left, and sends it', async () => {
    const first = open(server);
    server.network = 'down';
    first.saver.edit(CODE, edit(ratio('9')));
    await settle();
    vi.clearAllTimers();
    server.network = 'up';
    const second = open(server, first.storage);
    second.saver.restore();
    await settle();
    expect([second.store.leaf(CODE).save, server.content.facts, first.storage.length]).toEqual(['saved', ratio('9'), 0]);
  });

  it('keeps half a declaration on the machine and saves the explanation all the same', async () => {
    const { store, saver, storage } = open(server);
    saver.edit(CODE, edit(undefined, { explanation: 'Chờ số liệu' }));
    await settle();
    expect(server.content).toEqual({ facts: null, explanation: 'Chờ số liệu' });
    expect([store.leaf(CODE).save, storage.length]).toEqual(['keptLocally', 1]);
  });

  it('tells a wrong number and sends nothing', async () => {
    const { store, saver } = open(server);
    saver.edit(CODE, edit(undefined, { isWrong: true }));
    await settle();
    expect([store.leaf(CODE).save, server.writes]).toEqual(['refused', 0]);
  });

  it('shows what the server refuses beside its field', async () => {
    const { store, saver } = open(server);
    server.refusal = { ok: false, lost: false, code: 'INVALID_INPUT', message: 'Chưa đúng', details: [{ field: 'numerator', message: 'Quá lớn' }] };
    saver.edit(CODE, edit(ratio('9')));
    await settle();
    expect(store.leaf(CODE)).toMatchObject({ save: 'refused', problems: [{ field: 'numerator', message: 'Quá lớn', severity: 'error' }] });
  });

  it('a sheet submitted meanwhile locks the leaf with the words of the server', async () => {
    const { store, saver } = open(server);
    server.refusal = { ok: false, lost: false, code: 'LOCKED', message: 'Phiếu đã nộp', details: [] };
    saver.edit(CODE, edit(ratio('9')));
    await settle();
    expect(store.leaf(CODE)).toMatchObject({ save: 'locked', words: 'Phiếu đã nộp' });
  });
});

describe('two windows on one leaf', () => {
  let server: OneLeafServer;
  beforeEach(() => {
    vi.useFakeTimers();
    server = new OneLeafServer();
  });
  afterEach(() => vi.useRealTimers());

  async function meet() {
    const window = open(server);
    server.write({ facts: ratio('5'), explanation: 'của người khác' });
    window.saver.edit(CODE, edit(ratio('9')));
    await settle();
    return window;
  }

  it('nothing is overwritten: both contents stand there, and nothing more is sent', async () => {
    const { store, saver } = await meet();
    expect(store.leaf(CODE)).toMatchObject({ save: 'conflict', theirs: { facts: ratio('5') } });
    saver.flush();
    await settle();
    expect([server.content.facts, server.writes]).toEqual([ratio('5'), 1]);
  });

  it('"mine" goes on top of the other, knowingly', async () => {
    const { store, saver } = await meet();
    saver.resolve(CODE, 'mine');
    await settle();
    expect([server.content.facts, store.leaf(CODE).save, store.leaf(CODE).theirs]).toEqual([ratio('9'), 'saved', undefined]);
  });

  it('"theirs" begins the form anew with what stands on the server', async () => {
    const { store, saver, storage } = await meet();
    const before = store.leaf(CODE).revision;
    saver.resolve(CODE, 'theirs');
    await settle();
    expect(store.leaf(CODE)).toMatchObject({ cell: { facts: ratio('5') }, save: 'saved', draft: undefined, revision: before + 1 });
    expect([server.writes, storage.length]).toEqual([1, 0]);
  });

  it('the same content from both is no conflict', async () => {
    const { store, saver } = open(server);
    server.write({ facts: ratio('9'), explanation: '' });
    saver.edit(CODE, edit(ratio('9')));
    await settle();
    expect([store.leaf(CODE).save, server.writes]).toEqual(['saved', 1]);
  });

  it('a draft of a former visit does not overwrite what others saved since', async () => {
    const first = open(server);
    server.network = 'down';
    first.saver.edit(CODE, edit(ratio('9')));
    await settle();
    vi.clearAllTimers();
    server.network = 'up';
    server.write({ facts: ratio('5'), explanation: '' });
    const second = open(server, first.storage);
    second.saver.restore();
    await settle();
    expect([second.store.leaf(CODE).save, server.content.facts]).toEqual(['conflict', ratio('5')]);
  });
});
