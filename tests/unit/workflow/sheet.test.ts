import { describe, expect, it } from 'vitest';
import { SHEET_STATUSES, type SheetStatus } from '@/core/workflow/statuses';
import { SHEET_EVENTS, nextSheetStatus, needsReason, selfDeadline, sheetLock, type SheetEvent } from '@/core/workflow/sheet';

/** The whole machine, written out by hand: what does not stand here cannot happen. */
const MOVES: readonly [SheetStatus, SheetEvent, SheetStatus][] = [
  ['draft', 'askApproval', 'pendingApproval'],
  ['draft', 'submit', 'submitted'],
  ['pendingApproval', 'submit', 'submitted'],
  ['pendingApproval', 'giveBack', 'returned'],
  ['returned', 'askApproval', 'pendingApproval'],
  ['returned', 'submit', 'submitted'],
  ['submitted', 'returnForRevision', 'returned'],
  ['submitted', 'finalise', 'finalised'],
];

describe('the life of a score sheet', () => {
  for (const status of SHEET_STATUSES) {
    for (const event of SHEET_EVENTS) {
      const to = MOVES.find(([from, by]) => from === status && by === event)?.[2] ?? null;
      it(`${status} + ${event} -> ${to ?? 'impossible'}`, () => expect(nextSheetStatus(status, event)).toBe(to));
    }
  }

  it('reaches every status from draft, and finalised is the end', () => {
    const reached = new Set<SheetStatus>(['draft']);
    for (let round = 0; round < SHEET_STATUSES.length; round += 1) {
      for (const [from, , to] of MOVES) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...SHEET_STATUSES].sort());
    expect(SHEET_EVENTS.every((event) => nextSheetStatus('finalised', event) === null)).toBe(true);
  });

  it('asks for a reason wherever something is taken back', () => {
    expect(SHEET_EVENTS.filter(needsReason)).toEqual(['giveBack', 'returnForRevision']);
  });
});

describe('when the unit may write', () => {
  const opensAt = new Date('2025-11-01T00:00:00Z');
  const deadline = new Date('2025-11-30T10:00:00Z');
  const calendar = (now: Date, extra: object = {}) => ({
    roundStatus: 'open' as const,
    phases: [{ phase: 'selfAssessment' as const, opensAt, deadline }],
    extensions: [],
    now,
    ...extra,
  });
  const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

  it('opens with the first moment of the phase and closes after the last moment of the deadline', () => {
    expect(sheetLock('draft', calendar(at(opensAt, -1)))).toEqual({ kind: 'not-yet', opensAt: opensAt.toISOString() });
    expect(sheetLock('draft', calendar(opensAt))).toBeNull();
    expect(sheetLock('draft', calendar(deadline))).toBeNull();
    expect(sheetLock('draft', calendar(at(deadline, 1)))).toEqual({ kind: 'deadline-passed', deadline: deadline.toISOString() });
  });

  it('goes by the latest extension of this phase, and an earlier date takes nothing away', () => {
    const later = at(deadline, 86_400_000);
    const extensions = [
      { phase: 'selfAssessment' as const, deadline: later },
      { phase: 'selfAssessment' as const, deadline: at(deadline, -1000) },
      { phase: 'round1' as const, deadline: at(later, 1_000_000) },
    ];
    expect(selfDeadline(calendar(deadline, { extensions }))).toEqual(later);
    expect(sheetLock('returned', calendar(later, { extensions }))).toBeNull();
    expect(sheetLock('returned', calendar(at(later, 1), { extensions }))).toEqual({ kind: 'deadline-passed', deadline: later.toISOString() });
  });

  it.each([
    ['submitted', { kind: 'submitted' }],
    ['finalised', { kind: 'finalised' }],
    ['pendingApproval', { kind: 'pending-approval' }],
  ] as const)('is locked while the sheet is %s', (status, lock) => expect(sheetLock(status, calendar(opensAt))).toEqual(lock));

  it('lets the leader correct what waits for approval, within the deadline only', () => {
    expect(sheetLock('pendingApproval', calendar(opensAt), { allowPending: true })).toBeNull();
    expect(sheetLock('pendingApproval', calendar(at(deadline, 1)), { allowPending: true })?.kind).toBe('deadline-passed');
    expect(sheetLock('submitted', calendar(opensAt), { allowPending: true })?.kind).toBe('submitted');
  });

  it('is closed before the round opens, after it is published, and where no such phase stands', () => {
    expect(sheetLock('draft', calendar(opensAt, { roundStatus: 'draft' }))).toEqual({ kind: 'round-not-open' });
    expect(sheetLock('draft', calendar(opensAt, { roundStatus: 'published' }))).toEqual({ kind: 'published' });
    expect(sheetLock('draft', calendar(opensAt, { phases: [] }))).toEqual({ kind: 'round-not-open' });
  });
});
