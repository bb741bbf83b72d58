/** The comparison of two sets and its confirmed mapping, by the verbs and on a real database. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CriteriaComparisonView } from '@/contracts/criteria-mapping';
import type { CriteriaSet, ExtraPoints } from '@/core/criteria/criteria-set';
import { decisionOf } from '@/core/criteria/compare/decide-rows';
import { mappingRow } from '@/core/criteria/compare/mapping-row';
import { renameNode } from '@/core/criteria/editing/edit-nodes';
import { db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import { loadMapping } from '@/data/criteria-mappings';
import { compareCriteriaSets } from '@/services/criteria/compare-criteria-sets';
import { confirmMapping } from '@/services/criteria/confirm-mapping';
import { createDraft } from '@/services/criteria/create-draft';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { issueSet } from '@/services/criteria/issue-set';
import { saveDraft } from '@/services/criteria/save-draft';
import { withdrawIssue } from '@/services/criteria/withdraw-issue';
import type { ServiceContext } from '@/services/service-context';
import { contextFor } from '../../support/actor';
import { DECISION, storeDraft } from '../../support/criteria-drafts';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';
import { smallCriteriaSet } from '../../support/small-criteria-set';

let here: SmallRound;
let there: SmallRound;
let manager: ServiceContext;
let auditor: ServiceContext;
let stranger: ServiceContext;
let count = 0;

const NOW = new Date('2026-03-01T02:00:00Z');

beforeAll(async () => {
  here = await createSmallRound(db, { code: 'doichieu' });
  there = await createSmallRound(db, { code: 'noikhac' });
  manager = await contextFor(db, here.accounts.quanly, NOW);
  auditor = await contextFor(db, here.accounts.thanhtra, NOW);
  stranger = await contextFor(db, there.accounts.quanly, NOW);
});

const issued = (change: (set: CriteriaSet) => CriteriaSet = (set) => set) => insertCriteriaSet(db, here.provinceId, change(smallCriteriaSet(`dc-${++count}`)));

/** The set with the maximum of its bonus item, and a penalty item of another name. */
const changed = (set: CriteriaSet): CriteriaSet => {
  const penalty = set.penalty as ExtraPoints;
  return { ...set, penalty: { ...penalty, items: penalty.items.map((item) => ({ ...item, name: 'Đơn thư phản ánh đúng' })) } };
};

const compare = (from: string, to: string, ctx = manager) => compareCriteriaSets(ctx, { from, to });
const decisions = (view: CriteriaComparisonView) => (view.comparison?.rows ?? []).map(mappingRow).map(decisionOf);
const outcome = (work: Promise<unknown>) => work.then(() => 'ok', (error: { code?: string }) => error.code ?? String(error));

describe('comparing', () => {
  it('without two sets gives what there is to choose from', async () => {
    const set = await issued();
    const view = await compareCriteriaSets(manager, {});
    expect(view).toMatchObject({ from: null, to: null, comparison: null });
    expect(view.sets.map(({ id }) => id)).toContain(set);
    expect((await compare(set, set)).comparison).toBeNull();
  });

  it('two issued sets proposes a mapping that can be confirmed', async () => {
    const view = await compare(await issued(), await issued(changed));
    expect(view.comparison).toMatchObject({ stored: null, gone: [], refusal: null, isStoredTurnedRound: false });
    const kinds = view.comparison?.rows.map((row) => [row.from?.code ?? null, row.to?.code ?? null, row.kind]);
    expect(kinds?.slice(0, 1)).toStrictEqual([['1.1', '1.1', 'same']]);
    expect(kinds).toContainEqual(['TR.1', null, 'dropped']);
    expect(kinds).toContainEqual([null, 'TR.1', 'new']);
  });

  it('a draft with what it was copied from follows the nodes, and is read only', async () => {
    const from = await issued();
    const { id: to } = await createDraft(manager, { kind: 'version', basedOn: from });
    const { document, revision } = await getCriteriaSet(manager, { set: to });
    const key = document.areas[0]?.children[0]?.key ?? '';
    await saveDraft(manager, { set: to, revision, document: renameNode(document, key, 'Một tên hoàn toàn khác') });
    const { comparison } = await compare(from, to);
    expect(comparison).toMatchObject({ refusal: 'draft' });
    expect(comparison?.rows[0]).toMatchObject({ match: 'copy', kind: 'meaningChanged', to: { name: 'Một tên hoàn toàn khác' } });
    expect(await outcome(confirmMapping(manager, { from, to, version: 0, rows: decisions(await compare(from, to)) }))).toBe('LOCKED');
  });

  it('a draft with gaps can be compared too', async () => {
    const { id } = await createDraft(manager, { kind: 'empty', code: `trong-${++count}`, name: 'Bộ mới', level: 'commune', year: 2026 });
    expect((await compare(await issued(), id)).comparison?.rows.every(({ kind }) => kind === 'dropped')).toBe(true);
  });

  it('is for those who may read both, and only the manager may confirm', async () => {
    const [from, to] = [await issued(), await issued()];
    expect((await compare(from, to, auditor)).comparison).toMatchObject({ refusal: 'not-managed' });
    expect(await outcome(compare(from, to, stranger))).toBe('NOT_FOUND');
    expect(await outcome(confirmMapping(auditor, { from, to, version: 0, rows: [] }))).toBe('FORBIDDEN');
    expect(await outcome(confirmMapping(stranger, { from, to, version: 0, rows: [] }))).toBe('NOT_FOUND');
  });
});

