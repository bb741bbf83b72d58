import { beforeAll, expect, it } from 'vitest';
import { db } from '@/data/client';
import { listWaiting } from '@/services/home/list-waiting';
import { contextFor } from '../../support/actor';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

let round: SmallRound;

beforeAll(async () => {
  round = await createSmallRound(db, { code: 'viec' });
});

const waitingFor = async (key: keyof SmallRound['accounts']) =>
  (await listWaiting(await contextFor(db, round.accounts[key]))).waiting.map(({ kind, href }) => ({ kind, href }));
const setStatus = (status: 'draft' | 'pendingApproval' | 'submitted' | 'finalised') => db.scoreSheet.updateMany({ data: { status } });

it('a draft waits for its officer and its leader, and the round manager follows', async () => {
  await setStatus('draft');
  const href = '/tu-danh-gia/ky-viec/don-vi-1';
  expect(await waitingFor('canbo1')).toEqual([{ kind: 'fillSheet', href }]);
  expect(await waitingFor('chutich1')).toEqual([{ kind: 'submitSheet', href }]);
  expect(await waitingFor('quanly')).toEqual([{ kind: 'followSheets', href: '/quan-tri/ky-danh-gia/ky-viec' }]);
  expect(await waitingFor('noivu')).toEqual([]);
});

it('a sheet that was handed to the leader no longer waits for the officer', async () => {
  await setStatus('pendingApproval');
  expect(await waitingFor('canbo1')).toEqual([]);
  expect(await waitingFor('chutich1')).toMatchObject([{ kind: 'submitSheet' }]);
});

it('submitted sheets wait for the appraisers assigned and for the council', async () => {
  await setStatus('submitted');
  expect(await waitingFor('chutich1')).toEqual([]);
  expect(await waitingFor('noivu')).toEqual([{ kind: 'appraise', href: '/tham-dinh?ky=ky-viec' }]);
  expect(await waitingFor('hoidong')).toEqual([{ kind: 'fixPoints', href: '/hoi-dong/ky-viec' }]);
  const { waiting } = await listWaiting(await contextFor(db, round.accounts.noivu));
  // Two of the three units are assigned.
  expect(waiting[0]).toMatchObject({ kind: 'appraise', sheets: 2 });
});

it('the survey waits for its manager until it is frozen, then for the merge; all finalised waits for publication', async () => {
  expect(await waitingFor('khaosat')).toEqual([{ kind: 'collectSurvey', href: '/khao-sat/ky-viec' }]);
  await setStatus('finalised');
  await db.survey.update({ where: { id: round.surveyId }, data: { status: 'frozen', frozenAt: new Date() } });
  expect(await waitingFor('khaosat')).toEqual([]);
  expect(await waitingFor('quanly')).toMatchObject([{ kind: 'mergeSurvey' }]);
  await db.survey.update({ where: { id: round.surveyId }, data: { status: 'merged', mergedAt: new Date() } });
  expect(await waitingFor('quanly')).toMatchObject([{ kind: 'publishRound' }]);
});

it('nothing waits for the auditor and the administrator, and the latter is shown no results', async () => {
  expect(await waitingFor('thanhtra')).toEqual([]);
  expect(await waitingFor('quantri')).toEqual([]);
  expect((await listWaiting(await contextFor(db, round.accounts.quantri))).published).toEqual([]);
});
