/** What fixing one leaf and fixing whole sheets have in common: the gate, the row, and the last step. */
import { appraisalState } from '@/core/workflow/appraisal';
import { councilWindow } from '@/core/workflow/appraisal-window';
import { councilState, isSheetFixed } from '@/core/workflow/council';
import { countingFacts } from '@/core/workflow/counting-facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import type { Facts } from '@/core/scoring/facts';
import { loadEntries, type MeasuredUnit } from '@/data/appraisals';
import type { Db } from '@/data/client';
import { finaliseSheet } from '@/data/council';
import type { StageWrite } from '@/data/entry-stages';
import type { LoadedRound } from '@/data/rounds';
import { locked } from '@/lib/errors';
import { formatDateTime } from '@/text/format';
import { toStageOutcome } from '../appraisals/stage-writes';
import { recordAudit } from '../audit/record-audit';
import type { ServiceContext } from '../service-context';
import { sheetLeaves, type SheetLeaf } from './council-figures';
import type { CouncilRound } from './council-round';

/** @throws AppError LOCKED before the council's phase, or when the round is not open */
export function requireCouncilOpen(round: LoadedRound, now: Date): void {
  const window = councilWindow(round.status, round.phases, now);
  if (window.open) return;
  if (window.reason === 'not-yet') throw locked(`Hội đồng thẩm định làm việc từ ${formatDateTime(window.opensAt)}; trước đó chưa chốt điểm được.`);
  throw locked('Kỳ đánh giá không còn mở; điểm chính thức không sửa được nữa.');
}

/** The facts that "as appraised" stands for, or null where nobody appraised the leaf. */
export function adoptedFacts({ place, stages }: SheetLeaf): Facts | null {
  const { self, round1, round2 } = stages;
  if (appraisalState(place.section, stages) === 'notClaimed') return null;
  return countingFacts(place.leaf.source, { self, round1, round2 });
}

/** The council's row of one leaf; null where the facts give no outcome. */
export function finalStage(
  { place, entry }: SheetLeaf,
  facts: Facts,
  by: { round: LoadedRound; accountId: string; reason: string | null; at: Date; entryId?: string },
): StageWrite | null {
  const outcome = toStageOutcome(scoreLeaf(place.leaf, facts, by.round.rules.rounding));
  const entryId = entry?.entryId ?? by.entryId;
  if (outcome === null || entryId === undefined) return null;
  const seenVersion = entry?.stages.final?.version ?? 0;
  return { entryId, stage: 'final', facts, ...outcome, maxPoints: place.leaf.maxPoints, reason: by.reason, authorId: by.accountId, at: by.at, seenVersion };
}

/**
 * The last step of every fixing: once nothing waits for the council, the sheet is finalised, with its log entry.
 * The caller holds the sheet locked.
 */
export async function finaliseIfFixed(tx: Db, ctx: ServiceContext, scope: CouncilRound, unit: MeasuredUnit, sheetId: string): Promise<boolean> {
  const leaves = sheetLeaves(unit, scope.leaves, await loadEntries(tx, [sheetId]));
  const states = leaves.map(({ place, stages }) => councilState(place.section, place.leaf.source, stages));
  if (!isSheetFixed(states)) return false;
  if (!(await finaliseSheet(tx, sheetId, ctx.now))) return false;
  await recordAudit(tx, ctx, {
    action: 'council.finalise',
    subjectType: 'ScoreSheet',
    subjectId: sheetId,
    roundId: scope.round.id,
    unitId: unit.unitId,
    before: { status: 'submitted' },
    after: { status: 'finalised' },
  });
  return true;
}
