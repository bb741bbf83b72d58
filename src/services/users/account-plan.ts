import type { AccountPlan } from '@/core/access/plan-accounts';
import { planAccounts, takenProblems } from '@/core/access/plan-accounts';
import { planRoles } from '@/core/access/plan-roles';
import type { PlanAccountsInput } from '@/contracts/bulk-accounts';
import { findTakenUsernames, listUnitsToServe } from '@/data/account-batches';
import type { Db } from '@/data/client';
import { invalidInput } from '@/lib/errors';
import { vietnamDayText } from '@/lib/vietnam-day';
import { roleProblemText } from '@/text/role-periods';
import type { ServiceContext } from '../service-context';
import type { Administration } from './administrator-reach';

/**
 * The accounts that the patterns give the units, with everything that stands against them.
 * @throws AppError INVALID_INPUT for a unit out of reach or ended, and for days that do not fit
 */
export async function loadAccountPlan(
  db: Db,
  ctx: ServiceContext,
  { unitIds: reach }: Administration,
  { unitIds, patterns, skipHeld }: PlanAccountsInput,
): Promise<AccountPlan> {
  const reachable = new Set(reach);
  const units = await listUnitsToServe(db, [...new Set(unitIds)].filter((id) => reachable.has(id)), ctx.now);
  if (units.length < new Set(unitIds).size) {
    throw invalidInput('Có đơn vị không còn trong danh mục. Xin tải lại trang rồi chọn lại.', [{ field: 'unitIds', message: 'Xin chọn lại đơn vị.' }]);
  }
  for (const [at, { role, validFrom, validTo }] of patterns.entries()) {
    const { problems } = planRoles([], [{ role, unitId: '', validFrom: validFrom ?? null, validTo: validTo ?? null }], vietnamDayText(ctx.now));
    if (problems.length > 0) {
      throw invalidInput('Thời gian giữ vai trò chưa hợp lệ.', problems.map(({ kind }) => ({ field: `patterns.${at}`, message: roleProblemText({ kind, at }) })));
    }
  }
  const plan = planAccounts(units, patterns, skipHeld);
  const taken = await findTakenUsernames(db, plan.accounts.map(({ username }) => username));
  return { ...plan, problems: [...plan.problems, ...takenProblems(plan.accounts, taken)] };
}