describe('confirming', () => {
  it('stores the rows with what differs, once for each version, and in the log', async () => {
    const [from, to] = [await issued(), await issued(changed)];
    const rows = decisions(await compare(from, to)).filter((row) => row.from !== 'TR.1' && row.to !== 'TR.1');
    const stored = await confirmMapping(manager, { from, to, version: 0, rows: [...rows, { from: 'TR.1', to: 'TR.1', meaning: 'kept' }] });
    expect(stored).toMatchObject({ version: 1, confirmedAt: NOW.toISOString() });
    const mapping = await loadMapping(db, from, to);
    expect(mapping?.rows.find((row) => row.from === 'TR.1')).toMatchObject({ to: 'TR.1', kind: 'same', match: 'hand', judged: true, differences: [{ part: 'name', to: 'Đơn thư phản ánh đúng' }] });
    const [entry] = await db.auditEntry.findMany({ where: { action: 'criteria.mapping', subjectId: mapping?.id } });
    expect(entry?.after).toMatchObject({ version: 1, mapping: '11 giữ nguyên' });

    const again = await compare(from, to);
    expect(again.comparison).toMatchObject({ stored: { version: 1 }, gone: [] });
    expect(again.comparison?.rows.find((row) => row.from?.code === 'TR.1')).toMatchObject({ kind: 'same', judged: true, isChangedSince: false });
    expect((await compare(to, from)).comparison).toMatchObject({ stored: null, isStoredTurnedRound: true });
  });

  it('names the version that was seen: of two the second is told', async () => {
    const [from, to] = [await issued(), await issued()];
    const rows = decisions(await compare(from, to));
    const both = await Promise.all([0, 0].map((version) => outcome(confirmMapping(manager, { from, to, version, rows }))));
    expect(both.toSorted()).toStrictEqual(['CONFLICT', 'ok']);
    expect(await outcome(confirmMapping(manager, { from, to, version: 1, rows }))).toBe('ok');
    expect(await outcome(confirmMapping(manager, { from, to, version: 1, rows }))).toBe('CONFLICT');
    expect(await loadMapping(db, from, to)).toMatchObject({ version: 2 });
  });

  it('in both directions at once ends', async () => {
    const [from, to] = [await issued(), await issued()];
    const [there, back] = [decisions(await compare(from, to)), decisions(await compare(to, from))];
    expect(await Promise.all([outcome(confirmMapping(manager, { from, to, version: 0, rows: there })), outcome(confirmMapping(manager, { from: to, to: from, version: 0, rows: back }))])).toStrictEqual(['ok', 'ok']);
  });

  it('wants every leaf of both sets once', async () => {
    const [from, to] = [await issued(), await issued()];
    const rows = decisions(await compare(from, to));
    const confirm = (changedRows: typeof rows) => outcome(confirmMapping(manager, { from, to, version: 0, rows: changedRows }));
    expect(await confirm(rows.slice(1))).toBe('CONFLICT');
    expect(await confirm([...rows, { from: 'không có', to: null }])).toBe('CONFLICT');
    expect(await confirm([...rows, { from: '1.1', to: null }])).toBe('INVALID_INPUT');
    expect(await confirm([...rows.filter((row) => row.from !== '1.1' && row.from !== 'TH.1'), { from: '1.1', to: 'TH.1' }, { from: 'TH.1', to: '1.1' }])).toBe('INVALID_INPUT');
    expect(await outcome(confirmMapping(manager, { from, to: from, version: 0, rows }))).toBe('INVALID_INPUT');
    expect(await loadMapping(db, from, to)).toBeNull();
  });

  it('shows what changed since: a set that was withdrawn, edited and issued again', async () => {
    const from = await issued();
    const to = await storeDraft(manager, here.provinceId, `lai-${++count}`);
    await issueSet(manager, { set: to, revision: 1, ...DECISION });
    await confirmMapping(manager, { from, to, version: 0, rows: decisions(await compare(from, to)) });
    await withdrawIssue(manager, { set: to, reason: 'Sửa lỗi in ấn' });
    const { document, revision } = await getCriteriaSet(manager, { set: to });
    const key = document.areas[0]?.children[0]?.key ?? '';
    const saved = await saveDraft(manager, { set: to, revision, document: renameNode(document, key, 'Một tên hoàn toàn khác') });
    expect((await compare(from, to)).comparison).toMatchObject({ refusal: 'draft', stored: { version: 1 } });
    await issueSet(manager, { set: to, revision: saved.revision, ...DECISION });
    const { comparison } = await compare(from, to);
    expect(comparison?.rows.filter((row) => 'isChangedSince' in row && row.isChangedSince).map((row) => [row.from?.code, row.kind])).toStrictEqual([['1.1', 'meaningChanged']]);
  });
});
