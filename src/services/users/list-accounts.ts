import type { AccountList } from '@/contracts/accounts';
import { roleStateOn } from '@/core/access/role-period';
import { listAccounts as findAccounts, listLastSignIns } from '@/data/account-management';
import { db } from '@/data/client';
import { listUnitOptions } from '@/data/unit-directory';
import { vietnamDayText } from '@/lib/vietnam-day';
import type { ServiceContext } from '../service-context';
import { requireAdministration } from './administrator-reach';

/** The accounts of the administrator's units, with the units a role can be bound to. @throws AppError FORBIDDEN */
export async function listAccounts(ctx: ServiceContext): Promise<AccountList> {
  const { actor, unitIds } = await requireAdministration(db, ctx);
  const accounts = await findAccounts(db, unitIds, ctx.now);
  const today = vietnamDayText(ctx.now);
  const [signIns, units] = await Promise.all([
    listLastSignIns(db, accounts.map(({ id }) => id)),
    listUnitOptions(db, unitIds),
  ]);
  return {
    accounts: accounts.map((account) => ({
      id: account.id,
      username: account.username,
      displayName: account.displayName,
      version: account.sessionVersion,
      isDisabled: account.isDisabled,
      mustChangePassword: account.mustChangePassword,
      roles: [...account.roles, ...account.endedRoles].map(({ role, unitId, unitName, validFrom, validTo }) => ({
        ...{ role, unitId, unitName, validFrom, validTo },
        state: roleStateOn({ validFrom, validTo }, today),
      })),
      lastSignInAt: signIns.get(account.id)?.toISOString() ?? null,
      isOwn: account.id === actor.accountId,
    })),
    units,
    today,
  };
}
