import { inTransaction } from '@/data/client';
import { hasAdministrator, insertFirstAdministrator, lockFirstAdministrator } from '@/data/first-administrator';
import { oneTimePassword } from '@/lib/one-time-password';
import { hashPassword } from '@/lib/password-hash';
import { recordAudit } from '../audit/record-audit';
import type { ServiceContext } from '../service-context';

const USERNAME = 'quantri';

export type FirstAdministrator = { username: string; password: string };

/**
 * Gives an installation without any administrator its first one, with a one-time password. Called at the start of the
 * app by the system itself (no actor), not by a person: there is nobody yet whose permission could be asked.
 *
 * `announce` shows the password. It is called before the commit: a kill in between leaves a printed password that never
 * worked, and the next start prints another. The other order could lose the only password for good.
 *
 * @returns whether an administrator was created now
 */
export async function createFirstAdministrator(
  ctx: ServiceContext,
  announce: (administrator: FirstAdministrator) => void,
): Promise<boolean> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);

  return inTransaction(async (tx) => {
    await lockFirstAdministrator(tx);
    if (await hasAdministrator(tx)) return false;

    const account = { username: USERNAME, displayName: 'Quản trị viên', passwordHash };
    const { accountId, unitId } = await insertFirstAdministrator(tx, account, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'account.createFirstAdministrator',
      subjectType: 'Account',
      subjectId: accountId,
      unitId,
      after: { username: USERNAME, roles: ['Administrator'] },
    });
    announce({ username: USERNAME, password });
    return true;
  });
}
