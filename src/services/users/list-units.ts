import { unitIdsOf } from '@/core/access/actor';
import type { UnitRow } from '@/contracts/units';
import { db } from '@/data/client';
import { listUnitRows } from '@/data/unit-directory';
import { listUnitIdsInReach } from '@/data/unit-reach';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

/** The units an administrator answers for, ended ones included, in Vietnamese order. @throws AppError FORBIDDEN */
export async function listUnits(ctx: ServiceContext): Promise<UnitRow[]> {
  const actor = requirePermissionSomewhere(ctx, 'unit:manage');
  return listUnitRows(db, await listUnitIdsInReach(db, unitIdsOf(actor, ['Administrator'])));
}
