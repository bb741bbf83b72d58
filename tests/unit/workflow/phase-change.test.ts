import { describe, expect, it } from 'vitest';
import type { PhaseWindow } from '@/core/workflow/appraisal-window';
import { diffPhases, phaseChangeProblems } from '@/core/workflow/phase-change';
import { phaseChangeWords } from '@/text/rule-changes';

const NOW = new Date('2026-03-10T03:00:00Z');
const at = (text: string) => new Date(`${text}+07:00`);
const BEGUN: PhaseWindow = { phase: 'selfAssessment', opensAt: at('2026-03-01T08:00'), deadline: at('2026-03-31T17:00') };
const TO_COME: PhaseWindow = { phase: 'round1', opensAt: at('2026-04-01T08:00'), deadline: at('2026-04-20T17:00') };
const OVER: PhaseWindow = { phase: 'selfAssessment', opensAt: at('2026-02-01T08:00'), deadline: at('2026-03-05T17:00') };
const problems = (before: PhaseWindow[], after: PhaseWindow[]) => phaseChangeProblems(diffPhases(before, after), NOW).map(({ kind }) => kind);

describe('the difference of two calendars', () => {
  it('is empty between equal ones, and in the order of the phases otherwise', () => {
    expect(diffPhases([BEGUN, TO_COME], [{ ...TO_COME }, { ...BEGUN }])).toEqual([]);
    const later = { ...BEGUN, deadline: at('2026-04-02T17:00') };
    expect(diffPhases([TO_COME, BEGUN], [later]).map(({ phase, after }) => [phase, after?.deadline ?? null])).toEqual([
      ['selfAssessment', later.deadline],
      ['round1', null],
    ]);
  });
});

describe('what may not change in a running round', () => {
  it.each<[string, PhaseWindow[], PhaseWindow[], string[]]>([
    ['a later deadline', [BEGUN], [{ ...BEGUN, deadline: at('2026-04-10T17:00') }], []],
    ['an earlier deadline that is still to come', [BEGUN], [{ ...BEGUN, deadline: new Date(NOW.getTime() + 1) }], []],
    ['a deadline that is now', [BEGUN], [{ ...BEGUN, deadline: NOW }], ['deadline-past']],
    ['a deadline in the past', [BEGUN], [{ ...BEGUN, deadline: at('2026-03-09T17:00') }], ['deadline-past']],
    ['opening again what is over', [OVER], [{ ...OVER, deadline: at('2026-03-20T17:00') }], []],
    ['another opening of what has begun', [BEGUN], [{ ...BEGUN, opensAt: at('2026-03-02T08:00') }], ['begun']],
    ['taking out what has begun', [BEGUN], [], ['begun']],
    ['another opening of what is to come', [TO_COME], [{ ...TO_COME, opensAt: at('2026-04-05T08:00') }], []],
    ['taking out what is to come', [TO_COME], [], []],
    ['a new phase', [], [TO_COME], []],
    ['a new phase that would be over', [], [OVER], ['deadline-past']],
  ])('%s', (_, before, after, expected) => expect(problems(before, after)).toEqual(expected));
});

describe('the words of a change', () => {
  const wordsOf = (before: PhaseWindow | null, after: PhaseWindow | null) => {
    const text = (window: PhaseWindow | null) => window && { opensAt: window.opensAt.toISOString(), deadline: window.deadline.toISOString() };
    const words = phaseChangeWords({ phase: 'round1', before: text(before), after: text(after) });
    return `${words.term}: ${words.before} → ${words.after}`;
  };
  it('name only the end that moved', () => {
    expect(wordsOf(TO_COME, { ...TO_COME, deadline: at('2026-04-25T17:00') })).toBe('Hạn thẩm định vòng 1: 20/04/2026, 17:00 → 25/04/2026, 17:00');
    expect(wordsOf(TO_COME, { ...TO_COME, opensAt: at('2026-04-05T08:00') })).toBe('Ngày mở thẩm định vòng 1: 01/04/2026, 08:00 → 05/04/2026, 08:00');
  });
  it('say that a phase came or went', () => {
    expect(wordsOf(null, TO_COME)).toBe('Thẩm định vòng 1: không có bước này → từ 01/04/2026, 08:00 đến 20/04/2026, 17:00');
  });
});
