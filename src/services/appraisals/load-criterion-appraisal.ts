/** One leaf across all assigned units: the way to appraise 124 units on one criterion. */
import { appraisalProgress } from '@/core/workflow/appraisal';
import type { CriterionAppraisal, CriterionRow } from '@/contracts/appraisals';
import { loadEntries } from '@/data/appraisals';
import { db } from '@/data/client';
import { notFound } from '@/lib/errors';
import { requireActor, type ServiceContext } from '../service-context';
import { indexEntries, loadEvidenceLinks, toCell, toLeafView, toRoundHead, toUnitHead, toWindowView, windowFor } from './appraisal-views';
import { isAskedOf, loadAppraiserRound, maySeeLeaf } from './appraiser-round';

/** @throws AppError NOT_FOUND for a leaf of another agency, or of none */
export async function loadCriterionAppraisal(ctx: ServiceContext, input: { roundCode: string; criterionCode: string }): Promise<CriterionAppraisal> {
  const actor = requireActor(ctx);
  const scope = await loadAppraiserRound(db, actor, input.roundCode);
  const position = scope.leaves.findIndex(({ leaf }) => leaf.code === input.criterionCode);
  const leaf = scope.leaves[position];
  if (leaf === undefined) throw notFound();

  const units = scope.units.filter((unit) => isAskedOf(unit, leaf));
  const readable = units.filter((unit) => maySeeLeaf(actor, scope, unit, leaf.agencyId));
  const entries = await loadEntries(db, readable.flatMap(({ sheetId }) => sheetId ?? []), [leaf.criterionId]);
  const evidence = await loadEvidenceLinks(db, entries);
  const entryOf = indexEntries(entries);
  const rows = units.map((unit): CriterionRow => {
    const entry = entryOf(unit.sheetId, leaf.criterionId);
    return {
      unit: toUnitHead(unit),
      sheetStatus: unit.sheetStatus,
      window: toWindowView(windowFor(scope.round, unit, ctx.now)),
      cell: readable.includes(unit) ? toCell(unit.code, leaf, entry, evidence.get(entry?.entryId ?? '') ?? []) : null,
    };
  });
  const neighbour = (step: -1 | 1) => {
    const found = scope.leaves[position + step];
    return found ? { code: found.leaf.code, name: found.leaf.name } : null;
  };

  return {
    ...toLeafView(leaf),
    round: toRoundHead(scope.round),
    agencyName: leaf.agencyName,
    window: toWindowView(windowFor(scope.round, null, ctx.now)),
    rounding: scope.round.rules.rounding,
    progress: appraisalProgress(rows.flatMap(({ cell }) => (cell ? [{ section: cell.section, parts: cell.stages }] : []))),
    rows,
    previous: neighbour(-1),
    next: neighbour(1),
  };
}
