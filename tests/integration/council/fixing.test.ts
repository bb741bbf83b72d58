import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { decideLeaf } from '@/services/appraisals/decide-leaf';
import { confirmLeaves } from '@/services/appraisals/confirm-leaves';
import { fixLeaf } from '@/services/council/fix-leaf';
import { fixSheets } from '@/services/council/fix-sheets';
import { loadCouncilOverview } from '@/services/council/load-council-overview';
import { loadCouncilSheet } from '@/services/council/load-council-sheet';
import type { ServiceContext } from '@/services/service-context';
import { anonymousContext, contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
const roundCode = 'ky-thu';
let small: SmallRound;
let hoidong: ServiceContext;

beforeAll(async () => {
  small = await createSmallRound(db, { now });
  hoidong = await contextFor(db, small.accounts.hoidong, now);
  const at = new Date('2026-03-09T03:00:00Z');
  await handIn(db, roundCode, 'don-vi-1', FULL_FACTS, { at });
  await handIn(db, roundCode, 'don-vi-2', FULL_FACTS, { at });
  await handIn(db, roundCode, 'don-vi-3', FULL_FACTS, { at, status: 'draft' });
  await appraise('don-vi-1', ['1.1', '1.2', '1.3', '1.4.1'], ['2.1', '2.2']);
  await appraise('don-vi-2', ['1.1', '1.2', '1.3', '1.4.1', '1.4.2'], ['2.1', '2.2', '2.3']);
});

async function appraise(unitCode: string, noivu: readonly string[], tuphap: readonly string[]) {
  for (const [account, codes] of [['noivu', noivu], ['tuphap', tuphap]] as const) {
    const items = codes.map((criterionCode) => ({ unitCode, criterionCode, seen: { entry: 1, stage: 0 } }));
    await confirmLeaves(await contextFor(db, small.accounts[account], now), { roundCode, items });
  }
}
const sheetOf = (unitCode: string, ctx = hoidong) => loadCouncilSheet(ctx, { roundCode, unitCode });
const cellOf = async (unitCode: string, code: string) => {
  const found = (await sheetOf(unitCode)).leaves.find(({ leaf }) => leaf.code === code);
  if (!found) throw new Error(code);
  return found.cell;
};
const fix = async (criterionCode: string, decision: unknown, ctx = hoidong, unitCode = 'don-vi-1') =>
  fixLeaf(ctx, { roundCode, unitCode, criterionCode, revision: (await cellOf(unitCode, criterionCode)).revision, decision });

describe('what the council sees', () => {
  it('stands per unit: what is appraised, what is open, the appraised block by stage', async () => {
    const { units } = await loadCouncilOverview(hoidong, { roundCode });
    expect(units.map(({ code, state }) => [code, state])).toEqual([['don-vi-1', 'appraising'], ['don-vi-2', 'ready'], ['don-vi-3', 'withUnit']]);
    const [first, second, third] = units;
    // The imported figure of 2.3 stands without an appraisal; 1.4.2 was left open.
    expect(first?.figures?.progress).toMatchObject({ total: 8, fixed: 0, ready: 7, notAppraised: ['1.4.2'] });
    expect(first?.figures?.appraised.points).toBeNull();
    expect(second?.figures?.self).toMatchObject({ points: '15.70', max: '16' });
    expect(second?.figures?.appraised).toMatchObject({ points: '15.70', max: '16' });
    expect(third?.figures).toBeNull();
  });

  it.each(['quanly', 'thanhtra'] as const)('is readable and not writable for %s', async (account) => {
    const ctx = await contextFor(db, small.accounts[account], now);
    const view = await sheetOf('don-vi-1', ctx);
    expect(view.window).toMatchObject({ open: false, reason: 'read-only' });
    await expect(fix('1.1', { kind: 'adopt' }, ctx)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['canbo1', 'chutich1', 'noivu', 'khaosat', 'quantri'] as const)('is not there for %s', async (account) => {
    const ctx = await contextFor(db, small.accounts[account], now);
    await expect(sheetOf('don-vi-1', ctx)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(loadCouncilOverview(ctx, { roundCode })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(fixSheets(ctx, { roundCode, units: [{ unitCode: 'don-vi-2', revision: 0 }] })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  });

  it('asks for a sign-in, and hides another organiser’s round', async () => {
    await expect(sheetOf('don-vi-1', anonymousContext(now))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const other = await createSmallRound(db, { code: 'khac', now });
    await expect(loadCouncilOverview(await contextFor(db, other.accounts.hoidong, now), { roundCode })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('fixing one leaf', () => {
  it('takes the appraisal over, or decides otherwise with a reason, and logs both', async () => {
    expect(await fix('1.1', { kind: 'adopt' })).toEqual({ kind: 'saved', isFinalised: false, warnings: [] });
    expect(await fix('1.3', { kind: 'set', facts: { fixedPoints: '1' }, reason: '' })).toMatchObject({ kind: 'refused', reasonMissing: true });
    expect(await fix('1.3', { kind: 'set', facts: { fixedPoints: '1' }, reason: 'Biểu quyết 7/9' })).toMatchObject({ kind: 'saved' });
    expect(await cellOf('don-vi-1', '1.3')).toMatchObject({ state: 'fixed', contested: true, stages: { round1: { points: '1.8' }, final: { points: '1', reason: 'Biểu quyết 7/9', author: 'Thư ký Hội đồng' } } });
    const log = await db.auditEntry.findMany({ where: { action: 'council.fix' }, orderBy: { id: 'asc' } });
    expect(log.map(({ reason }) => reason)).toEqual([null, 'Biểu quyết 7/9']);
  });

  it('never fixes silently what nobody appraised', async () => {
    await expect(fix('1.4.2', { kind: 'adopt' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await fix('1.4.2', { kind: 'set', facts: { count: 4 }, reason: '' })).toMatchObject({ kind: 'refused', reasonMissing: true });
  });

  it('meets a conflict where an appraiser wrote since it was seen', async () => {
    const { revision } = await cellOf('don-vi-1', '2.1');
    await decideLeaf(await contextFor(db, small.accounts.tuphap, now), { roundCode, unitCode: 'don-vi-1', criterionCode: '2.1', seen: { entry: 1, stage: 1 }, decision: { kind: 'change', facts: { counts: [1, 0] }, reason: 'Một vi phạm' } });
    expect(await fixLeaf(hoidong, { roundCode, unitCode: 'don-vi-1', criterionCode: '2.1', revision, decision: { kind: 'adopt' } })).toEqual({ kind: 'conflict' });
  });

  it('waits for its phase', async () => {
    const early = { ...hoidong, now: new Date('2026-01-01T00:00:00Z') };
    await expect(fix('2.2', { kind: 'adopt' }, early)).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('Hội đồng') });
  });
});

describe('fixing whole sheets', () => {
  it('fixes what is appraised, tells what is not, and finalises only the complete one', async () => {
    const { units } = await loadCouncilOverview(hoidong, { roundCode });
    const asked = units.flatMap(({ code, figures }) => (figures ? [{ unitCode: code, revision: figures.revision }] : []));
    const { sheets } = await fixSheets(hoidong, { roundCode, units: asked });
    expect(sheets).toMatchObject([
      { unitCode: 'don-vi-1', outcome: 'partly', fixed: 5, notAppraised: ['1.4.2'] },
      { unitCode: 'don-vi-2', outcome: 'finalised', fixed: 8, notAppraised: [] },
    ]);
    expect(await db.scoreSheet.findMany({ where: { roundUnit: { round: { code: roundCode } } }, select: { status: true }, orderBy: { roundUnit: { code: 'asc' } } })).toEqual([{ status: 'submitted' }, { status: 'finalised' }, { status: 'draft' }]);
    expect(await db.auditEntry.count({ where: { action: { in: ['council.fixMany', 'council.finalise'] } } })).toBe(3);
    expect((await sheetOf('don-vi-2')).figures?.final).toMatchObject({ points: '15.70', max: '16' });
  });

  it('leaves a finalised sheet alone, also for its appraisers, and a sheet with its unit', async () => {
    const { sheets } = await fixSheets(hoidong, { roundCode, units: ['don-vi-2', 'don-vi-3'].map((unitCode) => ({ unitCode, revision: 0 })) });
    expect(sheets.map(({ outcome }) => outcome)).toEqual(['closed', 'closed']);
    await expect(fix('1.1', { kind: 'adopt' }, hoidong, 'don-vi-2')).rejects.toMatchObject({ code: 'LOCKED' });
    const noivu = await contextFor(db, small.accounts.noivu, now);
    await expect(decideLeaf(noivu, { roundCode, unitCode: 'don-vi-2', criterionCode: '1.1', seen: { entry: 1, stage: 1 }, decision: { kind: 'confirm' } })).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('leaves a sheet that changed since it was seen', async () => {
    const { sheets } = await fixSheets(hoidong, { roundCode, units: [{ unitCode: 'don-vi-1', revision: 1 }] });
    expect(sheets).toMatchObject([{ outcome: 'changed', fixed: 0 }]);
  });

  it('finalises the other with the decision on its last leaf', async () => {
    expect(await fix('1.4.2', { kind: 'set', facts: { fixedPoints: '0.5' }, reason: 'Chưa thẩm định; Hội đồng xem hồ sơ' })).toEqual({ kind: 'saved', isFinalised: true, warnings: [] });
    expect((await sheetOf('don-vi-1')).sheetStatus).toBe('finalised');
  });
});
