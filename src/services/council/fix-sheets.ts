/** "Chốt theo kết quả thẩm định": the remaining leaves of one sheet or of many, as appraised. */
import { fixSheetsInput, type FixedSheet, type FixSheetsResult } from '@/contracts/council';
import { councilState } from '@/core/workflow/council';
import { loadEntries, type MeasuredUnit } from '@/data/appraisals';
import { db, inTransaction, type Db } from '@/data/client';
import { lockSheets, writeStages } from '@/data/entry-stages';
import { notFound } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermission, requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { sheetLeaves, sheetRevision } from './council-figures';
import { councilTarget, loadCouncilRound, type CouncilRound } from './council-round';
import { adoptedFacts, finaliseIfFixed, finalStage, requireCouncilOpen } from './fixing';

/**
 * Each sheet in a transaction of its own: what one of them meets does not undo the others. Leaves that nobody appraised
 * are never fixed here; they are told, and the sheet stays open for them.
 *
 * @throws AppError NOT_FOUND when any unit takes no part (nothing is fixed then), LOCKED before the council's phase
 */
export async function fixSheets(ctx: ServiceContext, input: unknown): Promise<FixSheetsResult> {
  const actor = requirePermissionSomewhere(ctx, 'council:fix');
  const { roundCode, units: asked } = parseInput(fixSheetsInput, input);
  const scope = await loadCouncilRound(db, actor, roundCode);
  requireCouncilOpen(scope.round, ctx.now);
  const units = asked.map(({ unitCode, revision }) => {
    const unit = scope.units.find(({ code }) => code === unitCode);
    if (!unit) throw notFound();
    return { unit, revision };
  });

  const sheets: FixedSheet[] = [];
  for (const { unit, revision } of units) {
    sheets.push(await inTransaction((tx) => fixSheet(tx, ctx, { scope, unit, revision, accountId: actor.accountId })));
  }
  return { sheets };
}

async function fixSheet(
  tx: Db,
  ctx: ServiceContext,
  { scope, unit, revision, accountId }: { scope: CouncilRound; unit: MeasuredUnit; revision: number; accountId: string },
): Promise<FixedSheet> {
  const told = { unitCode: unit.code, unitName: unit.name, fixed: 0, notAppraised: [] };
  const sheet = unit.sheetId === null ? undefined : (await lockSheets(tx, [unit.sheetId], 'UPDATE')).get(unit.sheetId);
  if (sheet?.status !== 'submitted') return { ...told, outcome: 'closed' };
  requirePermission(ctx, 'council:fix', { ...councilTarget(scope.round, unit), sheetStatus: sheet.status });
  const entries = await loadEntries(tx, [sheet.id]);
  if (sheetRevision(entries) !== revision) return { ...told, outcome: 'changed' };

  const open = sheetLeaves(unit, scope.leaves, entries).filter(({ place, stages }) => {
    const state = councilState(place.section, place.leaf.source, stages);
    return state === 'ready' || state === 'notAppraised';
  });
  const writes = open.flatMap((leaf) => {
    const facts = adoptedFacts(leaf);
    const write = facts && finalStage(leaf, facts, { round: scope.round, accountId, reason: null, at: ctx.now });
    return write ? [{ write, code: leaf.place.leaf.code }] : [];
  });
  await writeStages(tx, writes.map(({ write }) => write));
  if (writes.length > 0) {
    await recordAudit(tx, ctx, {
      action: 'council.fixMany',
      subjectType: 'ScoreSheet',
      subjectId: sheet.id,
      roundId: scope.round.id,
      unitId: unit.unitId,
      after: { criteria: writes.map(({ code }) => code) },
    });
  }
  const fixedCodes = new Set(writes.map(({ code }) => code));
  return {
    ...told,
    outcome: (await finaliseIfFixed(tx, ctx, scope, unit, sheet.id)) ? 'finalised' : 'partly',
    fixed: writes.length,
    notAppraised: open.flatMap(({ place }) => (fixedCodes.has(place.leaf.code) ? [] : [place.leaf.code])),
  };
}
