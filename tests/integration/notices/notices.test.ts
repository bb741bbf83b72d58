/** Who is told what of a round, who must not be told, and who has read it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { countUnreadNotices, listNotices, listUnreadNotices } from '@/services/notices/list-notices';
import { markNoticesRead } from '@/services/notices/mark-notices-read';
import { changeRules } from '@/services/rounds/change-rules';
import { getRoundRules } from '@/services/rounds/get-round-rules';
import { grantExtension } from '@/services/rounds/grant-extension';
import { returnSheet } from '@/services/rounds/return-sheet';
import { contextFor } from '../../support/actor';
import { handIn } from '../../support/hand-in';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

const NOW = new Date('2026-03-10T03:00:00Z');
type Person = keyof SmallRound['accounts'];
const EVERYBODY: readonly Person[] = ['canbo1', 'chutich1', 'canbo2', 'chutich2', 'canbo3', 'chutich3', 'noivu', 'tuphap', 'quanly', 'hoidong', 'khaosat', 'thanhtra', 'quantri'];

let home: SmallRound;
let away: SmallRound;
const at = (round: SmallRound, person: Person, now = NOW) => contextFor(db, round.accounts[person], now);
const told = async (round: SmallRound, person: Person) => (await listNotices(await at(round, person), {})).notices;
const kindsOf = async (round: SmallRound, person: Person) => (await told(round, person)).map(({ kind }) => kind).sort();

beforeAll(async () => {
  home = await createSmallRound(db, { code: 'nha', now: NOW });
  away = await createSmallRound(db, { code: 'xa', now: NOW });
  const quanly = await at(home, 'quanly');
  const { rules } = await getRoundRules(quanly, { round: home.round.code });
  const decision = { decisionNumber: '15/QĐ-SNV', decisionDate: '2026-03-09', reason: 'Theo hướng dẫn mới của Bộ.' };
  await changeRules(quanly, { round: home.round.code, revision: 1, ...decision, rules: { ...rules, missing: 'zero' } });
  await grantExtension(quanly, { round: home.round.code, unit: 'don-vi-2', deadline: '2026-04-30', reason: 'Mưa lũ kéo dài' });
});

describe('what people are told', () => {
  it('of the rules is for everybody of the round; of an extension for the unit and those who oversee', async () => {
    for (const person of EVERYBODY) {
      const overseesOrOwns = ['canbo2', 'chutich2', 'quanly', 'hoidong', 'thanhtra'].includes(person);
      const expected = person === 'quantri' ? [] : overseesOrOwns ? ['extended', 'rulesChanged'] : ['rulesChanged'];
      expect(await kindsOf(home, person), person).toEqual(expected);
      expect(await kindsOf(away, person), `stranger ${person}`).toEqual([]);
    }
  });

  it('says what changed, by which decision and why, and nothing of points or ranks', async () => {
    const [notice] = await told(home, 'canbo1');
    expect(notice).toMatchObject({
      kind: 'rulesChanged',
      roundName: 'Kỳ đánh giá thử nghiệm',
      change: { decisionNumber: '15/QĐ-SNV', decisionDate: '2026-03-09', reason: 'Theo hướng dẫn mới của Bộ.', rules: [{ part: 'missing', before: 'incomplete', after: 'zero' }] },
    });
    expect(JSON.stringify(notice)).not.toMatch(/total|rank"|points/);
    expect((await told(home, 'canbo2')).find(({ kind }) => kind === 'extended')).toMatchObject({ unitName: 'Huyện Số 2', isOwn: true, deadline: '2026-04-30T16:59:59.999Z' });
    expect((await told(home, 'thanhtra')).find(({ kind }) => kind === 'extended')).toMatchObject({ isOwn: false });
  });

  it('of a sheet given back with a new deadline is told to its unit', async () => {
    const place = await createSmallRound(db, { code: 'tralai', now: NOW });
    await handIn(db, place.round.code, 'don-vi-1', FULL_FACTS, { at: NOW });
    await returnSheet(await at(place, 'quanly'), { round: place.round.code, unit: 'don-vi-1', version: 1, reason: 'Thiếu tài liệu', deadline: '2026-05-30' });
    expect(await kindsOf(place, 'chutich1')).toEqual(['extended']);
    expect(await kindsOf(place, 'chutich2')).toEqual([]);
  });
});

describe('reading', () => {
  it('is remembered for each person alone; who tells it knows it', async () => {
    expect(await countUnreadNotices(await at(home, 'quanly'))).toBe(0);
    expect(await countUnreadNotices(await at(home, 'hoidong'))).toBe(2);
    const ctx = await at(home, 'canbo2');
    const { notices, unread } = await listUnreadNotices(ctx);
    expect([notices.length, unread]).toEqual([2, 2]);
    await markNoticesRead(ctx, { notices: [(notices[0] as (typeof notices)[number]).id] });
    expect(await countUnreadNotices(ctx)).toBe(1);
    expect(await countUnreadNotices(await at(home, 'chutich2'))).toBe(2);
    await markNoticesRead(ctx, { notices: 'all' });
    expect(await listUnreadNotices(ctx)).toEqual({ notices: [], unread: 0 });
    expect((await told(home, 'canbo2')).every(({ isRead }) => isRead)).toBe(true);
  });

  it('twice keeps the first time', async () => {
    const ctx = await at(home, 'tuphap');
    const [notice] = await told(home, 'tuphap');
    const notices = [(notice as NonNullable<typeof notice>).id];
    await markNoticesRead(ctx, { notices });
    await markNoticesRead({ ...ctx, now: new Date('2026-04-01T00:00:00Z') }, { notices });
    expect(await db.roundNoticeRead.findMany({ where: { account: { username: home.accounts.tuphap } } })).toMatchObject([{ readAt: NOW }]);
  });

  it('of another’s notice is refused, whole', async () => {
    const extended = (await told(home, 'canbo2')).find(({ kind }) => kind === 'extended')?.id as string;
    const common = (await told(home, 'canbo3'))[0]?.id as string;
    const ctx = await at(home, 'canbo3');
    await expect(markNoticesRead(ctx, { notices: [common, extended] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(markNoticesRead(await at(away, 'canbo1'), { notices: [common] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await countUnreadNotices(ctx)).toBe(1);
  });
});

describe('a long list', () => {
  it('comes page by page, the newest first; a page beyond the last is the last', async () => {
    const place = await createSmallRound(db, { code: 'dai', now: NOW });
    const createdById = (await db.account.findUniqueOrThrow({ where: { username: place.accounts.quanly } })).id;
    await db.roundNotice.createMany({
      data: Array.from({ length: 45 }, (_, index) => ({
        ...{ roundId: place.round.id, kind: 'opened' as const, subject: {}, createdById },
        createdAt: new Date(NOW.getTime() + index * 1000),
      })),
    });
    const ctx = await at(place, 'khaosat');
    const page = async (number: unknown) => listNotices(ctx, { page: number });
    const first = await page(1);
    expect([first.notices.length, first.pages, first.total, first.unread]).toEqual([20, 3, 45, 45]);
    expect(first.notices[0]?.createdAt).toBe(new Date(NOW.getTime() + 44_000).toISOString());
    expect((await page('3')).notices).toHaveLength(5);
    expect((await page('99')).page).toBe(3);
    expect((await page('abc')).page).toBe(1);
    expect((await listUnreadNotices(ctx)).notices).toHaveLength(5);
  });
});

it('stays theirs when the round is published, and becomes nobody else’s', async () => {
  await db.round.update({ where: { code: home.round.code }, data: { status: 'published' } });
  expect(await kindsOf(home, 'canbo1')).toEqual(['rulesChanged']);
  expect(await kindsOf(away, 'canbo1')).toEqual([]);
});
