import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { confirmLeaves } from '@/services/appraisals/confirm-leaves';
import { decideLeaf } from '@/services/appraisals/decide-leaf';
import { loadUnitAppraisal } from '@/services/appraisals/load-unit-appraisal';
import type { DecideLeafInput } from '@/contracts/appraisals';
import { contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const roundCode = 'ky-thu';
const day = (number: number) => new Date(Date.UTC(2026, 2, number, 3));
let small: SmallRound;

beforeAll(async () => {
  small = await createSmallRound(db, {
    now: day(10),
    phases: [
      { phase: 'selfAssessment', opensAt: day(1), deadline: day(5) },
      { phase: 'round1', opensAt: day(6), deadline: day(12) },
      { phase: 'round2', opensAt: day(15), deadline: day(20) },
      { phase: 'council', opensAt: day(21), deadline: day(25) },
    ],
  });
  await handIn(db, roundCode, 'don-vi-1', FULL_FACTS, { at: day(5) });
  await decide(10, '1.3', 0, { kind: 'change', facts: { numerator: '8', denominator: '10' }, reason: 'Một nhiệm vụ chưa xong' });
  await decide(10, '1.1', 0, { kind: 'confirm' });
});

const noivu = (number: number) => contextFor(db, small.accounts.noivu, day(number));
const decide = async (onDay: number, criterionCode: string, stage: number, decision: DecideLeafInput['decision']) =>
  decideLeaf(await noivu(onDay), { roundCode, unitCode: 'don-vi-1', criterionCode, seen: { entry: 1, stage }, decision });

describe('round 2', () => {
  it('is closed between the rounds, with the day it opens', async () => {
    await expect(decide(13, '1.3', 1, { kind: 'confirm' })).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('15/03/2026') });
  });

  it('keeps round 1 on a confirmation, and both rows stand side by side', async () => {
    const result = await decide(16, '1.3', 0, { kind: 'confirm' });
    expect(result).toMatchObject({
      kind: 'saved',
      cell: { state: 'changed', stages: { self: { points: '1.8' }, round1: { points: '1.6', version: 1 }, round2: { points: '1.6', version: 1, reason: null } } },
    });
  });

  it('returns to the unit’s facts only with a reason, since it takes round 1 back', async () => {
    const facts = { numerator: '9', denominator: '10' };
    expect(await decide(16, '1.3', 1, { kind: 'change', facts, reason: '' })).toMatchObject({ kind: 'refused', reasonMissing: true });
    const result = await decide(16, '1.3', 1, { kind: 'change', facts, reason: 'Đơn vị đã bổ sung văn bản' });
    expect(result).toMatchObject({ kind: 'saved', cell: { state: 'confirmed', stages: { round1: { points: '1.6' }, round2: { points: '1.8', version: 2 } } } });
  });

  it('confirms the rest without touching what round 1 settled', async () => {
    const ctx = await noivu(16);
    const view = await loadUnitAppraisal(ctx, { roundCode, unitCode: 'don-vi-1' });
    const open = view.leaves.filter(({ cell }) => cell.state === 'open');
    expect(open.map(({ leaf }) => leaf.code)).toEqual(['1.2', '1.4.1', '1.4.2']);
    const result = await confirmLeaves(ctx, { roundCode, items: open.map(({ cell }) => ({ unitCode: 'don-vi-1', criterionCode: cell.criterionCode, seen: { entry: 1, stage: 0 } })) });
    expect(result.confirmed.every(({ stages }) => stages.round2 !== undefined && stages.round1 === undefined)).toBe(true);
    const after = await loadUnitAppraisal(ctx, { roundCode, unitCode: 'don-vi-1' });
    expect(after.leaves.find(({ leaf }) => leaf.code === '1.1')?.cell.stages.round2).toBeUndefined();
    expect(after.progress).toMatchObject({ total: 5, appraised: 5 });
  });

  it('lasts longer for a unit with an extension', async () => {
    const unit = small.round.units.get('don-vi-1');
    const manager = await db.account.findUniqueOrThrow({ where: { username: small.accounts.quanly } });
    await expect(decide(22, '1.1', 0, { kind: 'confirm' })).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('đã hết hạn') });
    await db.deadlineExtension.create({ data: { roundUnitId: unit?.roundUnitId ?? '', phase: 'round2', deadline: day(23), reason: 'Mưa lũ', grantedById: manager.id } });
    expect(await decide(22, '1.1', 0, { kind: 'confirm' })).toMatchObject({ kind: 'saved' });
  });
});

describe('two agencies at once', () => {
  it('do not wait for or disturb each other on one sheet', async () => {
    const tuphap = await contextFor(db, small.accounts.tuphap, day(17));
    const items = (codes: readonly string[]) => codes.map((criterionCode) => ({ unitCode: 'don-vi-1', criterionCode, seen: { entry: 1, stage: 0 } }));
    const [mine, theirs] = await Promise.all([
      decide(17, '1.4.1', 1, { kind: 'change', facts: { value: '1' }, reason: 'Một cuộc không có biên bản' }),
      confirmLeaves(tuphap, { roundCode, items: items(['2.1', '2.2', '2.3']) }),
    ]);
    expect(mine.kind).toBe('saved');
    expect(theirs).toMatchObject({ confirmed: [{}, {}, {}], skipped: [] });
  });
});
