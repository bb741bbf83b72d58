import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/core/access/roles';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import { changeRoles } from '@/services/users/change-roles';
import { createAccount } from '@/services/users/create-account';
import { listAccounts } from '@/services/users/list-accounts';
import { resetPassword } from '@/services/users/reset-password';
import { setAccountDisabled } from '@/services/users/set-account-disabled';
import { signIn } from '@/services/users/sign-in';
import { anonymousContext, contextFor } from '../../support/actor';
import { createSmallRound } from '../../support/seed-small-round';
import { createAccountRow, createPlace, NOW, PASSWORD, type Place } from './fixtures';

let place: Place;
const admin = () => contextFor(db, 'quantri', NOW);
const entriesOf = (subjectId: string, action: string) => db.auditEntry.findMany({ where: { subjectId, action } });

beforeAll(async () => {
  place = await createPlace();
  await createAccountRow('quantri', { role: 'Administrator', unitId: place.province });
  await createAccountRow('quantri.khac', { role: 'Administrator', unitId: place.elsewhere });
});

describe('opening an account', () => {
  it('gives a one-time password that must be changed, and writes the log', async () => {
    const roles = [{ role: 'UnitOfficer' as const, unitId: place.commune }];
    const given = await createAccount(await admin(), { username: ' An.Moi ', displayName: 'Nguyễn  Văn An', roles });
    expect(given.username).toBe('an.moi');

    const session = await signIn(anonymousContext(NOW), { ...given, address: '10.2.0.1' });
    expect(await findActor(db, session.accountId, NOW)).toMatchObject({
      displayName: 'Nguyễn Văn An',
      mustChangePassword: true,
      roles: [{ role: 'UnitOfficer', unitName: 'Xã Một' }],
    });
    const [entry] = await entriesOf(session.accountId, 'account.create');
    expect(entry?.after).toEqual({
      username: 'an.moi',
      displayName: 'Nguyễn Văn An',
      roles: [{ role: 'UnitOfficer', unit: 'Xã Một' }],
    });
    expect(JSON.stringify(entry?.after)).not.toContain(given.password);
  });

  it('takes a role that was chosen twice once', async () => {
    const role = { role: 'Auditor', unitId: place.province };
    await createAccount(await admin(), { username: 'chon.hai.lan', displayName: 'Chọn hai lần', roles: [role, role] });
    expect(await db.roleAssignment.count({ where: { account: { username: 'chon.hai.lan' } } })).toBe(1);
  });

  it('refuses a name that is taken and names the field', async () => {
    const roles = [{ role: 'UnitOfficer', unitId: place.commune }];
    const input = { username: 'QUANTRI', displayName: 'X', roles };
    await expect(createAccount(await admin(), input)).rejects.toMatchObject({ code: 'CONFLICT', details: [{ field: 'username' }] });
  });

  it.each([
    ['a name with diacritics', { username: 'nguyễn.an' }, 'username'],
    ['a name of two letters', { username: 'an' }, 'username'],
    ['no display name', { displayName: '  ' }, 'displayName'],
    ['no role', { roles: [] }, 'roles'],
    ['a unit that was not chosen', { roles: [{ role: 'Auditor', unitId: '' }] }, 'roles.0.unitId'],
  ])('refuses %s', async (_, part, field) => {
    const input = { username: 'hop.le', displayName: 'Hợp lệ', roles: [{ role: 'Auditor', unitId: place.province }], ...part };
    await expect(createAccount(await admin(), input)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field }] });
  });

  it('refuses a unit of another province as if it did not exist', async () => {
    const input = { username: 'xa.la', displayName: 'X', roles: [{ role: 'Auditor', unitId: place.elsewhere }] };
    await expect(createAccount(await admin(), input)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await db.account.count({ where: { username: 'xa.la' } })).toBe(0);
  });

  it.each<[string, Role[], RegExp]>([
    ['an administrator with another role', ['Administrator', 'Auditor'], /Quản trị hệ thống không được kiêm/],
    ['survey manager and appraiser', ['SurveyManager', 'Appraiser'], /không được kiêm thẩm định/],
    ['an appraiser of the own unit', ['Appraiser', 'UnitLeader'], /chính đơn vị đó/],
  ])('refuses %s with words', async (_, roles, words) => {
    const bindings = roles.map((role) => ({ role, unitId: place.department }));
    const input = { username: 'kiem.nhiem', displayName: 'X', roles: bindings };
    await expect(createAccount(await admin(), input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: [{ field: 'roles', message: expect.stringMatching(words) }],
    });
    expect(await db.account.count({ where: { username: 'kiem.nhiem' } })).toBe(0);
  });
});

