/** Opening accounts for many units at once, and new one-time passwords for those never used. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CreateAccountsInput } from '@/contracts/bulk-accounts';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import { createAccounts } from '@/services/users/create-accounts';
import { listUnitsForAccounts, previewAccounts } from '@/services/users/preview-accounts';
import { listUnusedAccounts, reissuePasswords } from '@/services/users/reissue-passwords';
import { signIn } from '@/services/users/sign-in';
import { anonymousContext, contextFor } from '../../support/actor';
import { createAccountRow, createPlace, NOW, PASSWORD, type Place } from './fixtures';

let place: Place;
let run = 0;
const admin = () => contextFor(db, 'quantri', NOW);
const ADDRESS = '10.9.0.1';

beforeAll(async () => {
  place = await createPlace();
  await createAccountRow('quantri', { role: 'Administrator', unitId: place.province });
  await createAccountRow('quantri.khac', { role: 'Administrator', unitId: place.elsewhere });
  await createAccountRow('xahai.cu', { role: 'UnitOfficer', unitId: place.neighbour });
});

/** Names that no other test uses. */
async function prepare(part: Partial<CreateAccountsInput> = {}): Promise<CreateAccountsInput> {
  const wanted = {
    unitIds: [place.commune, place.neighbour],
    patterns: [{ role: 'UnitLeader' as const, username: `{mã}.ct${(run += 1)}`, displayName: 'Chủ tịch {đơn vị}' }],
    skipHeld: false,
    ...part,
  };
  const { accounts } = await previewAccounts(await admin(), wanted);
  return { ...wanted, requestId: randomUUID(), usernames: accounts.map(({ username }) => username), ...part };
}

describe('the units to choose from', () => {
  it('are those of the own province that exist today, with the roles held there', async () => {
    await db.unit.create({ data: { code: '0199', name: 'Xã Đã Hết', type: 'xa', parentId: place.province, validFrom: new Date('2020-01-01'), validTo: new Date('2026-11-22') } });
    await db.unit.create({ data: { code: '0198', name: 'Xã Sắp Có', type: 'xa', parentId: place.province, validFrom: new Date('2026-11-24') } });
    const { units } = await listUnitsForAccounts(await admin());
    expect(units.map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Tỉnh A', 'Xã Hai', 'Xã Một']);
    expect(units.find(({ name }) => name === 'Xã Hai')?.held).toEqual(['UnitOfficer']);
    expect(units.find(({ name }) => name === 'Xã Một')?.held).toEqual([]);
  });
});

describe('the preview', () => {
  it('names what is taken and leaves out whom it is told to, and writes nothing', async () => {
    const before = await db.account.count();
    const preview = await previewAccounts(await admin(), {
      unitIds: [place.commune, place.neighbour],
      patterns: [{ role: 'UnitOfficer', username: 'xahai.cu', displayName: 'X' }],
      skipHeld: true,
    });
    expect(preview.accounts.map(({ unitName }) => unitName)).toEqual(['Xã Một']);
    expect(preview.skipped).toEqual([{ unitName: 'Xã Hai', role: 'UnitOfficer' }]);
    expect(preview.problems.map(({ kind }) => kind)).toEqual(['takenUsername']);
    expect(await db.account.count()).toBe(before);
  });

  it.each([
    ['a unit of another province', () => ({ unitIds: [place.elsewhere] }), 'unitIds'],
    ['no unit', () => ({ unitIds: [] }), 'unitIds'],
    ['no pattern', () => ({ patterns: [] }), 'patterns'],
    ['an administrator', () => ({ patterns: [{ role: 'Administrator', username: '{mã}', displayName: 'X' }] }), 'patterns.0.role'],
    ['a last day that is over', () => ({ patterns: [{ role: 'UnitLeader', username: '{mã}', displayName: 'X', validTo: '2026-11-22' }] }), 'patterns.0'],
  ])('refuses %s', async (_, part, field) => {
    const input = { unitIds: [place.commune], patterns: [{ role: 'UnitLeader', username: '{mã}.a', displayName: 'X' }], skipHeld: true, ...part() };
    await expect(previewAccounts(await admin(), input)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field }] });
  });
});

