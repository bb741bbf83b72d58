import { changeRolesInput } from '@/contracts/accounts';
import { endSessions, lockHeldRoles, withdrawAssignments, writeRolePlan } from '@/data/account-management';
import { db, inTransaction } from '@/data/client';
import { invalidInput } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import {
  auditRoles,
  changedMeanwhile,
  requireAdministration,
  requireForeignAccount,
  requireRolePlan,
} from './administrator-reach';

/**
 * The account's roles become exactly these, each from its first to its last day; its sessions end at once. What was held
 * stays on record (core/access/plan-roles). Assignments to units that the new roles do not
 * support are taken back.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (separation of duties), CONFLICT
 */
export async function changeRoles(ctx: ServiceContext, input: unknown): Promise<void> {
  const administration = await requireAdministration(db, ctx);
  const { roles, ...seen } = parseInput(changeRolesInput, input);

  await inTransaction(async (tx) => {
    const account = await requireForeignAccount(tx, ctx, administration, seen);
    const held = await lockHeldRoles(tx, account.id);
    const { plan, bindings } = await requireRolePlan(tx, ctx, roles, held, administration);
    if (!(await endSessions(tx, account.id, seen.version))) throw changedMeanwhile();
    const { withdrawn, remaining } = await withdrawAssignments(tx, account.id, bindings);
    if (remaining > 0 && bindings.some(({ role }) => role === 'SurveyManager')) throw stillAppraises();
    await writeRolePlan(tx, account.id, plan);
    await recordAudit(tx, ctx, {
      action: 'account.changeRoles',
      subjectType: 'Account',
      subjectId: account.id,
      unitId: bindings[0]?.unitId,
      before: { username: account.username, roles: auditRoles(account.roles, ctx.now) },
      after: { username: account.username, roles: auditRoles(bindings, ctx.now), withdrawnAssignments: withdrawn },
    });
  });
}

/** Assigned in rounds of another organiser: no clash for `can`, but the database keeps survey and appraisal apart altogether. */
function stillAppraises() {
  const message = 'Tài khoản còn được phân công thẩm định nên chưa thể quản lý điều tra xã hội học. Xin thu hồi phân công trước.';
  return invalidInput(message, [{ field: 'roles', message }]);
}
