import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { decideLeaf } from '@/services/appraisals/decide-leaf';
import type { DecideLeafInput, DecideLeafResult } from '@/contracts/appraisals';
import { anonymousContext, contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
const before = new Date('2026-03-09T03:00:00Z');
let small: SmallRound;
let roundCode: string;

beforeAll(async () => {
  small = await createSmallRound(db, { now });
  roundCode = 'ky-thu';
  await handIn(db, roundCode, 'don-vi-1', FULL_FACTS, { at: before });
  const { '1.1': _undeclared, ...rest } = FULL_FACTS;
  await handIn(db, roundCode, 'don-vi-2', rest, { at: before, status: 'draft' });
  await handIn(db, roundCode, 'don-vi-3', FULL_FACTS, { at: before });
});

type Account = keyof SmallRound['accounts'];
const as = async (account: Account, at = now) => contextFor(db, small.accounts[account], at);
const input = (criterionCode: string, decision: DecideLeafInput['decision'], seen = { entry: 1, stage: 0 }, unitCode = 'don-vi-1'): DecideLeafInput => ({ roundCode, unitCode, criterionCode, seen, decision });
const confirm = { kind: 'confirm' } as const;
const change = (facts: Record<string, unknown>, reason = '') => ({ kind: 'change', facts, reason }) as const;
const saved = (result: DecideLeafResult) => {
  if (result.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(result)}`);
  return result.cell;
};
const logOf = async (criterionCode: string) => {
  const entry = await db.scoreEntry.findFirstOrThrow({ where: { criterion: { code: criterionCode }, sheet: { roundUnit: { code: 'don-vi-1', round: { code: roundCode } } } } });
  return db.auditEntry.findMany({ where: { subjectType: 'ScoreEntry', subjectId: entry.id }, orderBy: { id: 'asc' } });
};

describe('decideLeaf', () => {
  it('confirms with the unit’s facts in a row of its own, leaves the self stage as it was, and logs it', async () => {
    const cell = saved(await decideLeaf(await as('noivu'), input('1.1', confirm)));
    expect(cell.state).toBe('confirmed');
    expect(cell.stages.round1).toMatchObject({ facts: { optionIndex: 0 }, points: '2', version: 1, reason: null, author: 'Chuyên viên Sở Nội vụ' });
    expect(cell.stages.self).toMatchObject({ facts: { optionIndex: 0 }, points: '2', version: 1 });
    expect(await logOf('1.1')).toMatchObject([{ action: 'appraisal.confirm', after: { criterion: '1.1', stage: 'round1', points: '2.00' } }]);
  });

  it('changes with a reason, and changes again only by the version that was seen', async () => {
    const first = saved(await decideLeaf(await as('noivu'), input('1.3', change({ numerator: '8', denominator: '10' }, 'Một nhiệm vụ chưa xong'))));
    expect(first).toMatchObject({ state: 'changed', stages: { round1: { points: '1.6', reason: 'Một nhiệm vụ chưa xong' } } });

    const stale = await decideLeaf(await as('noivu'), input('1.3', confirm));
    expect(stale).toMatchObject({ kind: 'conflict', cell: { stages: { round1: { points: '1.6', version: 1 } } } });

    const second = saved(await decideLeaf(await as('noivu'), input('1.3', confirm, { entry: 1, stage: 1 })));
    expect(second).toMatchObject({ state: 'confirmed', stages: { round1: { points: '1.8', version: 2, reason: null } } });
    expect((await logOf('1.3')).map(({ action, reason }) => [action, reason])).toEqual([['appraisal.change', 'Một nhiệm vụ chưa xong'], ['appraisal.confirm', null]]);
  });

  it('refuses what stands beside the facts, and characters that cannot be stored', async () => {
    const beside = decideLeaf(await as('noivu'), input('1.4.1', change({ value: '1', note: 'x' }, 'Vì')));
    await expect(beside).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [expect.objectContaining({ field: 'decision.facts' })] });
    const broken = decideLeaf(await as('noivu'), input('1.4.1', change({ value: '1' }, 'Vì\0')));
    await expect(broken).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [expect.objectContaining({ field: 'decision.reason' })] });
  });

  it('appraises an item that the unit does not claim, though it put a file beside it', async () => {
    const sheet = await db.scoreSheet.findFirstOrThrow({ where: { roundUnit: { code: 'don-vi-1', round: { code: roundCode } } } });
    const { id: criterionId } = await db.criterion.findFirstOrThrow({ where: { code: 'TH.1', set: { rounds: { some: { code: roundCode } } } } });
    await db.scoreEntry.create({ data: { sheetId: sheet.id, criterionId, version: 0 } });
    const result = await decideLeaf(await as('noivu'), input('TH.1', change({ fixedPoints: '0.5' }, 'Có sáng kiến'), { entry: 0, stage: 0 }));
    expect(result).toMatchObject({ kind: 'saved' });
  });

  it('lets one of two appraisers who write at once through and tells the other', async () => {
    const ctx = await as('noivu');
    const results = await Promise.all([
      decideLeaf(ctx, input('1.4.1', change({ value: '1' }, 'Chỉ có một cuộc'))),
      decideLeaf(ctx, input('1.4.1', confirm)),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    expect(await logOf('1.4.1')).toHaveLength(1);
  });

  it('asks for a reason where the facts differ and where points are fixed against the rule', async () => {
    const ctx = await as('noivu');
    expect(await decideLeaf(ctx, input('1.2', change({ ticked: [0] })))).toMatchObject({ kind: 'refused', reasonMissing: true });
    expect(await decideLeaf(ctx, input('1.2', change({ fixedPoints: '0' }, '   ')))).toMatchObject({ kind: 'refused', reasonMissing: true });
    expect(saved(await decideLeaf(ctx, input('1.2', change({ fixedPoints: '0' }, 'Tài liệu kiểm chứng không đúng thực tế')))).stages.round1).toMatchObject({ points: '0' });
  });

  it.each([
    ['above the maximum', { fixedPoints: '2.5' }],
    ['finer than the round rounds', { fixedPoints: '0.125' }],
    ['of another shape', { optionIndex: 7 }],
    ['not a number', { fixedPoints: '1e9' }],
  ])('refuses points that are %s and writes nothing', async (_, facts) => {
    const result = await decideLeaf(await as('noivu'), input('1.4.2', change(facts, 'Lý do')));
    expect(result).toMatchObject({ kind: 'refused', reasonMissing: false });
    expect(await logOf('1.4.2')).toEqual([]);
  });

  it('takes the first figure of another system without a reason, and a penalty that the unit did not declare with one', async () => {
    const [entry] = await db.scoreEntry.findMany({ where: { criterion: { code: '2.3' }, sheet: { roundUnit: { code: 'don-vi-1' } } } });
    await db.entryStage.deleteMany({ where: { entryId: entry?.id } });
    const figure = saved(await decideLeaf(await as('tuphap'), input('2.3', change({ value: '90' }))));
    expect(figure.stages).toMatchObject({ round1: { facts: { value: '90' } } });
    const ctx = await as('noivu');
    expect(await decideLeaf(ctx, input('TR.1', change({ count: 1 }), { entry: 0, stage: 0 }))).toMatchObject({ kind: 'refused', reasonMissing: true });
    expect(saved(await decideLeaf(ctx, input('TR.1', change({ count: 1 }, 'Nộp chậm một ngày'), { entry: 0, stage: 0 })))).toMatchObject({ state: 'changed', section: 'penalty' });
  });

  it('cannot confirm what nobody declared', async () => {
    await expect(decideLeaf(await as('noivu'), input('TH.1', confirm, { entry: 0, stage: 0 }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is not found for a leaf of another agency, a survey leaf, a unit not assigned, another round', async () => {
    const ctx = await as('noivu');
    await expect(decideLeaf(ctx, input('2.1', confirm))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(decideLeaf(await as('tuphap'), input('2.4', confirm))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(decideLeaf(ctx, input('1.1', confirm, { entry: 1, stage: 1 }, 'don-vi-3'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(decideLeaf(ctx, { ...input('1.1', confirm), roundCode: 'ky-khac' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['canbo1', 'chutich1', 'khaosat', 'quantri', 'thanhtra', 'hoidong'] as const)('refuses %s', async (account) => {
    await expect(decideLeaf(await as(account), input('1.4.2', confirm))).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  });

  it('refuses a person who is not signed in', async () => {
    await expect(decideLeaf(anonymousContext(now), input('1.4.2', confirm))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is locked for a sheet that is still with the unit, and outside the appraisal’s time', async () => {
    const ctx = await as('noivu');
    await expect(decideLeaf(ctx, input('1.2', confirm, { entry: 1, stage: 0 }, 'don-vi-2'))).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('chưa nộp phiếu') });
    const late = new Date('2030-01-01T00:00:00Z');
    await expect(decideLeaf(await as('noivu', late), input('1.4.2', confirm))).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('đã hết hạn') });
    const early = new Date('2020-01-01T00:00:00Z');
    await expect(decideLeaf({ ...ctx, now: early }, input('1.4.2', confirm))).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('bắt đầu từ') });
  });

  it('asks again where the unit changed its facts after the sheet was returned', async () => {
    const later = new Date('2026-03-11T03:00:00Z');
    await handIn(db, roundCode, 'don-vi-1', { '1.1': { optionIndex: 1 } }, { at: later });
    const ctx = await as('noivu', new Date('2026-03-12T03:00:00Z'));
    const seenBefore = await decideLeaf(ctx, input('1.1', confirm, { entry: 1, stage: 1 }));
    expect(seenBefore).toMatchObject({ kind: 'conflict', cell: { state: 'reopened', entryVersion: 2 } });
    const again = saved(await decideLeaf(ctx, input('1.1', confirm, { entry: 2, stage: 1 })));
    expect(again).toMatchObject({ state: 'confirmed', stages: { round1: { facts: { optionIndex: 1 }, points: '1', version: 2 } } });
  });
});
