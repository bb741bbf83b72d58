import { criteriaSetInput, type CriteriaSetView } from '@/contracts/criteria';
import { db } from '@/data/client';
import { findSetRow } from '@/data/criteria-drafts';
import { criteriaSetsFor } from '@/data/scope';
import { parseInput } from '../parse-input';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';
import { documentOf } from './document-of';
import { setNotFound } from './managed-set';
import { setRow } from './set-views';

/** One set with its tree, in one shape whatever its status. @throws AppError NOT_FOUND */
export async function getCriteriaSet(ctx: ServiceContext, input: unknown): Promise<CriteriaSetView> {
  requireActor(ctx);
  const { set: id } = parseInput(criteriaSetInput, input);
  const row = await findSetRow(db, id, criteriaSetsFor(ctx.actor));
  if (row === null) throw setNotFound();
  requirePermission(ctx, 'criteria:read', { organiserId: row.ownerId });
  return { ...setRow(ctx, row), note: row.note, ...(await documentOf(db, row.id)) };
}
