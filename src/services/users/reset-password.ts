import { resetPasswordInput, type OneTimePassword } from '@/contracts/accounts';
import { replacePassword } from '@/data/accounts';
import { db, inTransaction } from '@/data/client';
import { oneTimePassword } from '@/lib/one-time-password';
import { hashPassword } from '@/lib/password-hash';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { changedMeanwhile, requireAdministration, requireForeignAccount } from './administrator-reach';
import { forgetFailures } from './sign-in-throttle';

/**
 * Gives the account a new one-time password; its sessions end at once and a throttle of its sign-in is lifted.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function resetPassword(ctx: ServiceContext, input: unknown): Promise<OneTimePassword> {
  const administration = await requireAdministration(db, ctx);
  const seen = parseInput(resetPasswordInput, input);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);

  const username = await inTransaction(async (tx) => {
    const account = await requireForeignAccount(tx, ctx, administration, seen);
    const change = { accountId: account.id, seen: seen.version, passwordHash, mustChange: true };
    if (!(await replacePassword(tx, change))) throw changedMeanwhile();
    await recordAudit(tx, ctx, {
      action: 'account.resetPassword',
      subjectType: 'Account',
      subjectId: account.id,
      unitId: account.roles[0]?.unitId,
      after: { username: account.username },
    });
    return account.username;
  });
  await forgetFailures(username);
  return { username, password };
}
