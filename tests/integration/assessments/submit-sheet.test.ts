import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { checksumOf } from '@/lib/canonical-json';
import { askApproval } from '@/services/assessments/ask-approval';
import { giveBack } from '@/services/assessments/give-back';
import { listSheets } from '@/services/assessments/list-sheets';
import { readSheet } from '@/services/assessments/read-sheet';
import { saveEntry } from '@/services/assessments/save-entry';
import { submitSheet } from '@/services/assessments/submit-sheet';
import { contextFor } from '../../support/actor';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

let small: SmallRound;
let count = 0;
beforeEach(async () => {
  small = await createSmallRound(db, { code: `nop${(count += 1)}` });
});

const sheet = (version: number) => ({ round: small.round.code, unit: 'don-vi-1', version });
const save = async (leaf: string, facts: unknown, explanation: string, version = 0) =>
  saveEntry(await contextFor(db, small.accounts.canbo1), { round: small.round.code, unit: 'don-vi-1', leaf, facts, explanation, version });

async function declareAll(explanation = 'Có hồ sơ lưu tại Văn phòng'): Promise<void> {
  for (const [leaf, facts] of Object.entries(FULL_FACTS)) if (leaf !== '2.3') await save(leaf, facts, explanation);
}
const stored = () => db.scoreSheet.findUniqueOrThrow({ where: { id: small.round.units.get('don-vi-1')!.sheetId }, include: { submissions: true } });

