/**
 * When appraisers and the council may write. Appraisal goes into `round1` while that phase is open and into `round2`
 * while that one is; where both are open at once, round 1 counts: round 2 is for the answers to round 1.
 * The last moment of a deadline still belongs to the phase. The present is an argument.
 */
import type { AppraisalStage } from './stage-parts';
import { APPRAISAL_STAGES } from './stage-parts';
import type { Phase, RoundStatus } from './statuses';

export type PhaseWindow = { readonly phase: Phase; readonly opensAt: Date; readonly deadline: Date };
/** A later deadline granted to one unit. An earlier date than the phase's own changes nothing. */
export type Extension = { readonly phase: Phase; readonly deadline: Date };

export type AppraisalWindow =
  | { readonly open: true; readonly stage: AppraisalStage; readonly deadline: Date }
  | { readonly open: false; readonly reason: 'round-not-open' | 'no-phase' }
  | { readonly open: false; readonly reason: 'not-yet'; readonly stage: AppraisalStage; readonly opensAt: Date }
  | { readonly open: false; readonly reason: 'over'; readonly stage: AppraisalStage; readonly deadline: Date };

export function appraisalWindow(
  roundStatus: RoundStatus,
  phases: readonly PhaseWindow[],
  extensions: readonly Extension[],
  now: Date,
): AppraisalWindow {
  if (roundStatus !== 'open') return { open: false, reason: 'round-not-open' };
  const windows = APPRAISAL_STAGES.flatMap((stage) => {
    const window = phases.find(({ phase }) => phase === stage);
    return window ? [{ stage, opensAt: window.opensAt, deadline: latestDeadline(window, extensions) }] : [];
  });
  const current = windows.find(({ opensAt, deadline }) => opensAt <= now && now <= deadline);
  if (current) return { open: true, stage: current.stage, deadline: current.deadline };
  const next = windows.find(({ opensAt }) => now < opensAt);
  if (next) return { open: false, reason: 'not-yet', stage: next.stage, opensAt: next.opensAt };
  const last = windows.at(-1);
  if (last) return { open: false, reason: 'over', stage: last.stage, deadline: last.deadline };
  return { open: false, reason: 'no-phase' };
}

export type CouncilWindow =
  | { readonly open: true; readonly overdueSince: Date | null }
  | { readonly open: false; readonly reason: 'round-not-open' }
  | { readonly open: false; readonly reason: 'not-yet'; readonly opensAt: Date };

/**
 * The council waits for its phase, so that it does not cut the appraisal short. Its own deadline is told, not enforced:
 * it binds the organiser alone, and a late council would otherwise make the round impossible to finish.
 */
export function councilWindow(roundStatus: RoundStatus, phases: readonly PhaseWindow[], now: Date): CouncilWindow {
  if (roundStatus !== 'open') return { open: false, reason: 'round-not-open' };
  const window = phases.find(({ phase }) => phase === 'council');
  if (window && now < window.opensAt) return { open: false, reason: 'not-yet', opensAt: window.opensAt };
  return { open: true, overdueSince: window && window.deadline < now ? window.deadline : null };
}

function latestDeadline(window: PhaseWindow, extensions: readonly Extension[]): Date {
  return extensions
    .filter(({ phase }) => phase === window.phase)
    .reduce((latest, { deadline }) => (deadline > latest ? deadline : latest), window.deadline);
}
