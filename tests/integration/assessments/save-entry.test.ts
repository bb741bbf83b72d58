import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { readEntryHistory } from '@/services/assessments/read-entry-history';
import { readSheet } from '@/services/assessments/read-sheet';
import { saveEntry } from '@/services/assessments/save-entry';
import { anonymousContext, contextFor } from '../../support/actor';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const DAY = 86_400_000;
let small: SmallRound;
beforeAll(async () => {
  small = await createSmallRound(db);
});

const address = (leaf: string, unit = 'don-vi-1') => ({ round: small.round.code, unit, leaf });
const save = async (username: string, leaf: string, facts: unknown, version: number, more: { explanation?: string; unit?: string; now?: Date } = {}) =>
  saveEntry(await contextFor(db, username, more.now), { ...address(leaf, more.unit), facts, explanation: more.explanation ?? '', version });
const entriesOf = (leaf: string) =>
  db.entryStage.findMany({ where: { stage: 'self', entry: { criterion: { code: leaf }, sheet: { roundUnit: { code: 'don-vi-1', roundId: small.round.id } } } } });

describe('saving a leaf', () => {
  it('computes the points of every rule kind and the totals of the sheet', async () => {
    const { canbo2 } = small.accounts;
    const points: Record<string, string> = {};
    let soFar = '';
    for (const [leaf, facts] of Object.entries(FULL_FACTS).filter(([code]) => code !== '2.3')) {
      const { cell, totals } = await save(canbo2, leaf, facts, 0, { unit: 'don-vi-2' });
      points[leaf] = cell.outcome.kind === 'scored' ? cell.outcome.points : cell.outcome.kind;
      soFar = totals.soFar;
    }
    expect(points).toEqual({ '1.1': '2.00', '1.2': '2.00', '1.3': '1.80', '1.4.1': '2.00', '1.4.2': '2.00', '2.1': '2.00', '2.2': '2.00' });
    expect(soFar).toBe('13.80');
    const view = await readSheet(await contextFor(db, canbo2), { round: small.round.code, unit: 'don-vi-2' });
    expect(view.totals).toMatchObject({ declared: 7, declarable: 7, max: '16' });
  });

  it('writes facts, author, log entry and history in one go', async () => {
    const now = new Date();
    const { cell } = await save(small.accounts.canbo1, '1.1', { optionIndex: 1 }, 0, { explanation: ' Ban hành ngày 20/02 ', now });
    expect(cell).toMatchObject({ version: 1, explanation: 'Ban hành ngày 20/02', savedBy: 'Cán bộ Huyện Số 1', outcome: { kind: 'scored', points: '1.00' } });
    expect((await entriesOf('1.1'))[0]?.updatedAt).toEqual(now);
    const log = await db.auditEntry.findFirstOrThrow({ where: { action: 'entry.save', unitId: small.unitIds.get('don-vi-1') }, orderBy: { id: 'desc' } });
    expect(log).toMatchObject({ subjectType: 'ScoreEntry', before: { facts: null }, after: { leaf: '1.1', facts: { optionIndex: 1 }, explanation: 'Ban hành ngày 20/02' } });
    const history = await readEntryHistory(await contextFor(db, small.accounts.chutich1), address('1.1'));
    expect(history).toMatchObject([{ by: 'Cán bộ Huyện Số 1', action: 'entry.save', facts: { optionIndex: 1 } }]);
  });

  it('sent twice is saved once, also when the answer was lost and the version is old', async () => {
    await save(small.accounts.canbo1, '1.2', { ticked: [0, 2] }, 0);
    const again = await save(small.accounts.canbo1, '1.2', { ticked: [2, 0] }, 0);
    expect(again.cell.version).toBe(1);
    const logs = await db.auditEntry.count({ where: { action: 'entry.save', after: { path: ['leaf'], equals: '1.2' }, unitId: small.unitIds.get('don-vi-1') } });
    expect(logs).toBe(1);
  });

  it('a second window with an old version is refused, and what stands there stays', async () => {
    await save(small.accounts.canbo1, '1.3', { numerator: '9', denominator: '10' }, 0);
    await expect(save(small.accounts.chutich1, '1.3', { numerator: '8', denominator: '10' }, 0)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await entriesOf('1.3'))[0]?.facts).toEqual({ numerator: '9', denominator: '10' });
    await expect(save(small.accounts.chutich1, '1.3', { numerator: '8', denominator: '10' }, 1)).resolves.toMatchObject({ cell: { version: 2 } });
  });

  it('of many at once exactly one is saved', async () => {
    const tries = await Promise.allSettled(['1', '2', '3', '4', '5'].map((value) => save(small.accounts.canbo1, '1.4.1', { value }, 0)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.filter((one) => one.status === 'rejected').every((one) => one.reason.code === 'CONFLICT')).toBe(true);
  });

  it('cleared again is missing, not 0', async () => {
    await save(small.accounts.canbo1, '1.4.2', { count: 2 }, 0);
    const { cell, totals } = await save(small.accounts.canbo1, '1.4.2', null, 1);
    expect(cell).toMatchObject({ facts: null, outcome: { kind: 'missing' }, gap: 'undeclared' });
    expect(totals.gaps).toContainEqual({ code: '1.4.2', kind: 'undeclared' });
    expect(await entriesOf('1.4.2')).toMatchObject([{ outcome: 'missing', points: null }]);
  });

  it('not applicable needs a reason, leaves the denominator under "exclude", and is refused under "never"', async () => {
    const { cell, totals } = await save(small.accounts.canbo3, '1.3', { notApplicable: true, reason: 'Không phát sinh' }, 0, { unit: 'don-vi-3' });
    expect([cell.outcome.kind, totals.max]).toEqual(['notApplicable', '14']);
    await expect(save(small.accounts.canbo3, '1.3', { notApplicable: true, reason: ' ' }, 1, { unit: 'don-vi-3' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(save(small.accounts.canbo3, '1.1', { notApplicable: true, reason: 'x' }, 0, { unit: 'don-vi-3' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('a denominator of 0 is the case that did not arise; a numerator above it stands with a warning', async () => {
    const zero = await save(small.accounts.canbo3, '1.3', { numerator: '0', denominator: '0' }, 1, { unit: 'don-vi-3' });
    expect(zero.cell.outcome).toMatchObject({ kind: 'notApplicable', cause: 'zero-denominator' });
    const above = await save(small.accounts.canbo3, '1.3', { numerator: '12', denominator: '10' }, 2, { unit: 'don-vi-3' });
    expect(above.cell).toMatchObject({ outcome: { points: '2.00' }, warnings: [{ code: 'numerator-above-denominator' }] });
  });
});

describe('what is refused changes nothing', () => {
  const wrong: [string, string, unknown][] = [
    ['text for a number', '1.3', { numerator: '12,5,3', denominator: '10' }],
    ['an exponent', '1.3', { numerator: '1e9', denominator: '10' }],
    ['a negative number', '1.3', { numerator: '-1', denominator: '10' }],
    ['a float instead of text', '1.3', { numerator: 1.5, denominator: '10' }],
    ['an option that is not there', '1.1', { optionIndex: 9 }],
    ['an item ticked twice', '1.2', { ticked: [0, 0] }],
    ['half a person', '1.4.1', { value: '1.5' }],
    ['points above the maximum', '2.2', { points: '2.25' }],
    ['points off the step', '2.2', { points: '1.3' }],
    ['too few violations', '2.1', { counts: [1] }],
    ['points fixed by the unit itself', '2.2', { fixedPoints: '2' }],
    ['facts of another rule', '2.2', { optionIndex: 0 }],
    ['something beside the facts', '2.2', { points: '1', extra: true }],
  ];
  it.each(wrong)('%s', async (_name, leaf, facts) => {
    const before = await db.auditEntry.count();
    const refusal = await save(small.accounts.canbo3, leaf, facts, 99, { unit: 'don-vi-3' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', userMessage: expect.stringMatching(/\p{L}/u) });
    expect(await db.auditEntry.count()).toBe(before);
  });

  it('a leaf of the survey or of another system is not the unit\'s to declare', async () => {
    await expect(save(small.accounts.canbo1, '2.4', { points: '4' }, 0)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(save(small.accounts.canbo1, '2.3', { value: '100' }, 0)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a leaf that the set does not have is not found', async () => {
    await expect(save(small.accounts.canbo1, '9.9', { value: '1' }, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('after the deadline the sheet is locked, and the words say since when', async () => {
    const late = new Date(Date.now() + 30 * DAY);
    const refusal = await save(small.accounts.canbo1, '2.2', { points: '1' }, 0, { now: late }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'LOCKED', userMessage: expect.stringMatching(/hết hạn.*\d{2}\/\d{2}\/\d{4}/) });
  });

  it('an extension opens it again for this unit alone', async () => {
    const late = new Date(Date.now() + 25 * DAY);
    const { id } = await db.account.findUniqueOrThrow({ where: { username: small.accounts.quanly } });
    await db.deadlineExtension.create({
      data: {
        roundUnitId: small.round.units.get('don-vi-1')!.roundUnitId,
        phase: 'selfAssessment',
        deadline: new Date(Date.now() + 26 * DAY),
        reason: 'Sắp xếp đơn vị hành chính',
        grantedById: id,
      },
    });
    await expect(save(small.accounts.canbo1, '2.2', { points: '1' }, 0, { now: late })).resolves.toMatchObject({ cell: { version: 1 } });
    await expect(save(small.accounts.canbo3, '2.2', { points: '1' }, 0, { now: late, unit: 'don-vi-3' })).rejects.toMatchObject({ code: 'LOCKED' });
  });
});

describe('people of other offices', () => {
  const strangers = ['canbo2', 'chutich2', 'noivu', 'tuphap', 'hoidong', 'khaosat', 'quantri'] as const;
  it.each(strangers)('%s does not even find the draft of this unit', async (key) => {
    const ctx = await contextFor(db, small.accounts[key]);
    await expect(readSheet(ctx, { round: small.round.code, unit: 'don-vi-1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(small.accounts[key], '2.2', { points: '1' }, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['quanly', 'thanhtra'] as const)('%s reads and writes nothing', async (key) => {
    await expect(readSheet(await contextFor(db, small.accounts[key]), { round: small.round.code, unit: 'don-vi-1' })).resolves.toMatchObject({ rights: { edit: false, submit: false } });
    await expect(save(small.accounts[key], '2.2', { points: '0.5' }, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('nobody without an account', async () => {
    await expect(saveEntry(anonymousContext(), { ...address('2.2'), facts: null, explanation: '', version: 0 })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(readSheet(anonymousContext(), { round: small.round.code, unit: 'don-vi-1' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
