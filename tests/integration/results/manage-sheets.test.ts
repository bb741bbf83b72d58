import { beforeEach, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { db, inTransaction } from '@/data/client';
import { lockSheets } from '@/data/entry-stages';
import { getRoundState } from '@/services/rounds/get-round-state';
import { grantExtension } from '@/services/rounds/grant-extension';
import { listManagedRounds } from '@/services/rounds/list-managed-rounds';
import { returnSheet } from '@/services/rounds/return-sheet';
import type { ServiceContext } from '@/services/service-context';
import { contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
const afterDeadline = new Date('2026-04-20T03:00:00Z');
const reason = 'Bổ sung tài liệu kiểm chứng tiêu chí 1.1.';
let run = 0;
let small: SmallRound;
let round: string;
let quanly: ServiceContext;

beforeEach(async () => {
  small = await createSmallRound(db, { code: `lan-${(run += 1)}`, now });
  round = small.round.code;
  quanly = await contextFor(db, small.accounts.quanly, now);
  await handIn(db, round, 'don-vi-1', FULL_FACTS, { at: new Date('2026-03-09T03:00:00Z') });
});

const rowOf = async (unit: string) => (await getRoundState(quanly, { round })).units.find(({ code }) => code === unit);
const versionOf = async (unit: string) => (await rowOf(unit))?.version as number;
const sheetId = () => small.round.units.get('don-vi-1')?.sheetId as string;

describe('giving a submitted sheet back', () => {
  it('opens it for the unit again, raises its version, and logs the reason', async () => {
    const version = await versionOf('don-vi-1');
    await returnSheet(quanly, { round, unit: 'don-vi-1', version, reason });
    expect(await rowOf('don-vi-1')).toMatchObject({ status: 'returned', version: version + 1, extendedUntil: null });
    const entry = await db.auditEntry.findFirst({ where: { action: 'sheet.returnForRevision', subjectId: sheetId() } });
    expect(entry).toMatchObject({ reason, before: { status: 'submitted' }, after: { status: 'returned' } });
  });

  it('refuses a version that has moved on, and leaves the sheet as it is', async () => {
    await expect(returnSheet(quanly, { round, unit: 'don-vi-1', version: 99, reason })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await rowOf('don-vi-1')).toMatchObject({ status: 'submitted' });
  });

  it('needs a reason that says something', async () => {
    await expect(returnSheet(quanly, { round, unit: 'don-vi-1', version: 1, reason: '  ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: [expect.objectContaining({ field: 'reason' })],
    });
  });

  it('needs a new deadline once the old one has passed, and grants it with the same reason', async () => {
    const late = { ...quanly, now: afterDeadline };
    const version = await versionOf('don-vi-1');
    await expect(returnSheet(late, { round, unit: 'don-vi-1', version, reason })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(returnSheet(late, { round, unit: 'don-vi-1', version, reason, deadline: '2026-04-19' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await returnSheet(late, { round, unit: 'don-vi-1', version, reason, deadline: '2026-04-25' });
    // The whole day counts in Vietnam: until 16:59:59 UTC.
    expect(await rowOf('don-vi-1')).toMatchObject({ status: 'returned', extendedUntil: '2026-04-25T16:59:59.999Z' });
  });

  it('is too late once the council has begun to fix points', async () => {
    const entry = await db.scoreEntry.findFirstOrThrow({ where: { sheetId: sheetId() }, include: { stages: true } });
    const { facts, points, maxPoints } = entry.stages[0] as (typeof entry.stages)[number];
    const authorId = (await db.account.findFirstOrThrow({ where: { username: small.accounts.hoidong } })).id;
    await db.entryStage.create({ data: { entryId: entry.id, stage: 'final', facts: facts as object, points, maxPoints, outcome: 'scored', authorId } });
    await expect(returnSheet(quanly, { round, unit: 'don-vi-1', version: await versionOf('don-vi-1'), reason })).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('sees what the council fixes while it waits for the sheet', async () => {
    const version = await versionOf('don-vi-1');
    const entry = await db.scoreEntry.findFirstOrThrow({ where: { sheetId: sheetId() }, include: { stages: true } });
    const { facts, points, maxPoints } = entry.stages[0] as (typeof entry.stages)[number];
    const authorId = (await db.account.findFirstOrThrow({ where: { username: small.accounts.hoidong } })).id;
    const returning = await inTransaction(async (tx) => {
      await lockSheets(tx, [sheetId()], 'UPDATE');
      await tx.entryStage.create({ data: { entryId: entry.id, stage: 'final', facts: facts as object, points, maxPoints, outcome: 'scored', authorId } });
      const waiting = returnSheet(quanly, { round, unit: 'don-vi-1', version, reason }).catch((error: unknown) => error);
      await sleep(300);
      return { waiting };
    });
    expect(await returning.waiting).toMatchObject({ code: 'LOCKED' });
    expect(await rowOf('don-vi-1')).toMatchObject({ status: 'submitted' });
  });

  it('is refused for a sheet that is still with its unit', async () => {
    await expect(returnSheet(quanly, { round, unit: 'don-vi-2', version: 1, reason })).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it.each(['hoidong', 'thanhtra', 'chutich1', 'noivu'] as const)('is nothing for %s', async (account) => {
    const ctx = await contextFor(db, small.accounts[account], now);
    await expect(returnSheet(ctx, { round, unit: 'don-vi-1', version: 1, reason })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a later deadline for one unit', () => {
  it('holds until the end of the day in Vietnam, for that unit alone, and is logged', async () => {
    const { deadline } = await grantExtension(quanly, { round, unit: 'don-vi-2', deadline: '2026-05-02', reason: 'Mưa lũ kéo dài' });
    expect(deadline).toBe('2026-05-02T16:59:59.999Z');
    expect(await rowOf('don-vi-2')).toMatchObject({ extendedUntil: deadline });
    expect(await rowOf('don-vi-3')).toMatchObject({ extendedUntil: null });
    expect(await db.auditEntry.findFirst({ where: { action: 'deadline.extend', roundId: small.round.id } })).toMatchObject({ reason: 'Mưa lũ kéo dài' });
  });

  it.each([
    ['in the past', '2026-03-01', 'INVALID_INPUT'],
    ['not later than the deadline that holds', '2026-03-20', 'INVALID_INPUT'],
    ['no date', '02/05/2026', 'INVALID_INPUT'],
  ])('is refused: %s', async (_, deadline, code) => {
    await expect(grantExtension(quanly, { round, unit: 'don-vi-2', deadline, reason: 'Mưa lũ kéo dài' })).rejects.toMatchObject({ code });
    expect(await db.deadlineExtension.count({ where: { roundUnit: { roundId: small.round.id } } })).toBe(0);
  });

  it('is refused for a sheet that was handed in', async () => {
    await expect(grantExtension(quanly, { round, unit: 'don-vi-1', deadline: '2026-05-02', reason: 'Mưa lũ kéo dài' })).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('is no matter of another province', async () => {
    const other = await createSmallRound(db, { code: `khac-${run}`, now });
    const stranger = await contextFor(db, other.accounts.quanly, now);
    await expect(grantExtension(stranger, { round, unit: 'don-vi-2', deadline: '2026-05-02', reason: 'Mưa lũ kéo dài' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listManagedRounds(stranger)).map(({ code }) => code)).toEqual([other.round.code]);
  });
});

describe('the state of a round', () => {
  it('is not there for a code that no text can hold', async () => {
    await expect(getRoundState(quanly, { round: 'a\u0000' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts what is declared, appraised and fixed, and names what is open', async () => {
    const state = await getRoundState(quanly, { round });
    expect(state.units.map(({ code, status, leaves, declared, appraised, fixed }) => [code, status, leaves, declared, appraised, fixed])).toEqual([
      ['don-vi-1', 'submitted', 8, 8, 0, 0],
      ['don-vi-2', 'draft', 8, 0, 0, 0],
      ['don-vi-3', 'draft', 8, 0, 0, 0],
    ]);
    expect(state.blockers).toEqual([
      { kind: 'sheets-with-unit', units: ['don-vi-2', 'don-vi-3'] },
      { kind: 'sheets-not-finalised', units: ['don-vi-1'] },
      { kind: 'survey-open' },
    ]);
    // Both agencies appraise don-vi-1 and don-vi-2; nobody was assigned don-vi-3.
    expect(state.agencies.withoutAppraiser.map(({ name, units }) => [name, units])).toEqual([['Sở Nội vụ', 1], ['Sở Tư pháp', 1]]);
    expect(state.result).toMatchObject({ ranked: 0, of: 3 });
    expect(state.mayManage).toBe(true);
  });

  it('is read by council and auditor, who may not act', async () => {
    for (const account of ['hoidong', 'thanhtra'] as const) {
      expect((await getRoundState(await contextFor(db, small.accounts[account], now), { round })).mayManage).toBe(false);
    }
  });
});
