import { changeRolesInput } from '@/contracts/accounts';
import { endSessions, replaceRoles } from '@/data/account-management';
import { db, inTransaction } from '@/data/client';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import {
  auditRoles,
  changedMeanwhile,
  requireAdministration,
  requireBindings,
  requireForeignAccount,
} from './administrator-reach';

/**
 * The account's roles become exactly these; its sessions end at once.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (separation of duties), CONFLICT
 */
export async function changeRoles(ctx: ServiceContext, input: unknown): Promise<void> {
  const administration = await requireAdministration(db, ctx);
  const { roles, ...seen } = parseInput(changeRolesInput, input);

  await inTransaction(async (tx) => {
    const account = await requireForeignAccount(tx, ctx, administration, seen);
    const bindings = await requireBindings(tx, roles, administration);
    if (!(await endSessions(tx, account.id, seen.version))) throw changedMeanwhile();
    await replaceRoles(tx, account.id, roles, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'account.changeRoles',
      subjectType: 'Account',
      subjectId: account.id,
      unitId: bindings[0]?.unitId,
      before: { username: account.username, roles: auditRoles(account.roles) },
      after: { username: account.username, roles: auditRoles(bindings) },
    });
  });
}
