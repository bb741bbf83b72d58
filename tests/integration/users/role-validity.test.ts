/** Roles are held from their first to their last day in Vietnam, and stay on record afterwards. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/core/access/roles';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import { changeRoles } from '@/services/users/change-roles';
import { createAccount } from '@/services/users/create-account';
import { listAccounts } from '@/services/users/list-accounts';
import { resetPassword } from '@/services/users/reset-password';
import { contextFor } from '../../support/actor';
import { createSmallRound } from '../../support/seed-small-round';
import { createAccountRow, createPlace, NOW, type Place } from './fixtures';

/** NOW is 23/11/2026, 9:00 in Vietnam. */
const TODAY = '2026-11-23';
const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';

let place: Place;
const admin = (now = NOW) => contextFor(db, 'quantri', now);
const rolesAt = async (accountId: string, instant: string) => (await findActor(db, accountId, new Date(instant)))?.roles.map(({ role }) => role);
const rowsOf = async (accountId: string) => {
  const rows = await db.roleAssignment.findMany({ where: { accountId }, orderBy: { validFrom: 'asc' } });
  const day = (date: Date | null) => date && date.toISOString().slice(0, 10);
  return rows.map(({ role, validFrom, validTo }) => [role, day(validFrom), day(validTo)]);
};

beforeAll(async () => {
  place = await createPlace();
  await createAccountRow('quantri', { role: 'Administrator', unitId: place.province });
});

async function create(username: string, period: { validFrom?: string; validTo?: string }): Promise<string> {
  const roles = [{ role: 'UnitOfficer', unitId: place.commune, ...period }];
  await createAccount(await admin(), { username, displayName: username, roles });
  return (await db.account.findUniqueOrThrow({ where: { username } })).id;
}

describe('a role with days', () => {
  it('is held from the first moment of the first day to the last moment of the last, by the calendar of Vietnam', async () => {
    const accountId = await create('co.han', { validFrom: TOMORROW, validTo: '2026-12-31' });
    expect(await rolesAt(accountId, '2026-11-23T16:59:59Z')).toEqual([]);
    expect(await rolesAt(accountId, '2026-11-23T17:00:00Z')).toEqual(['UnitOfficer']);
    expect(await rolesAt(accountId, '2026-12-31T16:59:59Z')).toEqual(['UnitOfficer']);
    expect(await rolesAt(accountId, '2026-12-31T17:00:00Z')).toEqual([]);
  });

  it('writes the days into the log where they say something', async () => {
    const accountId = await create('nhat.ky', { validFrom: TOMORROW, validTo: '2026-12-31' });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: accountId, action: 'account.create' } });
    expect(entry.after).toMatchObject({ roles: [{ role: 'UnitOfficer', unit: 'Xã Một', from: TOMORROW, to: '2026-12-31' }] });
  });

  it.each([
    ['a first day that is over', { validFrom: YESTERDAY }, /ngày bắt đầu đã qua/],
    ['a last day before the first', { validFrom: '2026-12-01', validTo: '2026-11-30' }, /ngày kết thúc phải từ ngày bắt đầu/],
    ['a last day that is over', { validTo: YESTERDAY }, /phải từ ngày bắt đầu|đã qua/],
    ['what is no day', { validTo: '31/12/2026' }, /ngày\/tháng\/năm/],
  ])('is refused with %s', async (_, period, words) => {
    await expect(create('sai.han', period)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ message: expect.stringMatching(words) }] });
    expect(await db.account.count({ where: { username: 'sai.han' } })).toBe(0);
  });

  it('is listed with its state, the ended ones last', async () => {
    await createAccountRow(
      'ba.vai',
      { role: 'Auditor', unitId: place.province, validTo: new Date(YESTERDAY) },
      { role: 'UnitLeader', unitId: place.commune, validFrom: new Date(TOMORROW) },
      { role: 'UnitOfficer', unitId: place.commune, validTo: new Date(TODAY) },
    );
    const { accounts, today } = await listAccounts(await admin());
    expect(today).toBe(TODAY);
    const row = accounts.find(({ username }) => username === 'ba.vai');
    expect(row?.roles.map(({ role, state }) => [role, state])).toEqual([
      ['UnitOfficer', 'current'],
      ['UnitLeader', 'upcoming'],
      ['Auditor', 'ended'],
    ]);
  });
});