describe('opening', () => {
  it('opens all at once; each one-time password signs in and must be changed; the log names no password', async () => {
    const input = await prepare({ patterns: [{ role: 'UnitLeader', username: '{mã}.chutich', displayName: 'Chủ tịch {đơn vị}', validTo: '2026-12-31' }] });
    const steps: number[] = [];
    const slips = await createAccounts(await admin(), input, { onProgress: (done) => steps.push(done) });
    expect(steps).toEqual([0, 1, 2]);
    expect(slips).toMatchObject([
      { unitName: 'Xã Hai', role: 'UnitLeader', username: '0102.chutich', displayName: 'Chủ tịch xã Hai' },
      { unitName: 'Xã Một', role: 'UnitLeader', username: '0101.chutich', displayName: 'Chủ tịch xã Một' },
    ]);
    expect(new Set(slips.map(({ password }) => password)).size).toBe(2);
    for (const { username, password, displayName } of slips) {
      const { accountId } = await signIn(anonymousContext(NOW), { username, password, address: ADDRESS });
      expect(await findActor(db, accountId, NOW)).toMatchObject({ displayName, mustChangePassword: true, roles: [{ role: 'UnitLeader' }] });
    }
    expect(await db.roleAssignment.findMany({ where: { account: { username: '0101.chutich' } } })).toMatchObject([{ validTo: new Date('2026-12-31') }]);
    const entries = await db.auditEntry.findMany({ where: { action: 'account.create' } });
    expect(entries.map(({ after }) => after)).toMatchObject([{ username: '0102.chutich', together: 2 }, { username: '0101.chutich', together: 2 }]);
    for (const { password } of slips) expect(JSON.stringify(await db.auditEntry.findMany({ select: { after: true, before: true, reason: true } }))).not.toContain(password);
  });

  it('refuses the same request a second time and says what was done', async () => {
    const input = await prepare();
    await createAccounts(await admin(), input);
    const before = await db.account.count();
    await expect(createAccounts(await admin(), input)).rejects.toMatchObject({ code: 'CONFLICT', userMessage: expect.stringMatching(/đã mở 2 tài khoản.*Cấp lại mật khẩu/) });
    expect(await db.account.count()).toBe(before);
  });

  it('lets one of two equal requests through that are sent at once', async () => {
    const input = await prepare();
    const ctx = await admin();
    const both = await Promise.allSettled([createAccounts(ctx, input), createAccounts(ctx, input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
    expect(await db.account.count({ where: { username: { in: [...input.usernames] } } })).toBe(2);
  });

  it('opens none where one cannot be opened', async () => {
    const input = await prepare();
    await createAccountRow(input.usernames[0] as string, { role: 'Auditor', unitId: place.province });
    const before = await db.account.count();
    await expect(createAccounts(await admin(), input)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await db.account.count()).toBe(before);
    expect(await db.accountBatch.count({ where: { id: input.requestId } })).toBe(0);
  });

  it('opens none where a name is taken while the passwords are hashed', async () => {
    const input = await prepare();
    const taking: Promise<string>[] = [];
    const onProgress = (done: number) => done === 0 && taking.push(createAccountRow(input.usernames[1] as string, { role: 'Auditor', unitId: place.province }));
    await expect(createAccounts(await admin(), input, { onProgress })).rejects.toMatchObject({ code: 'CONFLICT' });
    await Promise.all(taking);
    expect(await db.account.count({ where: { username: input.usernames[0] } })).toBe(0);
    expect(await db.accountBatch.count({ where: { id: input.requestId } })).toBe(0);
  });

  it('opens nothing but what the preview showed', async () => {
    const input = await prepare();
    await expect(createAccounts(await admin(), { ...input, usernames: input.usernames.slice(1) })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('opens none when the browser has gone before the end', async () => {
    const input = await prepare();
    const leaving = new AbortController();
    const onProgress = (done: number) => done === 1 && leaving.abort();
    await expect(createAccounts(await admin(), input, { onProgress, signal: leaving.signal })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await db.account.count({ where: { username: { in: [...input.usernames] } } })).toBe(0);
  });
});

describe('new one-time passwords for accounts never used', () => {
  const unusedOf = async (usernames: readonly string[]) => (await listUnusedAccounts(await admin())).filter(({ username }) => usernames.includes(username));
  const request = (accounts: readonly { id: string; version: number }[]) => ({
    requestId: randomUUID(),
    accounts: accounts.map(({ id, version }) => ({ accountId: id, version })),
  });

  it('are given to all; the lost ones no longer work', async () => {
    const input = await prepare();
    const lost = await createAccounts(await admin(), input);
    const sent = request(await unusedOf(input.usernames));
    const slips = await reissuePasswords(await admin(), sent);
    expect(slips.map(({ username }) => username).sort()).toEqual([...input.usernames].sort());
    await expect(signIn(anonymousContext(NOW), { ...(lost[0] as (typeof lost)[number]), address: ADDRESS })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const slip of slips) await signIn(anonymousContext(NOW), { ...slip, address: ADDRESS });
    expect(await unusedOf(input.usernames)).toEqual([]);
    await expect(reissuePasswords(await admin(), sent)).rejects.toMatchObject({ code: 'CONFLICT', userMessage: expect.stringMatching(/đã cấp lại mật khẩu cho 2 tài khoản/) });
  });

  it('are refused to all where one has been used since', async () => {
    const input = await prepare();
    const [first] = await createAccounts(await admin(), input);
    const sent = request(await unusedOf(input.usernames));
    await signIn(anonymousContext(NOW), { ...(first as NonNullable<typeof first>), address: ADDRESS });
    await expect(reissuePasswords(await admin(), sent)).rejects.toMatchObject({ code: 'CONFLICT', userMessage: expect.stringContaining((first as NonNullable<typeof first>).username) });
    const rows = await db.account.findMany({ where: { username: { in: [...input.usernames] } } });
    expect(rows.map(({ sessionVersion }) => sessionVersion)).toEqual([1, 1]);
  });

  it('are refused where an account has changed since the list was seen', async () => {
    const input = await prepare();
    await createAccounts(await admin(), input);
    const sent = request(await unusedOf(input.usernames));
    await db.account.update({ where: { username: input.usernames[0] }, data: { sessionVersion: 2 } });
    await expect(reissuePasswords(await admin(), sent)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await db.account.findUniqueOrThrow({ where: { username: input.usernames[1] } })).sessionVersion).toBe(1);
  });

  it('are refused for what is another province’s, disabled, or in use', async () => {
    const foreign = await createAccountRow('moi.tinh.b', { role: 'Auditor', unitId: place.elsewhere });
    await expect(reissuePasswords(await admin(), request([{ id: foreign, version: 1 }]))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const disabled = await createAccountRow('moi.khoa', { role: 'Auditor', unitId: place.province });
    await db.account.update({ where: { id: disabled }, data: { disabledAt: NOW } });
    await expect(reissuePasswords(await admin(), request([{ id: disabled, version: 1 }]))).rejects.toMatchObject({ code: 'CONFLICT' });
    const used = await createAccountRow('dang.dung', { role: 'Auditor', unitId: place.province });
    await signIn(anonymousContext(NOW), { username: 'dang.dung', password: PASSWORD, address: ADDRESS });
    await expect(reissuePasswords(await admin(), request([{ id: used, version: 1 }]))).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

it.each(['Auditor', 'RoundManager', 'UnitLeader'] as const)('is refused to a %s and to a stranger', async (role) => {
  const username = `khong.${role.toLowerCase()}`;
  await createAccountRow(username, { role, unitId: place.province });
  for (const verb of [listUnitsForAccounts, previewAccounts, createAccounts, listUnusedAccounts, reissuePasswords]) {
    await expect(verb(await contextFor(db, username, NOW), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(verb(anonymousContext(NOW), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  }
});
