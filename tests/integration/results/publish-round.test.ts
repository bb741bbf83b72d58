import { beforeAll, describe, expect, it } from 'vitest';
import { toApiUnit } from '@/contracts/api';
import { db } from '@/data/client';
import { findPublication } from '@/data/publications';
import { checksumOf } from '@/lib/canonical-json';
import { publishRound } from '@/services/publications/publish-round';
import { verifyPublication } from '@/services/publications/verify-publication';
import { getOpenResults, listOpenRounds } from '@/services/results/get-open-data';
import { getRanking } from '@/services/results/get-ranking';
import { getUnitProfile } from '@/services/results/get-unit-profile';
import { getRoundState } from '@/services/rounds/get-round-state';
import { mergeSurvey } from '@/services/rounds/merge-survey';
import type { ServiceContext } from '@/services/service-context';
import { findRound } from '@/data/rounds';
import { anonymousContext, contextFor } from '../../support/actor';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';
import { createFinishedRound, NOW, REASON } from '../../support/seed-finished-round';

const round = 'ky-thu';
let small: SmallRound;
let quanly: ServiceContext;
let stranger: ServiceContext;

beforeAll(async () => {
  small = await createFinishedRound('thu');
  const other = await createSmallRound(db, { code: 'khac', now: NOW });
  quanly = await contextFor(db, small.accounts.quanly, NOW);
  stranger = await contextFor(db, other.accounts.quanly, NOW);
});

const as = (account: keyof SmallRound['accounts']) => contextFor(db, small.accounts[account], NOW);
const decision = async (change: object = {}) => ({
  round,
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2026-03-09',
  checksum: (await getRoundState(quanly, { round })).result.checksum,
  ...change,
});

