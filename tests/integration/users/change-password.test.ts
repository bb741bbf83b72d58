import { beforeAll, describe, expect, it } from 'vitest';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import { changePassword } from '@/services/users/change-password';
import { signIn } from '@/services/users/sign-in';
import { anonymousContext, contextFor } from '../../support/actor';
import { createAccountRow, createPlace, NOW, PASSWORD, type Place } from './fixtures';

const NEXT = 'câu mới cũng dài';
let place: Place;

beforeAll(async () => {
  place = await createPlace();
});

async function someone(username: string): Promise<string> {
  return createAccountRow(username, { role: 'UnitOfficer', unitId: place.commune });
}
const change = async (username: string, input: Record<string, string>) =>
  changePassword(await contextFor(db, username, NOW), { current: PASSWORD, next: NEXT, repeated: NEXT, ...input });

describe('changing the password', () => {
  it('replaces it, lifts the duty to change it, ends the sessions and writes the log', async () => {
    const accountId = await someone('an');
    await db.account.update({ where: { id: accountId }, data: { mustChangePassword: true } });
    await expect(change('an', {})).resolves.toEqual({ accountId, sessionVersion: 2 });

    expect(await findActor(db, accountId, NOW, 1)).toBeNull();
    expect(await findActor(db, accountId, NOW, 2)).toMatchObject({ mustChangePassword: false });
    const again = (password: string) => signIn(anonymousContext(NOW), { username: 'an', password, address: '10.1.0.1' });
    await expect(again(PASSWORD)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(again(NEXT)).resolves.toMatchObject({ sessionVersion: 2 });
    expect(await db.auditEntry.count({ where: { subjectId: accountId, action: 'account.changePassword', actorId: accountId } })).toBe(1);
  });

  it.each([
    ['a wrong current password', { current: 'sai' }, 'current', 'Mật khẩu đang dùng không đúng. Xin nhập lại.'],
    ['fewer than ten characters', { next: '123456789', repeated: '123456789' }, 'next', 'Mật khẩu mới phải có ít nhất 10 ký tự.'],
    ['the username inside', { next: 'toi-la-binh-day', repeated: 'toi-la-binh-day' }, 'next', 'Mật khẩu mới không được chứa tên đăng nhập.'],
    ['the same password again', { next: PASSWORD, repeated: PASSWORD }, 'next', 'Mật khẩu mới phải khác mật khẩu đang dùng.'],
    ['one character repeated', { next: 'aaaaaaaaaaaa', repeated: 'aaaaaaaaaaaa' }, 'next', 'Mật khẩu mới không được chỉ gồm một ký tự lặp lại.'],
    ['two different new passwords', { repeated: `${NEXT}?` }, 'repeated', 'Hai lần nhập mật khẩu mới chưa giống nhau.'],
  ])('refuses %s and changes nothing', async (_, input, field, message) => {
    if ((await db.account.count({ where: { username: 'binh' } })) === 0) await someone('binh');
    await expect(change('binh', input)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field, message }] });
    expect(await db.account.findUniqueOrThrow({ where: { username: 'binh' } })).toMatchObject({ sessionVersion: 1 });
  });

  it('throttles guesses at the current password', async () => {
    await someone('chi');
    for (let guess = 0; guess < 5; guess += 1) await change('chi', { current: 'sai' }).catch(() => null);
    await expect(change('chi', {})).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('is nobody’s without a session', async () => {
    await expect(changePassword(anonymousContext(NOW), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
