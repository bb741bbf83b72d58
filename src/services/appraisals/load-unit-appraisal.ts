/** One unit before its appraiser: the leaves of his agency, self-assessment and appraisal side by side. */
import { appraisalProgress } from '@/core/workflow/appraisal';
import type { UnitAppraisal } from '@/contracts/appraisals';
import { loadEntries } from '@/data/appraisals';
import { db } from '@/data/client';
import { notFound } from '@/lib/errors';
import { requireActor, type ServiceContext } from '../service-context';
import { indexEntries, loadEvidenceLinks, toCell, toLeafView, toRoundHead, toUnitHead, toWindowView, windowFor } from './appraisal-views';
import { isAskedOf, isHandedIn, loadAppraiserRound, maySeeLeaf } from './appraiser-round';

/**
 * A sheet that is still with the unit is shown as such, without any leaf.
 * @throws AppError NOT_FOUND for a unit that is not assigned to the actor
 */
export async function loadUnitAppraisal(ctx: ServiceContext, input: { roundCode: string; unitCode: string }): Promise<UnitAppraisal> {
  const actor = requireActor(ctx);
  const scope = await loadAppraiserRound(db, actor, input.roundCode);
  const position = scope.units.findIndex(({ code }) => code === input.unitCode);
  const unit = scope.units[position];
  if (unit === undefined) throw notFound();

  const leaves = scope.leaves.filter((leaf) => isAskedOf(unit, leaf) && maySeeLeaf(actor, scope, unit, leaf.agencyId));
  const entries = unit.sheetId === null ? [] : await loadEntries(db, [unit.sheetId], leaves.map(({ criterionId }) => criterionId));
  const evidence = await loadEvidenceLinks(db, entries);
  const entryOf = indexEntries(entries);
  const cells = leaves.map((leaf) => {
    const entry = entryOf(unit.sheetId, leaf.criterionId);
    return { ...toLeafView(leaf), cell: toCell(unit.code, leaf, entry, evidence.get(entry?.entryId ?? '') ?? []) };
  });
  const neighbour = (step: -1 | 1) => {
    const candidates = step === 1 ? scope.units.slice(position + 1) : scope.units.slice(0, position).reverse();
    const found = candidates.find(isHandedIn);
    return found ? toUnitHead(found) : null;
  };

  return {
    round: toRoundHead(scope.round),
    unit: toUnitHead(unit),
    agencyNames: [...new Set(scope.leaves.map(({ agencyName }) => agencyName))],
    sheetStatus: unit.sheetStatus,
    submittedAt: isHandedIn(unit) ? (unit.submittedAt?.toISOString() ?? null) : null,
    window: toWindowView(windowFor(scope.round, unit, ctx.now)),
    rounding: scope.round.rules.rounding,
    progress: appraisalProgress(cells.map(({ section, cell }) => ({ section, parts: cell.stages }))),
    leaves: cells,
    previous: neighbour(-1),
    next: neighbour(1),
  };
}
