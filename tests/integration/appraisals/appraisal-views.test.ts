import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { decideLeaf } from '@/services/appraisals/decide-leaf';
import { loadAppraisalDesk } from '@/services/appraisals/load-appraisal-desk';
import { loadCriterionAppraisal } from '@/services/appraisals/load-criterion-appraisal';
import { loadUnitAppraisal } from '@/services/appraisals/load-unit-appraisal';
import { anonymousContext, contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
const roundCode = 'ky-thu';
let small: SmallRound;

beforeAll(async () => {
  small = await createSmallRound(db, { now });
  const at = new Date('2026-03-09T03:00:00Z');
  await handIn(db, roundCode, 'don-vi-1', { ...FULL_FACTS, 'TH.1': { count: 1 } }, { at });
  await handIn(db, roundCode, 'don-vi-2', FULL_FACTS, { at, status: 'draft' });
  await decideLeaf(await noivu(), { roundCode, unitCode: 'don-vi-1', criterionCode: '1.1', seen: { entry: 1, stage: 0 }, decision: { kind: 'change', facts: { optionIndex: 1 }, reason: 'Ban hành chậm' } });
});

const noivu = () => contextFor(db, small.accounts.noivu, now);
const tuphap = () => contextFor(db, small.accounts.tuphap, now);

describe('the desk', () => {
  it('lists the assigned units with the progress of the own agency’s leaves, and nothing of a draft', async () => {
    const desk = await loadAppraisalDesk(await noivu(), {});
    expect(desk?.round.code).toBe(roundCode);
    expect(desk?.agencyNames).toEqual(['Sở Nội vụ']);
    expect(desk?.window).toMatchObject({ open: true, stage: 'round1' });
    expect(desk?.units.map(({ code, state, progress }) => [code, state, progress])).toEqual([
      ['don-vi-1', 'inProgress', { total: 6, appraised: 1, changed: 1, moved: '-1', lost: '1' }],
      ['don-vi-2', 'notSubmitted', null],
    ]);
    expect(desk?.criteria.find(({ code }) => code === '1.1')).toMatchObject({ assignedUnits: 2, submittedUnits: 1, progress: { total: 1, appraised: 1 } });
    expect(desk?.criteria.map(({ code }) => code)).toEqual(['1.1', '1.2', '1.3', '1.4.1', '1.4.2', 'TH.1', 'TR.1']);
  });

  it.each(['canbo1', 'quantri', 'khaosat', 'thanhtra', 'hoidong', 'quanly'] as const)('is not there for %s', async (account) => {
    await expect(loadAppraisalDesk(await contextFor(db, small.accounts[account], now), {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks for a sign-in', async () => {
    await expect(loadAppraisalDesk(anonymousContext(now), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('one unit', () => {
  it('shows the own agency’s leaves with the unit’s facts beside the appraisal', async () => {
    const view = await loadUnitAppraisal(await tuphap(), { roundCode, unitCode: 'don-vi-1' });
    expect(view.leaves.map(({ leaf }) => leaf.code)).toEqual(['2.1', '2.2', '2.3']);
    expect(view.leaves.every(({ cell }) => cell.stages.self !== undefined && cell.state === 'open')).toBe(true);
  });

  it('says of a sheet that is not handed in only that', async () => {
    const view = await loadUnitAppraisal(await noivu(), { roundCode, unitCode: 'don-vi-2' });
    expect(view).toMatchObject({ sheetStatus: 'draft', submittedAt: null, leaves: [] });
  });

  it('is not found for a unit that is not assigned, and never tells the council’s points', async () => {
    await expect(loadUnitAppraisal(await noivu(), { roundCode, unitCode: 'don-vi-3' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const view = await loadUnitAppraisal(await noivu(), { roundCode, unitCode: 'don-vi-1' });
    expect(view.leaves.every(({ cell }) => !('final' in cell.stages))).toBe(true);
  });
});

describe('one criterion', () => {
  it('shows every assigned unit, with facts only of those handed in', async () => {
    const view = await loadCriterionAppraisal(await noivu(), { roundCode, criterionCode: '1.1' });
    expect(view.rows.map(({ unit, cell }) => [unit.code, cell?.state ?? null])).toEqual([['don-vi-1', 'changed'], ['don-vi-2', null]]);
    expect([view.previous, view.next?.code]).toEqual([null, '1.2']);
  });

  it('is not found for another agency’s leaf and for a survey leaf', async () => {
    await expect(loadCriterionAppraisal(await noivu(), { roundCode, criterionCode: '2.1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(loadCriterionAppraisal(await tuphap(), { roundCode, criterionCode: '2.4' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
