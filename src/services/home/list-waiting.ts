import type { HomeView, WaitingItem } from '@/contracts/home';
import { hasRole, unitIdsOf, type Actor } from '@/core/access/actor';
import { canSomewhere } from '@/core/access/can';
import { appraisalWindow, type PhaseWindow } from '@/core/workflow/appraisal-window';
import { selfDeadline } from '@/core/workflow/sheet';
import type { Phase } from '@/core/workflow/statuses';
import { db } from '@/data/client';
import {
  agencyAssignmentsFor,
  assignedUnitsFor,
  councilRoundsFor,
  managedRoundsFor,
  roundsFor,
  surveyRoundsFor,
} from '@/data/scope';
import { listLatestPublications, listOpenSheets, listRunningRounds, type RunningRound } from '@/data/waiting';
import { loadAppraisalDesk } from '../appraisals/load-appraisal-desk';
import { requireActor, type ServiceContext } from '../service-context';

/** What waits for the actor in the running rounds, the most urgent first, and what was published last. */
export async function listWaiting(ctx: ServiceContext): Promise<HomeView> {
  const actor = requireActor(ctx);
  const groups = await Promise.all([
    sheetsToHandIn(actor),
    appraisals(ctx, actor),
    roundsToFix(actor),
    surveysToCollect(actor),
    roundsToRun(actor),
  ]);
  // An administrator's page is about accounts alone.
  const published = hasRole(actor, 'Administrator') ? [] : await listLatestPublications(db, roundsFor(actor), 5);
  return {
    displayName: actor.displayName,
    now: ctx.now,
    waiting: groups.flat().sort(byDeadline),
    published: published.map(({ roundCode, roundName, publishedAt }) => ({
      roundName,
      href: `/xep-hang/${roundCode}`,
      publishedAt,
    })),
  };
}

async function sheetsToHandIn(actor: Actor): Promise<WaitingItem[]> {
  if (!canSomewhere(actor, 'sheet:edit')) return [];
  const led = unitIdsOf(actor, ['UnitLeader']);
  const sheets = await listOpenSheets(db, unitIdsOf(actor, ['UnitOfficer', 'UnitLeader']));
  return sheets
    .filter(({ unitId, status }) => led.includes(unitId) || status !== 'pendingApproval')
    .map((sheet) => ({
      kind: led.includes(sheet.unitId) ? ('submitSheet' as const) : ('fillSheet' as const),
      roundName: sheet.roundName,
      unitName: sheet.unitName,
      status: sheet.status,
      deadline: selfDeadline(sheet),
      href: `/tu-danh-gia/${sheet.roundCode}/${sheet.unitCode}`,
    }));
}

/** Counted by the desk of the appraiser itself, so that both pages say the same number. */
async function appraisals(ctx: ServiceContext, actor: Actor): Promise<WaitingItem[]> {
  if (!hasRole(actor, 'Appraiser') || !canSomewhere(actor, 'appraisal:write')) return [];
  const mine = { units: { some: assignedUnitsFor(actor) }, assignments: { some: agencyAssignmentsFor(actor) } };
  const items: WaitingItem[] = [];
  for (const round of await listRunningRounds(db, mine)) {
    const window = appraisalWindow('open', round.phases, [], ctx.now);
    const desk = window.open ? await loadAppraisalDesk(ctx, { roundCode: round.code }) : null;
    if (!window.open || desk === null) continue;
    const sheets = desk.units.filter(({ progress }) => progress !== null && progress.appraised < progress.total).length;
    const leaves = desk.overall.total - desk.overall.appraised;
    if (leaves > 0) {
      items.push({ kind: 'appraise', roundName: round.name, sheets, leaves, deadline: window.deadline, href: `/tham-dinh?ky=${round.code}` });
    }
  }
  return items;
}

async function roundsToFix(actor: Actor): Promise<WaitingItem[]> {
  if (!canSomewhere(actor, 'council:fix')) return [];
  const rounds = await listRunningRounds(db, councilRoundsFor(actor));
  return rounds
    .filter(({ sheets }) => sheets.submitted > 0)
    .map((round) => ({
      kind: 'fixPoints',
      roundName: round.name,
      sheets: round.sheets.submitted,
      deadline: deadlineOf(round.phases, 'council'),
      href: `/hoi-dong/${round.code}`,
    }));
}

async function surveysToCollect(actor: Actor): Promise<WaitingItem[]> {
  if (!canSomewhere(actor, 'survey:write')) return [];
  const rounds = await listRunningRounds(db, surveyRoundsFor(actor));
  return rounds.flatMap((round) =>
    round.survey?.status === 'open'
      ? [
          {
            kind: 'collectSurvey' as const,
            roundName: round.name,
            responses: round.survey.responses,
            deadline: deadlineOf(round.phases, 'council'),
            href: `/khao-sat/${round.code}`,
          },
        ]
      : [],
  );
}

async function roundsToRun(actor: Actor): Promise<WaitingItem[]> {
  if (!canSomewhere(actor, 'round:manage')) return [];
  return (await listRunningRounds(db, managedRoundsFor(actor))).flatMap(stepsOf);
}

/** The next step of a running round: sheets to come in, the survey to merge, the result to publish. */
function stepsOf(round: RunningRound): WaitingItem[] {
  const matter = { roundName: round.name, href: `/quan-tri/ky-danh-gia/${round.code}` };
  const outstanding = round.sheets.draft + round.sheets.pendingApproval + round.sheets.returned;
  const items: WaitingItem[] = [];
  if (outstanding > 0) {
    const deadline = deadlineOf(round.phases, 'selfAssessment');
    items.push({ ...matter, kind: 'followSheets', outstanding, units: round.units, deadline });
  }
  if (round.survey?.status === 'frozen') {
    items.push({ ...matter, kind: 'mergeSurvey', deadline: deadlineOf(round.phases, 'council') });
  }
  if (round.units > 0 && round.sheets.finalised === round.units && round.survey?.status !== 'frozen') {
    items.push({ ...matter, kind: 'publishRound', units: round.units, deadline: deadlineOf(round.phases, 'publication') });
  }
  return items;
}

function deadlineOf(phases: readonly PhaseWindow[], phase: Phase): Date | null {
  return phases.find((window) => window.phase === phase)?.deadline ?? null;
}

function byDeadline(left: WaitingItem, right: WaitingItem): number {
  if (left.deadline === null || right.deadline === null) return Number(left.deadline === null) - Number(right.deadline === null);
  return left.deadline.getTime() - right.deadline.getTime();
}