describe('merging the survey', () => {
  it('shows nobody a survey point before, and counts none', async () => {
    const { groups } = await getRanking(quanly, { round });
    expect(groups[0]?.rows.map(({ score }) => [score.survey.points, score.total])).toEqual([[null, null], [null, null], [null, null]]);
    const profile = await getUnitProfile(quanly, { round, unit: 'don-vi-1' });
    expect(profile.leaves.find(({ leaf }) => leaf.code === '2.4')).toMatchObject({ result: null, detail: { result: { kind: 'missing' } } });
    expect(profile.leaves.find(({ leaf }) => leaf.code === '2.4')?.detail?.survey).toBeUndefined();
  });

  it('keeps the round from being published until then', async () => {
    expect((await getRoundState(quanly, { round })).blockers).toEqual([{ kind: 'survey-not-merged' }]);
    await expect(publishRound(quanly, await decision())).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('refuses a version that has moved on, and a manager of another province', async () => {
    await expect(mergeSurvey(quanly, { round, version: 9 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(mergeSurvey(stranger, { round, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('makes its points count, once, and logs it', async () => {
    await mergeSurvey(quanly, { round, version: 1 });
    await expect(mergeSurvey(quanly, { round, version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { groups } = await getRanking(quanly, { round });
    expect(groups[0]?.rows.map(({ name, rank, tied, score }) => [name, rank, tied, score.total])).toEqual([
      ['Huyện Số 2', 1, false, '18.04'],
      ['Huyện Số 1', 2, true, '17.70'],
      ['Huyện Số 3', 2, true, '17.70'],
    ]);
    expect(groups[0]).toMatchObject({ mean: { value: '17.81', over: 3, of: 3, leftOut: [] }, above: 1, below: 2 });
    expect(await db.auditEntry.count({ where: { action: 'survey.merge', roundId: small.round.id } })).toBe(1);
  });
});

describe('before publication', () => {
  it.each(['canbo1', 'chutich1', 'noivu', 'khaosat', 'quantri'] as const)('%s finds neither ranking nor profile nor open data', async (account) => {
    const ctx = await as(account);
    await expect(getRanking(ctx, { round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getUnitProfile(ctx, { round, unit: 'don-vi-1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getOpenResults(ctx, { round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['hoidong', 'thanhtra'] as const)('%s reads it and may not publish', async (account) => {
    const ctx = await as(account);
    expect((await getRanking(ctx, { round })).round.publication).toBeNull();
    await expect(publishRound(ctx, await decision())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('publication', () => {
  it.each([
    ['no number of a decision', { decisionNumber: '  ' }, 'INVALID_INPUT'],
    ['a date that is none', { decisionDate: '31/12/2025' }, 'INVALID_INPUT'],
    ['a year with two digits', { decisionDate: '0026-03-09' }, 'INVALID_INPUT'],
    ['a date to come', { decisionDate: '2026-03-11' }, 'INVALID_INPUT'],
    ['another result than the one seen', { checksum: 'a'.repeat(64) }, 'CONFLICT'],
  ])('refuses %s and changes nothing', async (_, change, code) => {
    await expect(publishRound(quanly, await decision(change))).rejects.toMatchObject({ code });
    expect(await db.publication.count()).toBe(0);
  });

  it('happens once, also when two managers do it at the same moment', async () => {
    const input = await decision();
    const outcomes = await Promise.allSettled([publishRound(quanly, input), publishRound(quanly, input)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
    expect(await db.publication.count()).toBe(1);
    expect(await db.auditEntry.count({ where: { action: 'round.publish', roundId: small.round.id } })).toBe(1);
  });

  it('stores what was computed: the checksum of the rows is the one published', async () => {
    const loaded = await findRound(db, round);
    const publication = await findPublication(db, small.round.id);
    expect(loaded?.status).toBe('published');
    expect(loaded && publication && (await verifyPublication(db, loaded, publication))).toBe(true);
    expect((await getRoundState(quanly, { round })).publication).toMatchObject({ decisionNumber: '12/QĐ-UBND', decisionDate: '2026-03-09', isIntact: true });
  });

  it('cannot be changed or published over', async () => {
    await expect(db.unitResult.updateMany({ data: { rank: 1 } })).rejects.toThrow();
    await expect(db.publication.deleteMany()).rejects.toThrow();
    await expect(publishRound(quanly, await decision())).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('after publication', () => {
  it('the open data has the published shape, numbers as decimal strings, and anybody can check the checksum', async () => {
    const { round: head, units } = await getOpenResults(anonymousContext(NOW), { round });
    expect(head).toMatchObject({ code: round, year: 2022, publication: { decisionNumber: '12/QĐ-UBND', publishedAt: NOW.toISOString() } });
    expect(units[0]).toEqual({
      code: 'don-vi-2',
      name: 'Huyện Số 2',
      group: 'huyen',
      rank: 1,
      rankOf: 3,
      band: 'Tốt',
      appraised: { points: '15.70', max: '16' },
      survey: { points: '2.34', max: '4' },
      bonus: '0.00',
      penalty: '0.00',
      total: '18.04',
      index: '90.20',
      areas: [
        { code: '1', name: 'Chỉ đạo điều hành', points: '9.80', max: '10' },
        { code: '2', name: 'Cải cách thể chế', points: '8.24', max: '10' },
      ],
      illustrative: true,
    });
    expect(units.map(({ code, rank }) => [code, rank])).toEqual([['don-vi-2', 1], ['don-vi-1', 2], ['don-vi-3', 2]]);
    expect(checksumOf(JSON.parse(JSON.stringify(units)))).toBe(head.publication.checksum);
    expect((await listOpenRounds(anonymousContext(NOW))).rounds).toEqual([head]);
  });

  it('the page and the open data say the same', async () => {
    const ranking = await getRanking(await as('chutich1'), { round });
    const { units } = await getOpenResults(anonymousContext(NOW), { round });
    expect(ranking.groups.flatMap(({ rows }) => rows.map(toApiUnit))).toEqual(units);
  });

  it('the unit reads its reasons and derivations; another unit reads points only', async () => {
    const own = await getUnitProfile(await as('chutich1'), { round, unit: 'don-vi-1' });
    const first = own.leaves[0];
    expect(first).toMatchObject({ leaf: { code: '1.1' }, self: '2.00', result: '1.00', change: '-1', lost: '1' });
    expect(first?.detail?.stages.round1?.reason).toBe(REASON);
    expect(first?.detail?.result).toMatchObject({ kind: 'scored', derivation: { rule: 'choice', fired: [1] } });
    expect(own).toMatchObject({ selfTotal: '15.70', maySeeDetail: true, nextRank: { rank: 1, difference: '0.34', names: ['Huyện Số 2'] } });

    const foreign = await getUnitProfile(await as('chutich2'), { round, unit: 'don-vi-1' });
    expect(foreign.maySeeDetail).toBe(false);
    expect(foreign.leaves.every(({ detail }) => detail === null)).toBe(true);
    expect(JSON.stringify(foreign)).not.toContain(REASON);
  });

  it('knows no unit that took no part', async () => {
    await expect(getUnitProfile(await as('chutich1'), { round, unit: 'don-vi-9' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
