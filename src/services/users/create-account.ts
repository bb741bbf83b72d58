import { createAccountInput, type OneTimePassword } from '@/contracts/accounts';
import { insertAccount } from '@/data/account-management';
import { db, inTransaction } from '@/data/client';
import { AppError } from '@/lib/errors';
import { oneTimePassword } from '@/lib/one-time-password';
import { hashPassword } from '@/lib/password-hash';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { auditRoles, requireAdministration, requireRolePlan } from './administrator-reach';

/**
 * Opens an account with its roles.
 * @returns the one-time password, which is stored nowhere and must be changed at the first sign-in
 * @throws AppError FORBIDDEN, INVALID_INPUT (username, displayName, roles: also separation of duties), CONFLICT (name taken)
 */
export async function createAccount(ctx: ServiceContext, input: unknown): Promise<OneTimePassword> {
  const administration = await requireAdministration(db, ctx);
  const { username, displayName, roles } = parseInput(createAccountInput, input);
  const { plan, bindings } = await requireRolePlan(db, ctx, roles, [], administration);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);

  return inTransaction(async (tx) => {
    const accountId = await insertAccount(tx, { username, displayName, passwordHash }, plan.create);
    if (accountId === null) {
      const message = `Tên đăng nhập “${username}” đã có người dùng. Xin chọn tên khác.`;
      throw new AppError('CONFLICT', message, [{ field: 'username', message }]);
    }
    await recordAudit(tx, ctx, {
      action: 'account.create',
      subjectType: 'Account',
      subjectId: accountId,
      unitId: bindings[0]?.unitId,
      after: { username, displayName, roles: auditRoles(bindings, ctx.now) },
    });
    return { username, password };
  });
}
