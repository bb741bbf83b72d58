/** Draft -> issued -> used, by the verbs and on a real database. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCriteriaSetFile } from '@/contracts/files/criteria-set-file';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { addAfter, blankNode, removeNode, renameNode, updateNode } from '@/core/criteria/editing/edit-nodes';
import { db } from '@/data/client';
import { findCriteriaSet, insertCriteriaSet, markCriteriaSetUsed } from '@/data/criteria';
import { createDraft } from '@/services/criteria/create-draft';
import { discardDraft } from '@/services/criteria/discard-draft';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { issueSet } from '@/services/criteria/issue-set';
import { listCriteriaSets } from '@/services/criteria/list-criteria-sets';
import { saveDraft } from '@/services/criteria/save-draft';
import { withdrawIssue } from '@/services/criteria/withdraw-issue';
import type { ServiceContext } from '@/services/service-context';
import { contextFor } from '../../support/actor';
import { DECISION, smallDraft, storeDraft } from '../../support/criteria-drafts';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';
import { smallCriteriaSet } from '../../support/small-criteria-set';

let here: SmallRound;
let there: SmallRound;
let manager: ServiceContext;
let stranger: ServiceContext;
let auditor: ServiceContext;
let council: ServiceContext;
let count = 0;

const NOW = new Date('2026-03-01T02:00:00Z');

beforeAll(async () => {
  here = await createSmallRound(db, { code: 'boday' });
  there = await createSmallRound(db, { code: 'bokia' });
  manager = await contextFor(db, here.accounts.quanly, NOW);
  auditor = await contextFor(db, here.accounts.thanhtra, NOW);
  council = await contextFor(db, here.accounts.hoidong, NOW);
  stranger = await contextFor(db, there.accounts.quanly, NOW);
});

const newCode = () => `bo-${++count}`;
const draftHere = (document?: DraftSet) => storeDraft(manager, here.provinceId, newCode(), document);
const view = (set: string, ctx = manager) => getCriteriaSet(ctx, { set });
const issue = (set: string, revision = 1, ctx = manager) => issueSet(ctx, { set, revision, ...DECISION });
const audited = (subjectId: string, action: string) => db.auditEntry.findMany({ where: { subjectId, action }, orderBy: { id: 'asc' } });

/** Code of the failure, or what the verb answered. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: { code?: string }) => error.code ?? error);
}

describe('the three sets', () => {
  it.each(['district-2022', 'commune-2022', 'commune-2025'])('%s: draft, issue, and the same set comes back', async (id) => {
    const read = readCriteriaSetFile(JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../fixtures/criteria/${id}.json`), 'utf8')));
    const set = (read as { value: { set: CriteriaSet } }).value.set;
    const stored = await storeDraft(manager, here.provinceId, id, draftOfSet(set));
    expect((await view(stored)).document).toEqual(draftOfSet(set));
    await issue(stored);
    const { status: _origin, ...content } = set;
    expect((await findCriteriaSet(db, stored))?.set).toEqual({ ...content, issuer: DECISION.issuer, decisionNumber: DECISION.decisionNumber });
    expect((await view(stored)).document).toEqual(draftOfSet(set));
  });
});

describe('creating', () => {
  it('an empty draft, for the organiser of the manager', async () => {
    const code = newCode();
    const { id } = await createDraft(manager, { kind: 'empty', code, name: 'Bộ tiêu chí cấp xã năm 2027', level: 'commune', year: 2027 });
    expect(await view(id)).toMatchObject({ code, version: 1, status: 'draft', revision: 1, ownerName: 'Tỉnh Thử Nghiệm', document: { areas: [], totalMaxPoints: '100' }, mayManage: true });
    expect(await outcome(createDraft(manager, { kind: 'empty', code, name: 'Khác', level: 'commune', year: 2027 }))).toBe('CONFLICT');
    expect(await audited(id, 'criteria.create')).toHaveLength(1);
  });

  it('the next version of an issued set, and a copy for another year, with the keys of its nodes', async () => {
    const first = await draftHere(updateNode(smallDraft(), '1.1', { code: '1.1.x' }));
    await issue(first);
    const { id: next } = await createDraft(manager, { kind: 'version', basedOn: first });
    const { code, version, document, basedOn } = await view(next);
    expect([code, version, basedOn?.id]).toEqual([(await view(first)).code, 2, first]);
    expect(document.areas[0]?.children[0]).toMatchObject({ key: '1.1', code: '1.1.x' });
    const { id: later } = await createDraft(manager, { kind: 'year', basedOn: next, code: newCode(), name: 'Bộ 2027', year: 2027 });
    expect(await view(later)).toMatchObject({ version: 1, year: 2027, name: 'Bộ 2027', document: { year: 2027, name: 'Bộ 2027' } });
  });

  it('not from a set of another organiser, and not by who only reads', async () => {
    const set = await draftHere();
    expect(await outcome(createDraft(stranger, { kind: 'version', basedOn: set }))).toBe('NOT_FOUND');
    for (const ctx of [auditor, council]) expect(await outcome(createDraft(ctx, { kind: 'version', basedOn: set }))).toBe('FORBIDDEN');
  });
});

describe('saving', () => {
  const changed = renameNode(smallDraft(), '1.1', 'Tên mới');

  it('raises the revision, moves the head along and names in the log what was changed', async () => {
    const set = await draftHere();
    const document = { ...addAfter(removeNode(changed, '1.2'), '1.3', blankNode(changed, { section: 'main', key: '1' }, 'moi')), name: 'Bộ đã sửa', year: 2027 };
    expect(await saveDraft(manager, { set, revision: 1, document })).toEqual({ revision: 2, updatedAt: NOW.toISOString() });
    expect(await view(set)).toMatchObject({ name: 'Bộ đã sửa', year: 2027, revision: 2, document });
    const [entry] = await audited(set, 'criteria.save');
    expect(entry).toMatchObject({ unitId: here.provinceId, before: { revision: 1 }, after: { revision: 2, added: ['1.5'], removed: ['1.2'], changed: ['1.1'], head: true } });
  });

  it('the same document again is saved already, whatever revision the sender knew', async () => {
    const set = await draftHere();
    await saveDraft(manager, { set, revision: 1, document: changed });
    expect(await saveDraft(manager, { set, revision: 1, document: structuredClone(changed) })).toEqual({ revision: 2, updatedAt: NOW.toISOString() });
    expect(await audited(set, 'criteria.save')).toHaveLength(1);
  });

  it('over a revision that somebody else has replaced is a conflict that names him, and nothing is overwritten', async () => {
    const set = await draftHere();
    await saveDraft(manager, { set, revision: 1, document: changed });
    const late = saveDraft(manager, { set, revision: 1, document: renameNode(smallDraft(), '1.1', 'Tên khác') });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', userMessage: expect.stringContaining('Quản lý kỳ đánh giá vừa lưu bộ tiêu chí này lúc') });
    expect((await view(set)).document).toEqual(changed);
  });

  it('two at once: one is saved, the other is told', async () => {
    const set = await draftHere();
    const save = (name: string) => outcome(saveDraft(manager, { set, revision: 1, document: renameNode(smallDraft(), '1.1', name) }));
    const outcomes = await Promise.all(['A', 'B', 'C'].map(save));
    expect(outcomes.filter((answer) => answer === 'CONFLICT')).toHaveLength(2);
    expect((await view(set)).revision).toBe(2);
  });

  it('refuses a wrong shape, a stranger, a reader and an issued set', async () => {
    const set = await draftHere();
    expect(await outcome(saveDraft(manager, { set, revision: 1, document: { ...changed, areas: [{ key: 'a' }] } }))).toBe('INVALID_INPUT');
    const twice = { ...changed, areas: [...changed.areas, ...changed.areas] };
    expect(await outcome(saveDraft(manager, { set, revision: 1, document: twice }))).toBe('INVALID_INPUT');
    expect(await outcome(saveDraft(stranger, { set, revision: 1, document: changed }))).toBe('NOT_FOUND');
    for (const ctx of [auditor, council]) expect(await outcome(saveDraft(ctx, { set, revision: 1, document: changed }))).toBe('FORBIDDEN');
    await issue(set);
    expect(await outcome(saveDraft(manager, { set, revision: 1, document: changed }))).toBe('LOCKED');
    expect(await outcome(saveDraft(manager, { set: 'khong-phai-ma', revision: 1, document: changed }))).toBe('NOT_FOUND');
  });
});

describe('issuing', () => {
  it('names everything that is wrong, and changes nothing', async () => {
    const set = await draftHere({ ...updateNode(updateNode(smallDraft(), '1.1', { maxPoints: null }), '2.2', { appraiser: '' }), totalMaxPoints: '21' });
    const refused = issue(set);
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: [
        { field: 'tree', message: 'Bộ tiêu chí: điểm tối đa các lĩnh vực cộng lại là 20, khác tổng 21.' },
        { field: 'tree', message: '1.1: chưa có điểm tối đa.' },
        { field: 'tree', message: '2.2: chưa có cơ quan thẩm định.' },
      ],
    });
    expect((await view(set)).status).toBe('draft');
    expect(await db.criterion.count({ where: { setId: set } })).toBe(0);
  });

  it('writes the decision, the criteria and the log; the draft is gone and findCriteriaSet knows the set', async () => {
    const set = await draftHere();
    expect(await findCriteriaSet(db, set)).toBeNull();
    await issue(set);
    expect(await view(set)).toMatchObject({ status: 'issued', revision: null, ...DECISION });
    expect((await findCriteriaSet(db, set))?.set).toEqual({ ...smallCriteriaSet((await view(set)).code), issuer: DECISION.issuer, decisionNumber: DECISION.decisionNumber });
    expect(await db.criteriaDraft.count({ where: { setId: set } })).toBe(0);
    const [entry] = await audited(set, 'criteria.issue');
    expect(entry).toMatchObject({ unitId: here.provinceId, after: { ...DECISION, version: 1 } });
    const row = await db.criteriaSet.findUniqueOrThrow({ where: { id: set } });
    expect([row.issuedAt, row.issuedById]).toEqual([NOW, manager.actor?.accountId]);
  });

  it('refuses a day to come, a revision that is gone, a second time, a stranger and readers', async () => {
    const set = await draftHere();
    expect(await outcome(issueSet(manager, { set, revision: 1, ...DECISION, decisionDate: '2026-03-02' }))).toBe('INVALID_INPUT');
    expect(await outcome(issue(set, 2))).toBe('CONFLICT');
    expect(await outcome(issue(set, 1, stranger))).toBe('NOT_FOUND');
    for (const ctx of [auditor, council]) expect(await outcome(issue(set, 1, ctx))).toBe('FORBIDDEN');
    await issue(set);
    expect(await outcome(issue(set))).toBe('LOCKED');
  });

  it('is whole or nothing: where its last write fails, the draft stands as it was', async () => {
    const set = await draftHere();
    await db.$executeRawUnsafe(`CREATE FUNCTION fail_issue() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW."action" = 'criteria.issue' THEN RAISE EXCEPTION 'the power is gone'; END IF; RETURN NEW; END $$`);
    await db.$executeRawUnsafe('CREATE TRIGGER fail_issue BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION fail_issue()');
    try {
      await expect(issue(set)).rejects.toThrow('the power is gone');
    } finally {
      await db.$executeRawUnsafe('DROP TRIGGER fail_issue ON "AuditEntry"');
      await db.$executeRawUnsafe('DROP FUNCTION fail_issue');
    }
    expect(await view(set)).toMatchObject({ status: 'draft', revision: 1, document: smallDraft() });
    expect(await db.criterion.count({ where: { setId: set } })).toBe(0);
    await issue(set);
    expect((await view(set)).status).toBe('issued');
  });
});

describe('withdrawing', () => {
  const reason = 'Quyết định bị thu hồi để sửa';

  it('gives the draft back with its keys, and keeps the reason', async () => {
    const document = updateNode(smallDraft(), '1.1', { code: '1.1.x' });
    const set = await draftHere(document);
    await issue(set);
    await withdrawIssue(manager, { set, reason });
    expect(await view(set)).toMatchObject({ status: 'draft', decisionNumber: null, decisionDate: null, issuer: null, revision: 1, document });
    expect(await findCriteriaSet(db, set)).toBeNull();
    expect(await audited(set, 'criteria.withdraw')).toMatchObject([{ reason, before: { decisionNumber: DECISION.decisionNumber } }]);
  });

  it('not of a draft, not without a reason, not by others, not once a round has taken the set', async () => {
    const set = await draftHere();
    expect(await outcome(withdrawIssue(manager, { set, reason }))).toBe('LOCKED');
    await issue(set);
    expect(await outcome(withdrawIssue(manager, { set, reason: ' ' }))).toBe('INVALID_INPUT');
    expect(await outcome(withdrawIssue(stranger, { set, reason }))).toBe('NOT_FOUND');
    expect(await outcome(withdrawIssue(auditor, { set, reason }))).toBe('FORBIDDEN');
    await db.round.create({ data: { code: 'ky-chuan-bi', name: 'Kỳ đang chuẩn bị', year: 2026, organiserId: here.provinceId, criteriaSetId: set, rules: {} } });
    await expect(withdrawIssue(manager, { set, reason })).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('“Kỳ đang chuẩn bị”') });
    await markCriteriaSetUsed(db, set);
    expect(await view(set)).toMatchObject({ status: 'used', rounds: [{ code: 'ky-chuan-bi' }] });
    expect(await outcome(withdrawIssue(manager, { set, reason }))).toBe('LOCKED');
  });
});

describe('discarding', () => {
  it('deletes the draft as it was seen, and says so in the log', async () => {
    const set = await draftHere();
    expect(await outcome(discardDraft(manager, { set, revision: 2 }))).toBe('CONFLICT');
    for (const ctx of [auditor, council]) expect(await outcome(discardDraft(ctx, { set, revision: 1 }))).toBe('FORBIDDEN');
    expect(await outcome(discardDraft(stranger, { set, revision: 1 }))).toBe('NOT_FOUND');
    await discardDraft(manager, { set, revision: 1 });
    expect(await outcome(view(set))).toBe('NOT_FOUND');
    expect(await audited(set, 'criteria.discard')).toHaveLength(1);
  });

  it('not what is issued, and not what others were copied from', async () => {
    const set = await draftHere();
    await createDraft(manager, { kind: 'version', basedOn: set });
    await expect(discardDraft(manager, { set, revision: 1 })).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('phiên bản 2') });
    const issued = await draftHere();
    await issue(issued);
    expect(await outcome(discardDraft(manager, { set: issued, revision: 1 }))).toBe('LOCKED');
  });
});

describe('reading', () => {
  it('shows drafts and issued sets to managers, council and auditors of the organiser, and to nobody else', async () => {
    const draft = await draftHere();
    const issued = await insertCriteriaSet(db, here.provinceId, smallCriteriaSet(newCode()));
    const ids = async (ctx: ServiceContext) => (await listCriteriaSets(ctx)).sets.map(({ id }) => id);
    for (const ctx of [manager, auditor, council]) {
      expect(await ids(ctx)).toEqual(expect.arrayContaining([draft, issued]));
      expect((await view(draft, ctx)).mayManage).toBe(ctx === manager);
    }
    expect(await ids(stranger)).not.toContain(draft);
    expect(await outcome(view(draft, stranger))).toBe('NOT_FOUND');
    const officer = await contextFor(db, here.accounts.canbo1, NOW);
    expect(await outcome(listCriteriaSets(officer))).toBe('FORBIDDEN');
    expect(await outcome(view(draft, officer))).toBe('NOT_FOUND');
  });

  it('says who saved a draft last, and which rounds use a set', async () => {
    const { sets } = await listCriteriaSets(manager);
    expect(sets.find(({ status }) => status === 'draft')).toMatchObject({ updatedByName: 'Quản lý kỳ đánh giá', rounds: [] });
    expect(sets.find(({ code }) => code === 'bo-boday')).toMatchObject({ status: 'used', rounds: [{ code: 'ky-boday', status: 'open' }], updatedAt: null });
  });
});

it('a round cannot open on a draft: it is not marked as used', async () => {
  const set = await draftHere();
  await markCriteriaSetUsed(db, set);
  expect((await view(set)).status).toBe('draft');
});
