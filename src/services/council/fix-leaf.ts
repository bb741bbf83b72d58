/** The council fixes one leaf: as appraised, or otherwise with a reason. */
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import { isReasonNeeded } from '@/core/workflow/appraisal';
import { fixLeafInput, type FixLeafResult } from '@/contracts/council';
import { loadEntries } from '@/data/appraisals';
import { inTransaction } from '@/data/client';
import { ensureEntries, lockSheets, writeStages } from '@/data/entry-stages';
import { invalidInput, notFound } from '@/lib/errors';
import { requireUnderAppraisal } from '../appraisals/writable-sheet';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermission, requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { entryRevision, sheetLeaves } from './council-figures';
import { councilTarget, loadCouncilRound } from './council-round';
import { adoptedFacts, finaliseIfFixed, finalStage, requireCouncilOpen } from './fixing';

/**
 * A decision other than the appraisal's needs a reason, and so does any decision on a leaf that nobody appraised.
 * May be changed until the sheet is finalised, which happens with the last leaf.
 *
 * @throws AppError NOT_FOUND, FORBIDDEN (read-only roles, own unit), LOCKED (status, phase), INVALID_INPUT
 */
export async function fixLeaf(ctx: ServiceContext, input: unknown): Promise<FixLeafResult> {
  const actor = requirePermissionSomewhere(ctx, 'council:fix');
  const { roundCode, unitCode, criterionCode, revision, decision } = parseInput(fixLeafInput, input);

  return inTransaction(async (tx) => {
    const scope = await loadCouncilRound(tx, actor, roundCode);
    const unit = scope.units.find(({ code }) => code === unitCode);
    if (!unit) throw notFound();
    const sheet = unit.sheetId === null ? undefined : (await lockSheets(tx, [unit.sheetId], 'UPDATE')).get(unit.sheetId);
    requireUnderAppraisal(sheet?.status, unit.name);
    if (!sheet) throw notFound();
    requirePermission(ctx, 'council:fix', { ...councilTarget(scope.round, unit), sheetStatus: sheet.status });
    requireCouncilOpen(scope.round, ctx.now);

    const target = sheetLeaves(unit, scope.leaves, await loadEntries(tx, [sheet.id])).find(({ place }) => place.leaf.code === criterionCode);
    if (!target) throw notFound();
    if (entryRevision(target.entry) !== revision) return { kind: 'conflict' };

    const { leaf, criterionId } = target.place;
    const facts = decision.kind === 'adopt' ? adoptedFacts(target) : (decision.facts as Facts);
    if (facts === null) throw invalidInput('Mục này chưa được thẩm định. Hội đồng cần nhập số liệu hoặc ấn định điểm, kèm lý do.');
    const reason = decision.kind === 'set' ? decision.reason || null : null;
    const problems = checkFacts(leaf, facts, { stage: 'final', decimals: scope.round.rules.rounding.decimals });
    const needsReason = decision.kind === 'set' && (adoptedFacts(target) === null || isReasonNeeded('final', leaf, facts, target.stages));
    const reasonMissing = needsReason && reason === null;
    if (reasonMissing || problems.some(({ severity }) => severity === 'error')) return { kind: 'refused', problems, reasonMissing };

    if (!target.entry) await ensureEntries(tx, [{ sheetId: sheet.id, criterionId }]);
    const entryId = target.entry?.entryId ?? (await loadEntries(tx, [sheet.id], [criterionId]))[0]?.entryId;
    const write = finalStage(target, facts, { round: scope.round, accountId: actor.accountId, reason, at: ctx.now, entryId });
    if (write === null) return { kind: 'refused', problems, reasonMissing };
    if ((await writeStages(tx, [write])).size === 0) return { kind: 'conflict' };

    const before = target.stages.final;
    await recordAudit(tx, ctx, {
      action: 'council.fix',
      subjectType: 'ScoreEntry',
      subjectId: write.entryId,
      roundId: scope.round.id,
      unitId: unit.unitId,
      reason,
      before: before ? { facts: before.facts, points: before.points } : null,
      after: { criterion: criterionCode, facts, points: write.points },
    });
    return { kind: 'saved', isFinalised: await finaliseIfFixed(tx, ctx, scope, unit, sheet.id), warnings: problems };
  });
}