describe('from the officer to the leader and on', () => {
  it('the officer asks, the leader submits: a snapshot with its checksum, a log entry, and a sheet that nobody writes', async () => {
    await declareAll();
    await askApproval(await contextFor(db, small.accounts.canbo1), sheet(1));
    await expect(save('1.1', { optionIndex: 2 }, 'x', 1)).rejects.toMatchObject({ code: 'LOCKED' });

    const now = new Date();
    const outcome = await submitSheet(await contextFor(db, small.accounts.chutich1, now), sheet(2));
    const after = await stored();
    expect(after).toMatchObject({ status: 'submitted', version: 3, submittedAt: now });
    expect(after.submissions).toHaveLength(1);
    const [submission] = after.submissions;
    expect(outcome).toEqual({ submitted: true, number: 1, checksum: submission?.checksum });
    expect(checksumOf(submission?.snapshot)).toBe(submission?.checksum);
    expect(submission?.snapshot).toMatchObject({ appraised: { points: '13.80', max: '16' } });
    expect((submission?.snapshot as { leaves: unknown[] }).leaves).toHaveLength(11);
    await expect(db.auditEntry.findFirst({ where: { action: 'sheet.submit', subjectId: after.id } })).resolves.toMatchObject({
      before: { status: 'pendingApproval' },
      after: { status: 'submitted', number: 1 },
    });

    await expect(save('1.1', { optionIndex: 2 }, 'x', 1)).rejects.toMatchObject({ code: 'LOCKED' });
    const view = await readSheet(await contextFor(db, small.accounts.chutich1), { round: small.round.code, unit: 'don-vi-1' });
    expect(view).toMatchObject({ lock: { kind: 'submitted' }, submittedBy: 'Chủ tịch Huyện Số 1', rights: { edit: false, submit: false } });
  });

  it('what is missing is a list, not an error, and nothing changes', async () => {
    await save('1.1', { optionIndex: 0 }, '');
    const outcome = await submitSheet(await contextFor(db, small.accounts.chutich1), sheet(1));
    expect(outcome).toEqual({
      submitted: false,
      gaps: [
        { code: '1.1', kind: 'no-evidence' },
        ...['1.2', '1.3', '1.4.1', '1.4.2', '2.1', '2.2'].map((code) => ({ code, kind: 'undeclared' })),
      ],
    });
    expect(await stored()).toMatchObject({ status: 'draft', version: 1, submissions: [] });
  });

  it('the leader gives back with a reason that the officer reads', async () => {
    await askApproval(await contextFor(db, small.accounts.canbo1), sheet(1));
    const leader = await contextFor(db, small.accounts.chutich1);
    await expect(giveBack(leader, { ...sheet(2), reason: '  ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await giveBack(leader, { ...sheet(2), reason: 'Bổ sung số liệu mục 1.3' });
    const view = await readSheet(await contextFor(db, small.accounts.canbo1), { round: small.round.code, unit: 'don-vi-1' });
    expect(view).toMatchObject({ status: 'returned', rights: { edit: true, askApproval: true }, returned: { reason: 'Bổ sung số liệu mục 1.3', by: 'Chủ tịch Huyện Số 1' } });
    await expect(save('1.3', FULL_FACTS['1.3'], '')).resolves.toBeDefined();
  });

  it('the officer does not submit and does not give back', async () => {
    await declareAll();
    const officer = await contextFor(db, small.accounts.canbo1);
    await expect(submitSheet(officer, sheet(1))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await askApproval(officer, sheet(1));
    await expect(giveBack(officer, { ...sheet(2), reason: 'x' })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|LOCKED/) });
  });

  it('submitted twice at once is submitted once', async () => {
    await declareAll();
    const leader = await contextFor(db, small.accounts.chutich1);
    const tries = await Promise.allSettled([submitSheet(leader, sheet(1)), submitSheet(leader, sheet(1)), submitSheet(leader, sheet(1))]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.filter((one) => one.status === 'rejected').every((one) => one.reason.code === 'CONFLICT')).toBe(true);
    expect((await stored()).submissions).toHaveLength(1);
  });

  it('a save that races with the submission is in the snapshot or refused', async () => {
    await declareAll();
    const leader = await contextFor(db, small.accounts.chutich1);
    const [, ...saves] = await Promise.allSettled([
      submitSheet(leader, sheet(1)),
      ...['1.1', '1.2', '2.2'].map((leaf) => save(leaf, leaf === '1.1' ? { optionIndex: 1 } : leaf === '1.2' ? { ticked: [0] } : { points: '1' }, 'đổi', 1)),
    ]);
    const { submissions } = await stored();
    const inSnapshot = new Map((submissions[0]?.snapshot as { leaves: { code: string; explanation: string }[] }).leaves.map(({ code, explanation }) => [code, explanation]));
    ['1.1', '1.2', '2.2'].forEach((leaf, index) => {
      const result = saves[index]!;
      if (result.status === 'fulfilled') expect(inSnapshot.get(leaf)).toBe('đổi');
      else expect([result.reason.code, inSnapshot.get(leaf)]).toEqual(['LOCKED', 'Có hồ sơ lưu tại Văn phòng']);
    });
  });

  it('an old page cannot act on a sheet that has moved on', async () => {
    await askApproval(await contextFor(db, small.accounts.canbo1), sheet(1));
    await expect(submitSheet(await contextFor(db, small.accounts.chutich1), sheet(1))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('strangers do not find the sheet; the list holds only one\'s own', async () => {
    await expect(submitSheet(await contextFor(db, small.accounts.chutich2), sheet(1))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(askApproval(await contextFor(db, small.accounts.quantri), sheet(1))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await save('1.1', { optionIndex: 0 }, '');
    const mine = await listSheets(await contextFor(db, small.accounts.canbo1));
    expect(mine).toMatchObject([{ unit: { code: 'don-vi-1' }, declared: 1, declarable: 7, lock: null }]);
    await expect(listSheets(await contextFor(db, small.accounts.noivu))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a leaf that the round excludes for the unit', () => {
  it('is not asked, not written and leaves the denominator, whatever its policy', async () => {
    const criterionId = small.round.loaded.criterionIds.get('1.1')!;
    await db.criterionExclusion.create({ data: { roundUnitId: small.round.units.get('don-vi-1')!.roundUnitId, criterionId, reason: 'Đơn vị mới thành lập' } });
    await expect(save('1.1', { optionIndex: 0 }, '')).rejects.toMatchObject({ code: 'LOCKED' });
    const view = await readSheet(await contextFor(db, small.accounts.canbo1), { round: small.round.code, unit: 'don-vi-1' });
    expect(view.cells['1.1']?.excluded).toBe('Đơn vị mới thành lập');
    expect(view.totals).toMatchObject({ declarable: 6, max: '14' });
    expect(view.totals.gaps.map(({ code }) => code)).not.toContain('1.1');
  });
});
