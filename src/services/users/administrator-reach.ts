import type { Actor, RoleBinding } from '@/core/access/actor';
import { unitIdsOf } from '@/core/access/actor';
import { planRoles, type HeldRole, type RolePlan, type WantedRole } from '@/core/access/plan-roles';
import type { RolePeriod } from '@/core/access/role-period';
import { checkSeparation } from '@/core/access/separation';
import { findManagedAccount, resolveBindings, type ManagedAccount } from '@/data/account-management';
import type { Db } from '@/data/client';
import { listUnitIdsInReach } from '@/data/unit-reach';
import { conflict, forbidden, invalidInput, notFound } from '@/lib/errors';
import { vietnamDayText } from '@/lib/vietnam-day';
import { roleProblemText } from '@/text/role-periods';
import { SEPARATION_TEXT } from '@/text/separation';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

export type Administration = { readonly actor: Actor; readonly unitIds: readonly string[] };

/** First step of the verbs over accounts: the actor is an administrator, of these units. @throws AppError FORBIDDEN */
export async function requireAdministration(db: Db, ctx: ServiceContext): Promise<Administration> {
  const actor = requirePermissionSomewhere(ctx, 'account:manage');
  return { actor, unitIds: await listUnitIdsInReach(db, unitIdsOf(actor, ['Administrator'])) };
}

/**
 * The account to change, at the version the administrator saw.
 * @throws AppError NOT_FOUND out of reach; FORBIDDEN the own account; CONFLICT changed since
 */
export async function requireForeignAccount(
  db: Db,
  ctx: ServiceContext,
  { actor, unitIds }: Administration,
  seen: { accountId: string; version: number },
): Promise<ManagedAccount> {
  const account = await findManagedAccount(db, seen.accountId, unitIds, ctx.now);
  if (account === null) throw notFound('Không tìm thấy tài khoản này.');
  if (account.id === actor.accountId) {
    throw forbidden('Quản trị viên không được tự khóa tài khoản, đặt lại mật khẩu hay đổi vai trò của mình. Xin nhờ một quản trị viên khác.');
  }
  if (account.sessionVersion !== seen.version) throw changedMeanwhile();
  return account;
}

export function changedMeanwhile() {
  return conflict('Tài khoản này vừa được thay đổi ở nơi khác. Danh sách đã được tải lại; xin xem lại rồi thực hiện.');
}

export type PlannedRoles = { readonly plan: RolePlan; readonly bindings: readonly (RoleBinding & RolePeriod)[] };

/**
 * What the wanted roles do to those held, and the wanted bindings with the names of their units, after days and separation
 * of duties were checked. A role wanted twice counts once.
 * @throws AppError INVALID_INPUT with one detail a problem, field `roles`
 */
export async function requireRolePlan(
  db: Db,
  ctx: ServiceContext,
  wanted: readonly WantedRole[],
  held: readonly HeldRole[],
  { unitIds }: Administration,
): Promise<PlannedRoles> {
  const distinct = wanted.filter(
    ({ role, unitId }, index) => wanted.findIndex((other) => other.role === role && other.unitId === unitId) === index,
  );
  const resolved = await resolveBindings(db, distinct, unitIds);
  if (resolved.length < distinct.length) {
    throw invalidInput('Có vai trò gắn với đơn vị không có trong danh mục.', [
      { field: 'roles', message: 'Xin chọn đơn vị trong danh sách gợi ý.' },
    ]);
  }
  const plan = planRoles(held, distinct, vietnamDayText(ctx.now));
  if (plan.problems.length > 0) {
    throw invalidInput('Thời gian giữ vai trò chưa hợp lệ.', plan.problems.map((problem) => ({ field: 'roles', message: roleProblemText(problem) })));
  }
  const bindings = resolved.map((binding, at) => ({ ...binding, ...(plan.periods[at] as RolePeriod) }));
  const problems = checkSeparation(bindings);
  if (problems.length > 0) {
    const details = problems.map((problem) => ({ field: 'roles', message: SEPARATION_TEXT[problem.kind] }));
    throw invalidInput('Các vai trò này không được giao cho cùng một người.', details);
  }
  return { plan, bindings };
}

/** What the log keeps of bindings: the days only where they say something. */
export function auditRoles(bindings: readonly (RoleBinding & RolePeriod)[], now: Date): { role: string; unit: string; from?: string; to?: string }[] {
  const today = vietnamDayText(now);
  return bindings.map(({ role, unitName, validFrom, validTo }) => ({
    role,
    unit: unitName,
    ...(validFrom > today && { from: validFrom }),
    ...(validTo !== null && { to: validTo }),
  }));
}
