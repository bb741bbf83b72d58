import { expect, it } from 'vitest';
import { db } from '@/data/client';
import { verifyPassword } from '@/lib/password-hash';
import { createFirstAdministrator, type FirstAdministrator } from '@/services/users/create-first-administrator';

const system = { actor: null, now: new Date('2026-01-05T02:00:00Z'), requestId: 'first-start' };

it('creates one administrator however many processes start at once, and announces one password', async () => {
  const announced: FirstAdministrator[] = [];
  const created = await Promise.all(
    Array.from({ length: 4 }, () => createFirstAdministrator(system, (account) => announced.push(account))),
  );

  expect(created.filter(Boolean)).toHaveLength(1);
  expect(announced).toHaveLength(1);
  const accounts = await db.account.findMany({ include: { roles: true } });
  expect(accounts).toHaveLength(1);
  expect(accounts[0]).toMatchObject({ username: 'quantri', mustChangePassword: true });
  expect(accounts[0]!.roles.map(({ role }) => role)).toEqual(['Administrator']);
  expect(await verifyPassword(accounts[0]!.passwordHash, announced[0]!.password)).toBe(true);
});

it('leaves the only copy of the password in the hands of the person: it stands nowhere in the log', async () => {
  const entries = await db.auditEntry.findMany();
  expect(entries.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
    { action: 'account.createFirstAdministrator', actorId: null },
  ]);
  expect(JSON.stringify(entries, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/assword/);
});

it('does nothing when there is an administrator already', async () => {
  expect(await createFirstAdministrator(system, () => expect.unreachable())).toBe(false);
});
