import type { UnitOption } from '@/contracts/accounts';
import { can } from '@/core/access/can';
import { db } from '@/data/client';
import { listUnitOptions } from '@/data/unit-directory';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

/**
 * The organisers for whom the actor may make criteria sets: one for nearly everybody.
 * @throws AppError UNAUTHENTICATED or FORBIDDEN
 */
export async function listImportOwners(ctx: ServiceContext): Promise<UnitOption[]> {
  const actor = requirePermissionSomewhere(ctx, 'criteria:manage');
  const ids = [...new Set(actor.roles.map(({ organiserId }) => organiserId))].filter((organiserId) => can(actor, 'criteria:manage', { organiserId }));
  return listUnitOptions(db, ids);
}
