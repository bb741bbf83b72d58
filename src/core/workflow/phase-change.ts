/**
 * The calendar of a running round changed: what differs, and what may not. What has begun has begun; nothing is closed in
 * the past, since what people did meanwhile would lose its ground. The present is an argument.
 */
import type { PhaseWindow } from './appraisal-window';
import { PHASES, type Phase } from './statuses';

type Window = Pick<PhaseWindow, 'opensAt' | 'deadline'>;
/** null: the phase is not in the calendar. */
export type PhaseDifference = { readonly phase: Phase; readonly before: Window | null; readonly after: Window | null };

/** In the order of the phases; empty where nothing changed. */
export function diffPhases(before: readonly PhaseWindow[], after: readonly PhaseWindow[]): PhaseDifference[] {
  return PHASES.flatMap((phase) => {
    const [old, next] = [windowOf(before, phase), windowOf(after, phase)];
    const isSame = old?.opensAt.getTime() === next?.opensAt.getTime() && old?.deadline.getTime() === next?.deadline.getTime();
    return isSame ? [] : [{ phase, before: old, after: next }];
  });
}

export type PhaseChangeProblem = {
  readonly kind: /** It has begun: it cannot be taken out, nor its opening moved. */ 'begun' | /** Its new deadline is not later than now. */ 'deadline-past';
  readonly phase: Phase;
};

export function phaseChangeProblems(differences: readonly PhaseDifference[], now: Date): PhaseChangeProblem[] {
  return differences.flatMap(({ phase, before, after }): PhaseChangeProblem[] => {
    const hasBegun = before !== null && before.opensAt <= now;
    const isMoved = hasBegun && after?.opensAt.getTime() !== before.opensAt.getTime();
    const isPast = after !== null && after.deadline <= now && after.deadline.getTime() !== before?.deadline.getTime();
    return [...(isMoved ? [{ kind: 'begun' as const, phase }] : []), ...(isPast ? [{ kind: 'deadline-past' as const, phase }] : [])];
  });
}

function windowOf(phases: readonly PhaseWindow[], phase: Phase): Window | null {
  const found = phases.find((window) => window.phase === phase);
  return found ? { opensAt: found.opensAt, deadline: found.deadline } : null;
}
