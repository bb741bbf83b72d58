import { changeRolesInput } from '@/contracts/accounts';
import { endSessions, replaceRoles, withdrawAssignments } from '@/data/account-management';
import { db, inTransaction } from '@/data/client';
import { invalidInput } from '@/lib/errors';
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
 * The account's roles become exactly these; its sessions end at once. Assignments to units that the new roles do not
 * support are taken back.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (separation of duties), CONFLICT
 */
export async function changeRoles(ctx: ServiceContext, input: unknown): Promise<void> {
  const administration = await requireAdministration(db, ctx);
  const { roles, ...seen } = parseInput(changeRolesInput, input);

  await inTransaction(async (tx) => {
    const account = await requireForeignAccount(tx, ctx, administration, seen);
    const bindings = await requireBindings(tx, roles, administration);
    if (!(await endSessions(tx, account.id, seen.version))) throw changedMeanwhile();
    const { withdrawn, remaining } = await withdrawAssignments(tx, account.id, bindings);
    if (remaining > 0 && bindings.some(({ role }) => role === 'SurveyManager')) throw stillAppraises();
    await replaceRoles(tx, account.id, roles, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'account.changeRoles',
      subjectType: 'Account',
      subjectId: account.id,
      unitId: bindings[0]?.unitId,
      before: { username: account.username, roles: auditRoles(account.roles) },
      after: { username: account.username, roles: auditRoles(bindings), withdrawnAssignments: withdrawn },
    });
  });
}

/** Assigned in rounds of another organiser: no clash for `can`, but the database keeps survey and appraisal apart altogether. */
function stillAppraises() {
  const message = 'Tài khoản còn được phân công thẩm định nên chưa thể quản lý điều tra xã hội học. Xin thu hồi phân công trước.';
  return invalidInput(message, [{ field: 'roles', message }]);
}
