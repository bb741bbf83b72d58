import { compareSetsInput, type ConfirmRefusal, type CriteriaComparisonView, type SetComparison } from '@/contracts/criteria-mapping';
import { can } from '@/core/access/can';
import { comparableLeaves } from '@/core/criteria/compare/comparable-leaves';
import { compareDrafts } from '@/core/criteria/compare/compare-sets';
import { reopenRows } from '@/core/criteria/compare/reopen-rows';
import { db } from '@/data/client';
import { listSetRows, type LoadedSetRow } from '@/data/criteria-drafts';
import { areCopies, hasMapping, loadMapping } from '@/data/criteria-mappings';
import { criteriaSetsFor } from '@/data/scope';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { documentOf } from './document-of';
import { setNotFound } from './managed-set';
import { setRow } from './set-views';

/**
 * Two criteria sets leaf by leaf, as their mapping was confirmed or as the comparison proposes it; without two sets, what
 * there is to choose from. Drafts can be compared too. Nothing is stored.
 * @throws AppError FORBIDDEN, NOT_FOUND (a set that is not this person's to see)
 */
export async function compareCriteriaSets(ctx: ServiceContext, input: unknown): Promise<CriteriaComparisonView> {
  const actor = requirePermissionSomewhere(ctx, 'criteria:read');
  const chosen = parseInput(compareSetsInput, input);
  const rows = await listSetRows(db, criteriaSetsFor(actor));
  const find = (id: string | undefined): LoadedSetRow | null => {
    if (id === undefined) return null;
    const row = rows.find((one) => one.id === id);
    if (row === undefined) throw setNotFound();
    return row;
  };
  const [from, to] = [find(chosen.from), find(chosen.to)];
  return {
    sets: rows.map((row) => setRow(ctx, row)),
    from: from && setRow(ctx, from),
    to: to && setRow(ctx, to),
    comparison: from && to && from.id !== to.id ? await compared(ctx, from, to) : null,
  };
}

async function compared(ctx: ServiceContext, from: LoadedSetRow, to: LoadedSetRow): Promise<SetComparison> {
  const [older, newer] = [(await documentOf(db, from.id)).document, (await documentOf(db, to.id)).document];
  const proposed = compareDrafts(older, newer, await areCopies(db, from.id, to.id));
  const mapping = await loadMapping(db, from.id, to.id);
  const leaves = { from: comparableLeaves(older), to: comparableLeaves(newer) };
  const reopened = mapping && reopenRows(leaves, mapping.rows, proposed);
  return {
    rows: reopened?.rows ?? proposed,
    olderKeys: leaves.from.map((leaf) => leaf.key),
    proposed,
    stored: mapping && { version: mapping.version, confirmedAt: mapping.confirmedAt.toISOString(), confirmedByName: mapping.confirmedByName },
    gone: reopened?.gone ?? [],
    isStoredTurnedRound: mapping === null && (await hasMapping(db, to.id, from.id)),
    refusal: refusalOf(ctx, from, to),
  };
}

function refusalOf(ctx: ServiceContext, from: LoadedSetRow, to: LoadedSetRow): ConfirmRefusal | null {
  if (from.ownerId !== to.ownerId) return 'other-owner';
  if (!can(ctx.actor, 'criteria:manage', { organiserId: from.ownerId })) return 'not-managed';
  return from.status === 'draft' || to.status === 'draft' ? 'draft' : null;
}
