/** The appraiser confirms one leaf of one unit, or changes it with a reason. */
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { isReasonNeeded } from '@/core/workflow/appraisal';
import { factsBefore, type AppraisalStage } from '@/core/workflow/stage-parts';
import { decideLeafInput, type AppraisalCell, type DecideLeafResult } from '@/contracts/appraisals';
import { loadEntries, type EntryRow, type MeasuredUnit } from '@/data/appraisals';
import { inTransaction, type Db } from '@/data/client';
import { ensureEntries, lockSheets, writeStages } from '@/data/entry-stages';
import { invalidInput, notFound } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermission, requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { loadEvidenceLinks, toCell, windowFor } from './appraisal-views';
import { accessTarget, isAskedOf, loadAppraiserRound, type AgencyLeaf } from './appraiser-round';
import { isEntryMoved, toStageOutcome } from './stage-writes';
import { requireOpenWindow, requireUnderAppraisal } from './writable-sheet';

/**
 * Writes the row of the appraisal round that is open now. In round 1 a confirmation repeats the unit's facts, in
 * round 2 the result of round 1.
 *
 * @throws AppError NOT_FOUND (unit or leaf not assigned), LOCKED (status, deadline), INVALID_INPUT
 */
export async function decideLeaf(ctx: ServiceContext, input: unknown): Promise<DecideLeafResult> {
  const actor = requirePermissionSomewhere(ctx, 'appraisal:write');
  const { roundCode, unitCode, criterionCode, decision, seen } = parseInput(decideLeafInput, input);

  return inTransaction(async (tx) => {
    const scope = await loadAppraiserRound(tx, actor, roundCode);
    const unit = scope.units.find(({ code }) => code === unitCode);
    const target = scope.leaves.find(({ leaf }) => leaf.code === criterionCode);
    if (!unit || !target || !isAskedOf(unit, target)) throw notFound();

    // Held until the end: a return to the unit or a decision of the council waits, or has happened and is seen here.
    const sheet = unit.sheetId === null ? undefined : (await lockSheets(tx, [unit.sheetId], 'SHARE')).get(unit.sheetId);
    requireUnderAppraisal(sheet?.status, unit.name);
    if (!sheet) throw notFound();
    requirePermission(ctx, 'appraisal:write', { ...accessTarget(scope.round, unit, target.agencyId), sheetStatus: sheet.status });
    const stage = requireOpenWindow(windowFor(scope.round, unit, ctx.now));

    await ensureEntries(tx, [{ sheetId: sheet.id, criterionId: target.criterionId }]);
    const [entry] = await loadEntries(tx, [sheet.id], [target.criterionId]);
    if (!entry) throw notFound();
    const current = (): Promise<AppraisalCell> => readCell(tx, unit, target);
    if (isEntryMoved(entry, seen.entry)) return { kind: 'conflict', cell: await current() };

    const { facts, reason } =
      decision.kind === 'confirm'
        ? { facts: confirmedFacts(stage, entry), reason: null }
        : { facts: decision.facts as Facts, reason: decision.reason || null };
    const problems = checkFacts(target.leaf, facts, { stage, decimals: scope.round.rules.rounding.decimals });
    const reasonMissing = decision.kind === 'change' && reason === null && isReasonNeeded(stage, target.leaf, facts, entry.stages);
    if (reasonMissing || problems.some(({ severity }) => severity === 'error')) return { kind: 'refused', problems, reasonMissing };

    const outcome = toStageOutcome(scoreLeaf(target.leaf, facts, scope.round.rules.rounding));
    if (outcome === null) return { kind: 'refused', problems, reasonMissing };
    const written = await writeStages(tx, [
      { entryId: entry.entryId, stage, facts, ...outcome, maxPoints: target.leaf.maxPoints, reason, authorId: actor.accountId, at: ctx.now, seenVersion: seen.stage },
    ]);
    if (written.size === 0) return { kind: 'conflict', cell: await current() };

    const before = entry.stages[stage];
    await recordAudit(tx, ctx, {
      action: decision.kind === 'confirm' ? 'appraisal.confirm' : 'appraisal.change',
      subjectType: 'ScoreEntry',
      subjectId: entry.entryId,
      roundId: scope.round.id,
      unitId: unit.unitId,
      reason,
      before: before ? { stage, facts: before.facts, points: before.points } : { stage: 'self', facts: entry.stages.self?.facts ?? null, points: entry.stages.self?.points ?? null },
      after: { criterion: criterionCode, stage, facts, points: outcome.points },
    });
    return { kind: 'saved', cell: await current(), warnings: problems };
  });
}

function confirmedFacts(stage: AppraisalStage, { stages }: EntryRow): Facts {
  const basis = factsBefore(stage, stages);
  if (basis !== null) return basis;
  throw invalidInput('Đơn vị chưa kê khai mục này nên không thể xác nhận. Xin nhập số liệu hoặc ấn định điểm, kèm lý do.');
}

async function readCell(db: Db, unit: MeasuredUnit, target: AgencyLeaf): Promise<AppraisalCell> {
  const entries = unit.sheetId === null ? [] : await loadEntries(db, [unit.sheetId], [target.criterionId]);
  const evidence = await loadEvidenceLinks(db, entries);
  return toCell(unit.code, target, entries[0], evidence.get(entries[0]?.entryId ?? '') ?? []);
}
