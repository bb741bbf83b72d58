import type { CriteriaSetList } from '@/contracts/criteria';
import { canSomewhere } from '@/core/access/can';
import { db } from '@/data/client';
import { listSetRows } from '@/data/criteria-drafts';
import { criteriaSetsFor } from '@/data/scope';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { setRow } from './set-views';

/** Criteria sets of the actor's organisers, drafts among them, the newest year first. @throws AppError FORBIDDEN */
export async function listCriteriaSets(ctx: ServiceContext): Promise<CriteriaSetList> {
  const actor = requirePermissionSomewhere(ctx, 'criteria:read');
  const rows = await listSetRows(db, criteriaSetsFor(actor));
  return { sets: rows.map((row) => setRow(ctx, row)), mayCreate: canSomewhere(actor, 'criteria:manage') };
}
