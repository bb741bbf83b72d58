/** The appraiser's desk: the units assigned with the progress of the own agency's leaves, and the leaves across units. */
import { hasRole } from '@/core/access/actor';
import { appraisalProgress, type AppraisalProgress } from '@/core/workflow/appraisal';
import type { AppraisalDesk, DeskCriterion, DeskState, DeskUnit } from '@/contracts/appraisals';
import { listBegunRounds, loadEntries, type EntryRow, type MeasuredUnit } from '@/data/appraisals';
import { db } from '@/data/client';
import { assignedUnitsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { requireActor, type ServiceContext } from '../service-context';
import { indexEntries, toRoundHead, toUnitHead, toWindowView, windowFor } from './appraisal-views';
import { isAskedOf, isHandedIn, loadAppraiserRound, type AgencyLeaf } from './appraiser-round';

/**
 * @param input.roundCode the round to show; absent: the open one, else the newest
 * @returns null where the appraiser has no unit in any round
 * @throws AppError NOT_FOUND for anybody who is no appraiser, and for a round without a unit of his
 */
export async function loadAppraisalDesk(ctx: ServiceContext, input: { roundCode?: string }): Promise<AppraisalDesk | null> {
  const actor = requireActor(ctx);
  if (!hasRole(actor, 'Appraiser')) throw notFound();
  const rounds = await listBegunRounds(db, { units: { some: assignedUnitsFor(actor) } });
  const roundCode = input.roundCode ?? rounds[0]?.code;
  if (roundCode === undefined) return null;

  const { round, leaves, units } = await loadAppraiserRound(db, actor, roundCode);
  const readable = units.filter(isHandedIn);
  const entries = await loadEntries(
    db,
    readable.flatMap(({ sheetId }) => sheetId ?? []),
    leaves.map(({ criterionId }) => criterionId),
  );
  const entryOf = indexEntries(entries);
  const progressOf = (pairs: readonly Pair[]) => appraisalProgress(pairs.map((pair) => toParts(pair, entryOf)));
  const pairs = readable.flatMap((unit) => leaves.filter((leaf) => isAskedOf(unit, leaf)).map((leaf) => ({ unit, leaf })));

  return {
    round: toRoundHead(round),
    rounds: rounds.map(({ code, name, year }) => ({ code, name, year })),
    agencyNames: [...new Set(leaves.map(({ agencyName }) => agencyName))],
    window: toWindowView(windowFor(round, null, ctx.now)),
    units: units.map((unit): DeskUnit => {
      const window = windowFor(round, unit, ctx.now);
      const progress = isHandedIn(unit) ? progressOf(pairs.filter((pair) => pair.unit === unit)) : null;
      return {
        ...toUnitHead(unit),
        state: deskState(unit, progress),
        sheetStatus: unit.sheetStatus,
        submittedAt: isHandedIn(unit) ? (unit.submittedAt?.toISOString() ?? null) : null,
        deadline: window.open ? window.deadline.toISOString() : null,
        progress,
      };
    }),
    criteria: leaves.map((leaf): DeskCriterion => {
      const asked = units.filter((unit) => isAskedOf(unit, leaf));
      return {
        code: leaf.leaf.code,
        name: leaf.leaf.name,
        areaName: leaf.areaName,
        maxPoints: leaf.leaf.maxPoints,
        assignedUnits: asked.length,
        submittedUnits: asked.filter(isHandedIn).length,
        progress: progressOf(pairs.filter((pair) => pair.leaf === leaf)),
      };
    }),
    overall: progressOf(pairs),
  };
}

type Pair = { readonly unit: MeasuredUnit; readonly leaf: AgencyLeaf };

function toParts({ unit, leaf }: Pair, entryOf: (sheetId: string | null, criterionId: string) => EntryRow | undefined) {
  return { section: leaf.section, parts: entryOf(unit.sheetId, leaf.criterionId)?.stages ?? {} };
}

function deskState(unit: MeasuredUnit, progress: AppraisalProgress | null): DeskState {
  if (progress === null) return 'notSubmitted';
  if (unit.sheetStatus === 'finalised') return 'finalised';
  if (progress.appraised >= progress.total) return 'done';
  return progress.appraised === 0 ? 'waiting' : 'inProgress';
}
