import { createAccountsInput, type IssuedPassword } from '@/contracts/bulk-accounts';
import type { PlannedAccount } from '@/core/access/plan-accounts';
import type { RolePeriod } from '@/core/access/role-period';
import { insertAccounts, insertBatch } from '@/data/account-batches';
import { db, inTransaction } from '@/data/client';
import { conflict, invalidInput } from '@/lib/errors';
import { vietnamDayText } from '@/lib/vietnam-day';
import { planProblemWords } from '@/text/bulk-accounts';
import { recordAudits } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { repeatedBatch, requireNewBatch } from './account-batch';
import { loadAccountPlan } from './account-plan';
import { auditRoles, requireAdministration } from './administrator-reach';
import { issuePasswords, type WorkOptions } from './issue-passwords';

/**
 * Opens the accounts that the preview showed, all or none, each with one role and a one-time password.
 *
 * The passwords are hashed before the transaction, which names the request: sent twice, it opens nothing the second time.
 * @returns the passwords, which are stored nowhere
 * @throws AppError FORBIDDEN, INVALID_INPUT, CONFLICT (carried out before; units or names have changed since the preview)
 */
export async function createAccounts(ctx: ServiceContext, input: unknown, options: WorkOptions = {}): Promise<IssuedPassword[]> {
  const administration = await requireAdministration(db, ctx);
  const { requestId, usernames, ...wanted } = parseInput(createAccountsInput, input);
  await requireNewBatch(db, requestId);
  const { accounts, problems } = await loadAccountPlan(db, ctx, administration, wanted);
  if (problems.length > 0) throw invalidInput('Chưa mở được tài khoản nào.', problems.map((problem) => ({ message: planProblemWords(problem) })));
  if (accounts.map(({ username }) => username).join(' ') !== usernames.join(' ')) throw changedSincePreview();

  const issued = await issuePasswords(accounts.length, options);
  const periodOf = ({ pattern }: PlannedAccount): RolePeriod => {
    const { validFrom, validTo } = wanted.patterns[pattern] as (typeof wanted.patterns)[number];
    return { validFrom: validFrom ?? vietnamDayText(ctx.now), validTo };
  };

  return inTransaction(async (tx) => {
    const batch = { id: requestId, kind: 'create' as const, accounts: accounts.length, createdAt: ctx.now, createdById: administration.actor.accountId };
    if (!(await insertBatch(tx, batch))) throw repeatedBatch(batch);
    const rows = accounts.map((account, at) => ({ ...account, passwordHash: (issued[at] as (typeof issued)[number]).passwordHash }));
    const idOf = await insertAccounts(tx, rows, periodOf);
    if (idOf.size < accounts.length) throw changedSincePreview();
    await recordAudits(
      tx,
      ctx,
      accounts.map((account) => {
        const binding = { role: account.role, unitId: account.unitId, unitName: account.unitName, organiserId: '', ...periodOf(account) };
        return {
          action: 'account.create',
          subjectType: 'Account',
          subjectId: idOf.get(account.username) as string,
          unitId: account.unitId,
          after: { username: account.username, displayName: account.displayName, roles: auditRoles([binding], ctx.now), together: accounts.length },
        };
      }),
    );
    return accounts.map(({ unitName, role, username, displayName }, at) => ({
      ...{ unitName, role, username, displayName },
      password: (issued[at] as (typeof issued)[number]).password,
    }));
  });
}

function changedSincePreview() {
  return conflict('Danh mục đơn vị hoặc tài khoản vừa thay đổi nên chưa mở tài khoản nào. Xin xem trước lại rồi thực hiện.');
}
