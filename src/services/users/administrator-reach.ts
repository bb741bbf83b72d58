import type { Actor, RoleBinding } from '@/core/access/actor';
import { unitIdsOf } from '@/core/access/actor';
import { checkSeparation } from '@/core/access/separation';
import type { RoleInput } from '@/contracts/accounts';
import { findManagedAccount, resolveBindings, type ManagedAccount } from '@/data/account-management';
import type { Db } from '@/data/client';
import { listUnitIdsInReach } from '@/data/unit-reach';
import { conflict, forbidden, invalidInput, notFound } from '@/lib/errors';
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

/**
 * The bindings with the names of their units, after separation of duties was checked.
 * @throws AppError INVALID_INPUT with one detail a problem, field `roles`
 */
export async function requireBindings(
  db: Db,
  roles: readonly RoleInput[],
  { unitIds }: Administration,
): Promise<RoleBinding[]> {
  const distinct = roles.filter(
    ({ role, unitId }, index) => roles.findIndex((other) => other.role === role && other.unitId === unitId) === index,
  );
  const bindings = await resolveBindings(db, distinct, unitIds);
  if (bindings.length < distinct.length) {
    throw invalidInput('Có vai trò gắn với đơn vị không có trong danh mục.', [
      { field: 'roles', message: 'Xin chọn đơn vị trong danh sách gợi ý.' },
    ]);
  }
  const problems = checkSeparation(bindings);
  if (problems.length > 0) {
    const details = problems.map((problem) => ({ field: 'roles', message: SEPARATION_TEXT[problem.kind] }));
    throw invalidInput('Các vai trò này không được giao cho cùng một người.', details);
  }
  return bindings;
}

/** What the log keeps of bindings. */
export function auditRoles(bindings: readonly RoleBinding[]): { role: string; unit: string }[] {
  return bindings.map(({ role, unitName }) => ({ role, unit: unitName }));
}
