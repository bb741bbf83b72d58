/** "Xác nhận tất cả": many open leaves at once, of one unit or of one criterion across units. */
import { appraisalState, isAppraisalOpen } from '@/core/workflow/appraisal';
import { factsBefore, type AppraisalStage } from '@/core/workflow/stage-parts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { confirmLeavesInput, type ConfirmLeavesResult } from '@/contracts/appraisals';
import { loadEntries, type EntryRow, type MeasuredUnit } from '@/data/appraisals';
import { inTransaction, type Db } from '@/data/client';
import { lockSheets, writeStages, type StageWrite } from '@/data/entry-stages';
import { notFound } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermission, requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { indexEntries, loadEvidenceLinks, toCell, windowFor } from './appraisal-views';
import { accessTarget, isAskedOf, loadAppraiserRound, type AgencyLeaf, type AppraiserRound } from './appraiser-round';
import { isEntryMoved, toStageOutcome } from './stage-writes';
import { requireOpenWindow } from './writable-sheet';

type Item = { readonly unit: MeasuredUnit; readonly target: AgencyLeaf; readonly seen: { readonly entry: number; readonly stage: number } };
type Skipped = ConfirmLeavesResult['skipped'][number];
type Verdict = { readonly item: Item; readonly write: StageWrite } | { readonly item: Item; readonly skip: Skipped['reason'] };

/**
 * Confirms exactly the leaves named, as they were seen. What somebody else changed, what the unit never declared and
 * what is closed is left as it is and told. One transaction, one log entry per sheet.
 *
 * @throws AppError NOT_FOUND when any item is not the actor's; then nothing is confirmed
 */
export async function confirmLeaves(ctx: ServiceContext, input: unknown): Promise<ConfirmLeavesResult> {
  const actor = requirePermissionSomewhere(ctx, 'appraisal:write');
  const { roundCode, items: asked } = parseInput(confirmLeavesInput, input);

  return inTransaction(async (tx) => {
    const scope = await loadAppraiserRound(tx, actor, roundCode);
    const items = distinct(asked).map((item) => resolve(scope, item));
    const sheetIds = [...new Set(items.flatMap(({ unit }) => unit.sheetId ?? []))];
    const sheets = await lockSheets(tx, sheetIds, 'SHARE');
    const entryOf = indexEntries(await loadEntries(tx, sheetIds, [...new Set(items.map(({ target }) => target.criterionId))]));

    const verdicts = items.map((item): Verdict => {
      const sheet = sheets.get(item.unit.sheetId ?? '');
      const window = windowFor(scope.round, item.unit, ctx.now);
      if (sheet?.status !== 'submitted' || !window.open) return { item, skip: 'closed' };
      requirePermission(ctx, 'appraisal:write', { ...accessTarget(scope.round, item.unit, item.target.agencyId), sheetStatus: sheet.status });
      return judge(item, entryOf(item.unit.sheetId, item.target.criterionId), window.stage, scope, { authorId: actor.accountId, at: ctx.now });
    });
    // All closed for the same cause: say when it was open instead of "0 confirmed".
    if (verdicts.every((verdict) => 'skip' in verdict && verdict.skip === 'closed')) requireOpenWindow(windowFor(scope.round, items[0]?.unit ?? null, ctx.now));

    const writes = verdicts.flatMap((verdict) => ('write' in verdict ? verdict : []));
    const written = await writeStages(tx, writes.map(({ write }) => write));
    const confirmed = writes.filter(({ write }) => written.has(write.entryId)).map(({ item }) => item);
    await recordConfirmations(tx, ctx, scope, confirmed);

    return {
      confirmed: await readCells(tx, confirmed),
      skipped: verdicts.flatMap((verdict) => {
        const { unit, target } = verdict.item;
        const reason = 'skip' in verdict ? verdict.skip : written.has(verdict.write.entryId) ? null : ('changed' as const);
        return reason === null ? [] : [{ unitCode: unit.code, criterionCode: target.leaf.code, reason }];
      }),
    };
  });
}

/** A leaf named twice is confirmed once. */
function distinct<T extends { unitCode: string; criterionCode: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [`${item.unitCode} ${item.criterionCode}`, item])).values()];
}

function resolve(scope: AppraiserRound, { unitCode, criterionCode, seen }: { unitCode: string; criterionCode: string; seen: Item['seen'] }): Item {
  const unit = scope.units.find(({ code }) => code === unitCode);
  const target = scope.leaves.find(({ leaf }) => leaf.code === criterionCode);
  if (!unit || !target || !isAskedOf(unit, target)) throw notFound();
  return { unit, target, seen };
}

function judge(item: Item, entry: EntryRow | undefined, stage: AppraisalStage, { round }: AppraiserRound, by: { authorId: string; at: Date }): Verdict {
  const facts = entry ? factsBefore(stage, entry.stages) : null;
  const outcome = facts === null ? null : toStageOutcome(scoreLeaf(item.target.leaf, facts, round.rules.rounding));
  if (!entry || facts === null || outcome === null) return { item, skip: 'notDeclared' };
  const isStillOpen = isAppraisalOpen(appraisalState(item.target.section, entry.stages));
  if (!isStillOpen || isEntryMoved(entry, item.seen.entry)) return { item, skip: 'changed' };
  const maxPoints = item.target.leaf.maxPoints;
  return { item, write: { entryId: entry.entryId, stage, facts, ...outcome, maxPoints, reason: null, ...by, seenVersion: item.seen.stage } };
}

/** One log entry per sheet: the stage rows themselves name author and time of each leaf. */
async function recordConfirmations(tx: Db, ctx: ServiceContext, { round }: AppraiserRound, confirmed: readonly Item[]): Promise<void> {
  for (const unit of new Set(confirmed.map((item) => item.unit))) {
    const criteria = confirmed.filter((item) => item.unit === unit).map(({ target }) => target.leaf.code);
    await recordAudit(tx, ctx, {
      action: 'appraisal.confirmMany',
      subjectType: 'ScoreSheet',
      subjectId: unit.sheetId ?? unit.roundUnitId,
      roundId: round.id,
      unitId: unit.unitId,
      after: { criteria },
    });
  }
}

async function readCells(tx: Db, items: readonly Item[]) {
  const sheetIds = [...new Set(items.flatMap(({ unit }) => unit.sheetId ?? []))];
  const entries = await loadEntries(tx, sheetIds, [...new Set(items.map(({ target }) => target.criterionId))]);
  const evidence = await loadEvidenceLinks(tx, entries);
  const entryOf = indexEntries(entries);
  return items.map(({ unit, target }) => {
    const entry = entryOf(unit.sheetId, target.criterionId);
    return toCell(unit.code, target, entry, evidence.get(entry?.entryId ?? '') ?? []);
  });
}
