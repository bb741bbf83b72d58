import { beforeAll, describe, expect, it } from 'vitest';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import { signIn } from '@/services/users/sign-in';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from '@/services/users/sign-in-throttle';
import { anonymousContext } from '../../support/actor';
import { createAccountRow, createPlace, NOW, PASSWORD, type Place } from './fixtures';

let place: Place;
let nextAddress = 0;
const freshAddress = () => `10.0.0.${(nextAddress += 1)}`;
const attempt = (username: string, password: string, address = freshAddress()) =>
  signIn(anonymousContext(NOW), { username, password, address });

beforeAll(async () => {
  place = await createPlace();
});

describe('signing in', () => {
  it('gives the account and the version of its session, and writes the log', async () => {
    const accountId = await createAccountRow('an', { role: 'UnitOfficer', unitId: place.commune });
    await expect(attempt('an', PASSWORD)).resolves.toEqual({ accountId, sessionVersion: 1 });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: accountId } });
    expect(entry).toMatchObject({ action: 'account.signIn', unitId: place.commune });
  });

  it('takes the username as people type it, and the password however its letters were composed', async () => {
    await createAccountRow('binh', { role: 'UnitOfficer', unitId: place.commune });
    await expect(attempt('  BINH ', PASSWORD.normalize('NFD'))).resolves.toMatchObject({ sessionVersion: 1 });
  });

  it('refuses a wrong password, an unknown name and a disabled account in the same words', async () => {
    const disabled = await createAccountRow('chi', { role: 'UnitOfficer', unitId: place.commune });
    await db.account.update({ where: { id: disabled }, data: { disabledAt: NOW } });
    await createAccountRow('dung', { role: 'UnitOfficer', unitId: place.commune });
    const refusals = await Promise.all(
      [attempt('dung', 'sai'), attempt('khong.co', PASSWORD), attempt('chi', PASSWORD)].map((one) => one.catch((error: unknown) => error)),
    );
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', userMessage: 'Tên đăng nhập hoặc mật khẩu không đúng. Xin nhập lại.' });
    }
  });
});

describe('the throttle', () => {
  it('blocks an account after five failures and does not tell whether the next password is right', async () => {
    await createAccountRow('giang', { role: 'UnitOfficer', unitId: place.commune });
    for (let failure = 1; failure <= ACCOUNT_LIMIT.allowed; failure += 1) {
      await expect(attempt('giang', 'sai')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    for (const password of ['sai', PASSWORD]) {
      await expect(attempt('giang', password)).rejects.toMatchObject({
        code: 'TOO_MANY_ATTEMPTS',
        userMessage: expect.stringMatching(/Xin chờ 15 phút/),
      });
    }
  });

  it('counts unknown names like known ones', async () => {
    for (let failure = 1; failure <= ACCOUNT_LIMIT.allowed; failure += 1) await attempt('ma', 'sai').catch(() => null);
    await expect(attempt('ma', 'sai')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('counts guesses that are sent at once', async () => {
    await createAccountRow('hoa', { role: 'UnitOfficer', unitId: place.commune });
    const refusals = await Promise.all(
      Array.from({ length: 12 }, () => attempt('hoa', 'sai').catch((error: { code: string }) => error.code)),
    );
    expect(refusals.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(ACCOUNT_LIMIT.allowed);
  });

  it('forgets the failures of an account after a good sign-in', async () => {
    await createAccountRow('khanh', { role: 'UnitOfficer', unitId: place.commune });
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 1; failure < ACCOUNT_LIMIT.allowed; failure += 1) await attempt('khanh', 'sai').catch(() => null);
      await expect(attempt('khanh', PASSWORD)).resolves.toBeDefined();
    }
  });

  it('blocks an address that tries many names, and good sign-ins from there do not count', async () => {
    const office = freshAddress();
    await createAccountRow('lan', { role: 'UnitOfficer', unitId: place.commune });
    for (let time = 0; time < 3; time += 1) await attempt('lan', PASSWORD, office);
    for (let name = 0; name < ADDRESS_LIMIT.allowed; name += 1) {
      await expect(attempt(`ten${name}`, 'sai', office)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    await expect(attempt('lan', PASSWORD, office)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await expect(attempt('lan', PASSWORD)).resolves.toBeDefined();
  });
});

describe('the actor of a session', () => {
  it('holds the roles that are valid on the day in Vietnam, and departments act for the unit above', async () => {
    const accountId = await createAccountRow(
      'mai',
      { role: 'Appraiser', unitId: place.department },
      { role: 'UnitOfficer', unitId: place.commune, validTo: new Date('2026-11-22') },
      { role: 'UnitLeader', unitId: place.commune, validTo: new Date('2026-11-23') },
      { role: 'Auditor', unitId: place.province, validFrom: new Date('2026-11-24') },
    );
    const actor = await findActor(db, accountId, NOW);
    expect(actor?.roles).toEqual([
      { role: 'UnitLeader', unitId: place.commune, unitName: 'Xã Một', organiserId: place.commune },
      { role: 'Appraiser', unitId: place.department, unitName: 'Sở Nội vụ', organiserId: place.province },
    ]);
  });

  it('is nobody when the account is disabled or the session is of an older version', async () => {
    const accountId = await createAccountRow('nam', { role: 'UnitOfficer', unitId: place.commune });
    expect(await findActor(db, accountId, NOW, 1)).not.toBeNull();
    expect(await findActor(db, accountId, NOW, 2)).toBeNull();
    await db.account.update({ where: { id: accountId }, data: { disabledAt: NOW } });
    expect(await findActor(db, accountId, NOW, 1)).toBeNull();
  });
});