describe('changing roles', () => {
  it('keeps on record what was held, until yesterday', async () => {
    const accountId = await createAccountRow('ban.giao', { role: 'UnitOfficer', unitId: place.commune });
    await changeRoles(await admin(), { accountId, version: 1, roles: [{ role: 'UnitLeader', unitId: place.commune }] });
    expect(await rowsOf(accountId)).toEqual([
      ['UnitOfficer', '2020-01-01', YESTERDAY],
      ['UnitLeader', TODAY, null],
    ]);
    expect(await rolesAt(accountId, NOW.toISOString())).toEqual(['UnitLeader']);
  });

  it('limits a role that is held, and keeps its first day', async () => {
    const accountId = await createAccountRow('gioi.han', { role: 'UnitOfficer', unitId: place.commune });
    await changeRoles(await admin(), { accountId, version: 1, roles: [{ role: 'UnitOfficer', unitId: place.commune, validTo: TODAY }] });
    expect(await rowsOf(accountId)).toEqual([['UnitOfficer', '2020-01-01', TODAY]]);
    const moved = changeRoles(await admin(), { accountId, version: 2, roles: [{ role: 'UnitOfficer', unitId: place.commune, validFrom: TOMORROW }] });
    await expect(moved).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ message: expect.stringMatching(/không đổi ngày bắt đầu/) }] });
  });

  it('gives a role again that has ended, from today', async () => {
    const accountId = await createAccountRow('tro.lai', { role: 'UnitOfficer', unitId: place.commune, validTo: new Date('2026-01-31') });
    await changeRoles(await admin(), { accountId, version: 1, roles: [{ role: 'UnitOfficer', unitId: place.commune }] });
    expect(await rowsOf(accountId)).toEqual([['UnitOfficer', TODAY, null]]);
  });

  it.each<[string, Role, Role]>([
    ['an administrator hands over and becomes an officer', 'Administrator', 'UnitOfficer'],
    ['an appraiser hands over and manages the survey', 'Appraiser', 'SurveyManager'],
    ['an officer of an agency becomes its appraiser', 'UnitOfficer', 'Appraiser'],
  ])('%s: not on the same day, on the day after', async (_, role, next) => {
    const accountId = await createAccountRow(`${role}.${next}`.toLowerCase(), { role, unitId: place.department });
    const both = (first: string, until: string | null) => [
      { role, unitId: place.department, validTo: until },
      { role: next, unitId: place.department, validFrom: first },
    ];
    for (const roles of [both(TOMORROW, null), both(TOMORROW, TOMORROW)]) {
      await expect(changeRoles(await admin(), { accountId, version: 1, roles })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    await changeRoles(await admin(), { accountId, version: 1, roles: both(TOMORROW, TODAY) });
    expect(await rolesAt(accountId, '2026-11-23T16:59:59Z')).toEqual([role]);
    expect(await rolesAt(accountId, '2026-11-23T17:00:00Z')).toEqual([next]);
  });

  it('lets who once was an officer of a unit appraise it later, and not while the role stands', async () => {
    const round = await createSmallRound(db, { code: 'cuu' });
    const unitId = round.unitIds.get('don-vi-3') as string;
    const roundUnitId = round.round.units.get('don-vi-3')?.roundUnitId as string;
    const assign = (accountId: string) => db.appraiserUnit.create({ data: { accountId, roundUnitId } });
    const appraiser = { role: 'Appraiser' as const, unitId: round.agencies.noivu };
    const former = await createAccountRow('cuu.can.bo', appraiser, { role: 'UnitOfficer', unitId, validTo: new Date('2026-01-31') });
    const present = await createAccountRow('duong.chuc', appraiser, { role: 'UnitOfficer', unitId });
    await assign(former);
    await expect(assign(present)).rejects.toThrow(/appraises the own unit/);
  });

  it('leaves an account whose last role elsewhere has ended to the administrator of its present unit', async () => {
    const accountId = await createAccountRow(
      'chuyen.tinh',
      { role: 'Auditor', unitId: place.elsewhere, validTo: new Date(YESTERDAY) },
      { role: 'Auditor', unitId: place.province },
    );
    await createAccountRow('quantri.cu', { role: 'Administrator', unitId: place.elsewhere });
    await expect(resetPassword(await contextFor(db, 'quantri.cu', NOW), { accountId, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(resetPassword(await admin(), { accountId, version: 1 })).resolves.toMatchObject({ username: 'chuyen.tinh' });
  });
});
