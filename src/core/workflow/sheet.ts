/**
 * The life of a score sheet (phiếu) and when its unit may write it.
 *
 * draft ─ askApproval → pendingApproval ─ submit → submitted ─ finalise → finalised
 *   └──────────────── submit ───────────────────────┘ ▲   └ returnForRevision → returned
 * pendingApproval ─ giveBack → returned ─ askApproval | submit → …
 *
 * Who may do what is a matter of `core/access`; here stands what the state and the calendar allow.
 */
import type { Extension, PhaseWindow } from './appraisal-window';
import type { RoundStatus, SheetStatus } from './statuses';

/** `returnForRevision` is the round manager's, `finalise` the council's; the other three belong to the unit. */
export const SHEET_EVENTS = ['askApproval', 'giveBack', 'submit', 'returnForRevision', 'finalise'] as const;
export type SheetEvent = (typeof SHEET_EVENTS)[number];

const TRANSITIONS: Readonly<Record<SheetEvent, Partial<Readonly<Record<SheetStatus, SheetStatus>>>>> = {
  askApproval: { draft: 'pendingApproval', returned: 'pendingApproval' },
  giveBack: { pendingApproval: 'returned' },
  submit: { draft: 'submitted', pendingApproval: 'submitted', returned: 'submitted' },
  returnForRevision: { submitted: 'returned' },
  finalise: { submitted: 'finalised' },
};

/** The status after the event, or null where the event cannot happen in this status. */
export function nextSheetStatus(status: SheetStatus, event: SheetEvent): SheetStatus | null {
  return TRANSITIONS[event][status] ?? null;
}

/** Events that take something back: the person who does it says why. */
export function needsReason(event: SheetEvent): boolean {
  return event === 'giveBack' || event === 'returnForRevision';
}

/** Why a unit cannot write its sheet now. `since`/`until` are ISO instants for the wording. */
export type SheetLock =
  | { readonly kind: 'round-not-open' }
  | { readonly kind: 'published' }
  | { readonly kind: 'not-yet'; readonly opensAt: string }
  | { readonly kind: 'deadline-passed'; readonly deadline: string }
  | { readonly kind: 'pending-approval' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'finalised' };

export type SheetCalendar = {
  readonly roundStatus: RoundStatus;
  readonly phases: readonly PhaseWindow[];
  readonly extensions: readonly Extension[];
  readonly now: Date;
};

/** Last moment of the self-assessment for this unit (the latest extension counts), or null where the round has no such phase. */
export function selfDeadline({ phases, extensions }: Pick<SheetCalendar, 'phases' | 'extensions'>): Date | null {
  const window = phases.find(({ phase }) => phase === 'selfAssessment');
  if (!window) return null;
  return extensions
    .filter(({ phase }) => phase === 'selfAssessment')
    .reduce((latest, { deadline }) => (deadline > latest ? deadline : latest), window.deadline);
}

/**
 * What keeps the unit from writing: the status first (a submitted sheet stays so whatever the calendar says), then the
 * calendar. The last moment of a deadline still belongs to the phase. Null: open.
 * @param allowPending the leader corrects a sheet that waits for approval; the officer has handed it over.
 */
export function sheetLock(
  status: SheetStatus,
  calendar: SheetCalendar,
  { allowPending = false }: { readonly allowPending?: boolean } = {},
): SheetLock | null {
  if (calendar.roundStatus === 'published') return { kind: 'published' };
  if (calendar.roundStatus === 'draft') return { kind: 'round-not-open' };
  if (status === 'finalised') return { kind: 'finalised' };
  if (status === 'submitted') return { kind: 'submitted' };
  const late = calendarLock(calendar);
  if (late) return late;
  return status === 'pendingApproval' && !allowPending ? { kind: 'pending-approval' } : null;
}

function calendarLock(calendar: SheetCalendar): SheetLock | null {
  const window = calendar.phases.find(({ phase }) => phase === 'selfAssessment');
  const deadline = selfDeadline(calendar);
  if (!window || !deadline) return { kind: 'round-not-open' };
  if (calendar.now < window.opensAt) return { kind: 'not-yet', opensAt: window.opensAt.toISOString() };
  if (calendar.now > deadline) return { kind: 'deadline-passed', deadline: deadline.toISOString() };
  return null;
}
