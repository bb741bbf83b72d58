/**
 * The calendar of a round before it opens: what is wrong with it, what it could be, what it becomes a year later.
 * Days and hours are those of Vietnam (UTC+7 all year); the present is an argument.
 */
import type { PhaseWindow } from './appraisal-window';
import { PHASES, type Phase } from './statuses';

/** Without these nobody can hand in or appraise. */
export const REQUIRED_PHASES = ['selfAssessment', 'round1'] as const satisfies readonly Phase[];

export type PhaseProblem =
  /** The phase is not in the calendar, and the round cannot do without. */
  | { readonly kind: 'phase-missing'; readonly phase: Phase }
  /** The deadline is not after the opening. */
  | { readonly kind: 'phase-empty'; readonly phase: Phase }
  /** Opens before the phase that comes first, or ends before it. */
  | { readonly kind: 'opens-before' | 'ends-before'; readonly phase: Phase; readonly before: Phase };

/** Everything that makes a calendar unusable. Phases may overlap: appraisal may begin while others still hand in. */
export function phaseProblems(phases: readonly PhaseWindow[]): PhaseProblem[] {
  const ordered = inOrder(phases);
  const missing = REQUIRED_PHASES.filter((phase) => !ordered.some((window) => window.phase === phase));
  return [
    ...missing.map((phase) => ({ kind: 'phase-missing' as const, phase })),
    ...ordered.flatMap((window, at): PhaseProblem[] => {
      const earlier = ordered[at - 1];
      return [
        ...(window.deadline <= window.opensAt ? [{ kind: 'phase-empty' as const, phase: window.phase }] : []),
        ...(earlier && window.opensAt < earlier.opensAt ? [{ kind: 'opens-before' as const, phase: window.phase, before: earlier.phase }] : []),
        ...(earlier && window.deadline < earlier.deadline ? [{ kind: 'ends-before' as const, phase: window.phase, before: earlier.phase }] : []),
      ];
    }),
  ];
}

/** Days each phase takes by default: a month to declare, three weeks to appraise, then two weeks a step. */
const PROPOSED_DAYS: Record<Phase, number> = { selfAssessment: 30, round1: 21, round2: 14, council: 14, publication: 10 };
const DAY = 86_400_000;

/**
 * A calendar without gaps: each phase opens the morning (08:00) after the one before ended (17:00).
 * @param day "2026-01-05", the first day of the self-assessment
 */
export function proposePhases(day: string): PhaseWindow[] {
  let first = new Date(`${day}T08:00:00+07:00`).getTime();
  return PHASES.map((phase) => {
    const opensAt = new Date(first);
    const deadline = new Date(first + (PROPOSED_DAYS[phase] - 1) * DAY + 9 * 3_600_000);
    first += PROPOSED_DAYS[phase] * DAY;
    return { phase, opensAt, deadline };
  });
}

/** The same days and hours so many years later; 29 February becomes 28 where there is none. */
export function shiftPhases(phases: readonly PhaseWindow[], years: number): PhaseWindow[] {
  return phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: shifted(opensAt, years), deadline: shifted(deadline, years) }));
}

function shifted(instant: Date, years: number): Date {
  const local = new Date(instant.getTime() + 7 * 3_600_000);
  const month = local.getUTCMonth();
  const moved = new Date(local);
  moved.setUTCFullYear(local.getUTCFullYear() + years);
  if (moved.getUTCMonth() !== month) moved.setUTCDate(0);
  return new Date(moved.getTime() - 7 * 3_600_000);
}

function inOrder(phases: readonly PhaseWindow[]): PhaseWindow[] {
  return [...phases].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}
