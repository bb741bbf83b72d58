import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { confirmLeaves } from '@/services/appraisals/confirm-leaves';
import { decideLeaf } from '@/services/appraisals/decide-leaf';
import { loadUnitAppraisal } from '@/services/appraisals/load-unit-appraisal';
import type { UnitAppraisal } from '@/contracts/appraisals';
import { contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
const roundCode = 'ky-thu';
let small: SmallRound;

beforeAll(async () => {
  small = await createSmallRound(db, { now });
  const { '1.2': _undeclared, ...rest } = FULL_FACTS;
  const at = new Date('2026-03-09T03:00:00Z');
  await handIn(db, roundCode, 'don-vi-1', rest, { at });
  await handIn(db, roundCode, 'don-vi-2', FULL_FACTS, { at, status: 'returned' });
  await handIn(db, roundCode, 'don-vi-3', FULL_FACTS, { at });
});

const noivu = () => contextFor(db, small.accounts.noivu, now);
const itemsOf = (view: UnitAppraisal) =>
  view.leaves
    .filter(({ cell }) => cell.state === 'open')
    .map(({ cell }) => ({ unitCode: view.unit.code, criterionCode: cell.criterionCode, seen: { entry: cell.entryVersion, stage: cell.stages.round1?.version ?? 0 } }));

describe('confirmLeaves', () => {
  it('confirms what is open and declared, and tells what it left and why', async () => {
    const ctx = await noivu();
    const view = await loadUnitAppraisal(ctx, { roundCode, unitCode: 'don-vi-1' });
    const items = itemsOf(view);
    expect(items.map(({ criterionCode }) => criterionCode)).toEqual(['1.1', '1.2', '1.3', '1.4.1', '1.4.2']);
    // A colleague changes one of them before the press.
    await decideLeaf(ctx, { roundCode, unitCode: 'don-vi-1', criterionCode: '1.3', seen: { entry: 1, stage: 0 }, decision: { kind: 'change', facts: { fixedPoints: '1' }, reason: 'Thiếu biên bản' } });

    const result = await confirmLeaves(ctx, { roundCode, items: [...items, ...items] });
    expect(result.confirmed.map(({ criterionCode, state }) => [criterionCode, state])).toEqual([['1.1', 'confirmed'], ['1.4.1', 'confirmed'], ['1.4.2', 'confirmed']]);
    expect(result.skipped).toEqual([
      { unitCode: 'don-vi-1', criterionCode: '1.2', reason: 'notDeclared' },
      { unitCode: 'don-vi-1', criterionCode: '1.3', reason: 'changed' },
    ]);
    const log = await db.auditEntry.findMany({ where: { action: 'appraisal.confirmMany' } });
    expect(log).toMatchObject([{ after: { criteria: ['1.1', '1.4.1', '1.4.2'] } }]);

    const after = await loadUnitAppraisal(ctx, { roundCode, unitCode: 'don-vi-1' });
    expect(after.progress).toMatchObject({ total: 5, appraised: 4, changed: 1, moved: '-0.8', lost: '0.8' });
  });

  it('confirms nothing at all when one of the items is not the appraiser’s', async () => {
    const before = await db.entryStage.count();
    const items = ['don-vi-1', 'don-vi-3'].map((unitCode) => ({ unitCode, criterionCode: '1.1', seen: { entry: 1, stage: 0 } }));
    await expect(confirmLeaves(await noivu(), { roundCode, items })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await db.entryStage.count()).toBe(before);
  });

  it('leaves a sheet that was returned to its unit', async () => {
    const items = [{ unitCode: 'don-vi-2', criterionCode: '1.1', seen: { entry: 1, stage: 0 } }];
    expect(await confirmLeaves(await noivu(), { roundCode, items })).toEqual({ confirmed: [], skipped: [{ unitCode: 'don-vi-2', criterionCode: '1.1', reason: 'closed' }] });
  });

  it('says so after the deadline, and refuses an empty list', async () => {
    const late = { ...(await noivu()), now: new Date('2030-01-01T00:00:00Z') };
    const items = [{ unitCode: 'don-vi-1', criterionCode: '1.1', seen: { entry: 1, stage: 1 } }];
    await expect(confirmLeaves(late, { roundCode, items })).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(confirmLeaves(await noivu(), { roundCode, items: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each(['chutich1', 'khaosat', 'quantri', 'thanhtra', 'hoidong', 'quanly'] as const)('refuses %s', async (account) => {
    const ctx = await contextFor(db, small.accounts[account], now);
    const items = [{ unitCode: 'don-vi-1', criterionCode: '1.2', seen: { entry: 0, stage: 0 } }];
    await expect(confirmLeaves(ctx, { roundCode, items })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  });
});
