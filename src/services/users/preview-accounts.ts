import { planAccountsInput, type BulkPreview, type BulkUnits } from '@/contracts/bulk-accounts';
import { listUnitsToServe } from '@/data/account-batches';
import { db } from '@/data/client';
import { vietnamDayText } from '@/lib/vietnam-day';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { loadAccountPlan } from './account-plan';
import { requireAdministration } from './administrator-reach';

/** Units of the administrator that exist today, each with the roles held there. @throws AppError FORBIDDEN */
export async function listUnitsForAccounts(ctx: ServiceContext): Promise<BulkUnits> {
  const { unitIds } = await requireAdministration(db, ctx);
  return { units: await listUnitsToServe(db, unitIds, ctx.now), today: vietnamDayText(ctx.now) };
}

/** What opening in bulk would open, whom it leaves out, and what stands against it. @throws AppError FORBIDDEN, INVALID_INPUT */
export async function previewAccounts(ctx: ServiceContext, input: unknown): Promise<BulkPreview> {
  const administration = await requireAdministration(db, ctx);
  return loadAccountPlan(db, ctx, administration, parseInput(planAccountsInput, input));
}
