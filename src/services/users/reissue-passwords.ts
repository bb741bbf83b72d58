import { reissuePasswordsInput, type IssuedPassword, type UnusedAccount } from '@/contracts/bulk-accounts';
import { insertBatch, listCreationInstants, replacePasswords } from '@/data/account-batches';
import { listAccounts, listLastSignIns, type ManagedAccount } from '@/data/account-management';
import { db, inTransaction, type Db } from '@/data/client';
import { conflict, notFound } from '@/lib/errors';
import { recordAudits } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { repeatedBatch, requireNewBatch } from './account-batch';
import { requireAdministration, type Administration } from './administrator-reach';
import { issuePasswords, type WorkOptions } from './issue-passwords';
import { forgetFailures } from './sign-in-throttle';

/** Accounts in use that nobody has ever signed in with. @throws AppError FORBIDDEN */
export async function listUnusedAccounts(ctx: ServiceContext): Promise<UnusedAccount[]> {
  const administration = await requireAdministration(db, ctx);
  const unused = await findUnused(db, ctx, administration);
  const openedAt = await listCreationInstants(db, unused.map(({ id }) => id));
  return unused.map(({ id, username, displayName, sessionVersion, roles }) => ({
    ...{ id, username, displayName, version: sessionVersion },
    roles: roles.map(({ role, unitName }) => ({ role, unitName })),
    createdAt: (openedAt.get(id) as Date).toISOString(),
  }));
}

/**
 * New one-time passwords for accounts that nobody has ever signed in with, all or none: the way out where a printed sheet
 * was lost. An account in use is reset one at a time, by its own verb.
 * @returns the passwords, which are stored nowhere
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (carried out before; somebody has signed in; changed since)
 */
export async function reissuePasswords(ctx: ServiceContext, input: unknown, options: WorkOptions = {}): Promise<IssuedPassword[]> {
  const administration = await requireAdministration(db, ctx);
  const { requestId, accounts: seen } = parseInput(reissuePasswordsInput, input);
  await requireNewBatch(db, requestId);
  const accounts = await requireUnused(db, ctx, administration, seen.map(({ accountId }) => accountId));
  const issued = await issuePasswords(accounts.length, options);
  const versionOf = new Map(seen.map(({ accountId, version }) => [accountId, version]));
  const hashOf = (at: number) => (issued[at] as (typeof issued)[number]).passwordHash;

  const slips = await inTransaction(async (tx) => {
    const batch = { id: requestId, kind: 'reissue' as const, accounts: accounts.length, createdAt: ctx.now, createdById: administration.actor.accountId };
    if (!(await insertBatch(tx, batch))) throw repeatedBatch(batch);
    const written = await replacePasswords(
      tx,
      accounts.map(({ id }, at) => ({ accountId: id, seen: versionOf.get(id) as number, passwordHash: hashOf(at) })),
    );
    if (written < accounts.length) throw changedMeanwhile();
    // Once more, now that nobody can sign in with the old password.
    await requireUnused(tx, ctx, administration, accounts.map(({ id }) => id));
    await recordAudits(
      tx,
      ctx,
      accounts.map(({ id, username, roles }) => ({
        action: 'account.resetPassword',
        subjectType: 'Account',
        subjectId: id,
        unitId: roles[0]?.unitId,
        after: { username, together: accounts.length },
      })),
    );
    return accounts.map((account, at) => slipOf(account, (issued[at] as (typeof issued)[number]).password));
  });
  for (const { username } of slips) await forgetFailures(username);
  return slips;
}

/** In use: not disabled, with a role today or later. */
async function findUnused(db: Db, ctx: ServiceContext, { unitIds }: Administration): Promise<ManagedAccount[]> {
  const accounts = (await listAccounts(db, unitIds, ctx.now)).filter(({ isDisabled, roles }) => !isDisabled && roles.length > 0);
  const signIns = await listLastSignIns(db, accounts.map(({ id }) => id));
  return accounts.filter(({ id }) => !signIns.has(id));
}

async function requireUnused(db: Db, ctx: ServiceContext, administration: Administration, ids: readonly string[]): Promise<ManagedAccount[]> {
  const wanted = new Set(ids);
  const known = (await listAccounts(db, administration.unitIds, ctx.now)).filter(({ id }) => wanted.has(id));
  if (known.length < wanted.size) throw notFound('Có tài khoản không tìm thấy trong danh sách. Xin tải lại trang.');
  const unused = (await findUnused(db, ctx, administration)).filter(({ id }) => wanted.has(id));
  if (unused.length < wanted.size) {
    const names = known.filter(({ id }) => !unused.some((account) => account.id === id)).map(({ username }) => username);
    throw conflict(`Chưa cấp lại mật khẩu nào: ${names.slice(0, 5).join(', ')} đã đăng nhập hoặc đã bị khóa. Xin tải lại danh sách.`);
  }
  return unused;
}

function slipOf({ username, displayName, roles }: ManagedAccount, password: string): IssuedPassword {
  const [first] = roles;
  if (first === undefined) throw new Error(`account ${username} has no role`);
  return { unitName: first.unitName, role: first.role, username, displayName, password };
}

function changedMeanwhile() {
  return conflict('Có tài khoản vừa được thay đổi ở nơi khác nên chưa cấp lại mật khẩu nào. Xin tải lại danh sách.');
}