describe('changing an account', () => {
  it('changes the roles, ends the sessions and writes both sides into the log', async () => {
    const accountId = await createAccountRow('binh', { role: 'UnitOfficer', unitId: place.commune });
    const roles = [{ role: 'UnitLeader', unitId: place.neighbour }];
    await changeRoles(await admin(), { accountId, version: 1, roles });

    expect(await findActor(db, accountId, NOW, 1)).toBeNull();
    expect((await findActor(db, accountId, NOW, 2))?.roles).toMatchObject([{ role: 'UnitLeader', unitName: 'Xã Hai' }]);
    expect(await entriesOf(accountId, 'account.changeRoles')).toMatchObject([
      {
        before: { roles: [{ role: 'UnitOfficer', unit: 'Xã Một' }] },
        after: { roles: [{ role: 'UnitLeader', unit: 'Xã Hai' }] },
      },
    ]);
  });

  it('takes back the assignments that the new roles do not support', async () => {
    const round = await createSmallRound(db, { code: 'phancong' });
    await createAccountRow('quantri.phancong2', { role: 'Administrator', unitId: round.provinceId });
    const ctx = await contextFor(db, 'quantri.phancong2');
    const { id: accountId } = await db.account.findUniqueOrThrow({ where: { username: round.accounts.noivu } });
    const assigned = () => db.appraiserUnit.count({ where: { accountId } });
    expect(await assigned()).toBe(2);

    const unitId = round.unitIds.get('don-vi-1') ?? '';
    const appraiser = { role: 'Appraiser', unitId: round.agencies.noivu };
    await changeRoles(ctx, { accountId, version: 1, roles: [appraiser, { role: 'UnitOfficer', unitId }] });
    expect(await assigned()).toBe(1);
    await changeRoles(ctx, { accountId, version: 2, roles: [{ role: 'SurveyManager', unitId: round.provinceId }] });
    expect(await assigned()).toBe(0);
    const entries = await entriesOf(accountId, 'account.changeRoles');
    expect(entries.map(({ after }) => (after as { withdrawnAssignments: number }).withdrawnAssignments)).toEqual([1, 1]);
  });

  it('disables and enables: the session ends, the sign-in is refused, later works again', async () => {
    const accountId = await createAccountRow('chi', { role: 'UnitOfficer', unitId: place.commune });
    const tryIn = () => signIn(anonymousContext(NOW), { username: 'chi', password: PASSWORD, address: '10.2.0.2' });
    await setAccountDisabled(await admin(), { accountId, version: 1, disabled: true, reason: 'Nghỉ việc' });
    expect(await findActor(db, accountId, NOW)).toBeNull();
    await expect(tryIn()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await setAccountDisabled(await admin(), { accountId, version: 2, disabled: false, reason: 'Trở lại' });
    await expect(tryIn()).resolves.toMatchObject({ sessionVersion: 3 });
    expect(await entriesOf(accountId, 'account.disable')).toMatchObject([{ reason: 'Nghỉ việc' }]);
    expect(await entriesOf(accountId, 'account.enable')).toMatchObject([{ reason: 'Trở lại' }]);
  });

  it('resets the password: the old one is dead, the throttle lifted', async () => {
    const accountId = await createAccountRow('dung', { role: 'UnitOfficer', unitId: place.commune });
    const tryIn = (password: string) => signIn(anonymousContext(NOW), { username: 'dung', password, address: '10.2.0.3' });
    for (let failure = 0; failure < 6; failure += 1) await tryIn('sai').catch(() => null);
    const { password } = await resetPassword(await admin(), { accountId, version: 1 });
    await expect(tryIn(PASSWORD)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(tryIn(password)).resolves.toMatchObject({ sessionVersion: 2 });
    expect(await findActor(db, accountId, NOW)).toMatchObject({ mustChangePassword: true });
    expect(await entriesOf(accountId, 'account.resetPassword')).toHaveLength(1);
  });

  it('refuses a change on an outdated list and changes nothing', async () => {
    const accountId = await createAccountRow('giang', { role: 'UnitOfficer', unitId: place.commune });
    await setAccountDisabled(await admin(), { accountId, version: 1, disabled: true, reason: 'Thử' });
    const late = changeRoles(await admin(), { accountId, version: 1, roles: [{ role: 'Auditor', unitId: place.province }] });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await db.roleAssignment.findMany({ where: { accountId } })).toMatchObject([{ role: 'UnitOfficer' }]);
  });

  it('lets one of two administrators win who act at once', async () => {
    const accountId = await createAccountRow('hoa', { role: 'UnitOfficer', unitId: place.commune });
    const ctx = await admin();
    const both = await Promise.allSettled([
      resetPassword(ctx, { accountId, version: 1 }),
      setAccountDisabled(ctx, { accountId, version: 1, disabled: true, reason: 'Thử' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('never touches the own account', async () => {
    const ctx = await admin();
    const accountId = ctx.actor?.accountId ?? '';
    const own = { accountId, version: 1 };
    await expect(setAccountDisabled(ctx, { ...own, disabled: true, reason: 'Thử' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(resetPassword(ctx, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const roles = [{ role: 'Auditor', unitId: place.province }];
    await expect(changeRoles(ctx, { ...own, roles })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('does not find an account of another province, nor one that also serves there', async () => {
    const foreign = await createAccountRow('tinh.b', { role: 'Auditor', unitId: place.elsewhere });
    const shared = await createAccountRow(
      'hai.noi',
      { role: 'Auditor', unitId: place.elsewhere },
      { role: 'Auditor', unitId: place.province },
    );
    for (const accountId of [foreign, shared]) {
      await expect(resetPassword(await admin(), { accountId, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it.each<[Role, keyof Place]>([
    ['UnitOfficer', 'commune'],
    ['RoundManager', 'department'],
    ['Auditor', 'province'],
  ])('is refused to a %s', async (role, where) => {
    const username = `khong.${role.toLowerCase()}`;
    await createAccountRow(username, { role, unitId: place[where] });
    const ctx = await contextFor(db, username, NOW);
    for (const verb of [createAccount, changeRoles, resetPassword, setAccountDisabled, listAccounts]) {
      await expect(verb(ctx, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(verb(anonymousContext(NOW), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});

describe('the list of accounts', () => {
  it('shows the own province only, with the units a role can be bound to', async () => {
    const { accounts, units } = await listAccounts(await admin());
    const names = accounts.map(({ username }) => username);
    expect(names).toContain('quantri');
    expect(names).not.toContain('quantri.khac');
    expect(names).not.toContain('hai.noi');
    expect(accounts.find(({ username }) => username === 'quantri')?.isOwn).toBe(true);
    expect(units.map(({ label }) => label)).toEqual(['Sở Nội vụ · Tỉnh A', 'Tỉnh A', 'Xã Hai · Tỉnh A', 'Xã Một · Tỉnh A']);
  });

  it('of an administrator bound to the installation shows everybody', async () => {
    const installation = await db.unit.create({ data: { code: 'he-thong', name: 'Quản trị hệ thống', type: 'department', validFrom: NOW } });
    await createAccountRow('quantri.goc', { role: 'Administrator', unitId: installation.id });
    const { accounts } = await listAccounts(await contextFor(db, 'quantri.goc', NOW));
    const names = accounts.map(({ username }) => username);
    expect(names).toEqual(expect.arrayContaining(['quantri', 'quantri.khac', 'hai.noi']));
  });
});
