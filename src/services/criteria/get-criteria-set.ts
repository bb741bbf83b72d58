import { criteriaSetInput, type CriteriaSetView } from '@/contracts/criteria';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findDraft, findSetRow, type LoadedSetRow } from '@/data/criteria-drafts';
import { criteriaSetsFor } from '@/data/scope';
import { parseInput } from '../parse-input';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';
import { setNotFound } from './managed-set';
import { setRow } from './set-views';

/** One set with its tree, in one shape whatever its status. @throws AppError NOT_FOUND */
export async function getCriteriaSet(ctx: ServiceContext, input: unknown): Promise<CriteriaSetView> {
  requireActor(ctx);
  const { set: id } = parseInput(criteriaSetInput, input);
  const row = await findSetRow(db, id, criteriaSetsFor(ctx.actor));
  if (row === null) throw setNotFound();
  requirePermission(ctx, 'criteria:read', { organiserId: row.ownerId });
  return { ...setRow(ctx, row), note: row.note, ...(await treeOf(row)) };
}

async function treeOf({ id, draft }: LoadedSetRow): Promise<Pick<CriteriaSetView, 'document' | 'revision'>> {
  // Between two reads a draft may be issued; then the criteria are there.
  const working = draft === null ? null : await findDraft(db, id);
  if (working !== null) return working;
  const { set, keys } = await loadCriteriaSet(db, id);
  return { document: draftOfSet(set, keys), revision: null };
}
