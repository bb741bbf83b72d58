import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseProblems, proposePhases, shiftPhases } from '@/core/workflow/phase-plan';
import type { Phase } from '@/core/workflow/statuses';

const at = (text: string) => new Date(`${text}+07:00`);
const phase = (name: Phase, opens: string, ends: string) => ({ phase: name, opensAt: at(opens), deadline: at(ends) });
const self = phase('selfAssessment', '2026-01-05T08:00', '2026-01-31T17:00');
const round1 = phase('round1', '2026-02-01T08:00', '2026-02-20T17:00');

describe('a calendar', () => {
  it('needs the self-assessment and the first appraisal', () => {
    expect(phaseProblems([])).toEqual([{ kind: 'phase-missing', phase: 'selfAssessment' }, { kind: 'phase-missing', phase: 'round1' }]);
    expect(phaseProblems([self, round1])).toEqual([]);
  });

  it('may let phases overlap and meet, in whatever order they are given', () => {
    expect(phaseProblems([phase('round1', '2026-01-05T08:00', '2026-01-31T17:00'), self])).toEqual([]);
  });

  it.each([
    ['ends when it opens', phase('round1', '2026-02-01T08:00', '2026-02-01T08:00'), 'phase-empty'],
    ['opens a minute before the phase before', phase('round1', '2026-01-05T07:59', '2026-02-20T17:00'), 'opens-before'],
    ['ends a minute before the phase before', phase('round1', '2026-01-06T08:00', '2026-01-31T16:59'), 'ends-before'],
  ])('is wrong where a phase %s', (_, wrong, kind) => {
    expect(phaseProblems([self, wrong]).map((problem) => problem.kind)).toEqual([kind]);
  });

  it('compares with the phase before it that is there', () => {
    const council = phase('council', '2026-02-01T07:00', '2026-03-01T17:00');
    expect(phaseProblems([self, round1, council])).toEqual([{ kind: 'opens-before', phase: 'council', before: 'round1' }]);
  });
});

describe('a proposed calendar', () => {
  it('begins on the day at eight and follows without gaps, each phase until five of its last day', () => {
    const proposed = proposePhases('2026-01-05');
    expect(proposed[0]).toEqual(phase('selfAssessment', '2026-01-05T08:00', '2026-02-03T17:00'));
    expect(proposed[1]?.opensAt).toEqual(at('2026-02-04T08:00'));
    expect(phaseProblems(proposed)).toEqual([]);
  });
});

describe('a calendar of another year', () => {
  it('has the same days and hours in Vietnam', () => {
    expect(shiftPhases([phase('selfAssessment', '2025-12-31T23:30', '2026-01-01T00:30')], 1)).toEqual([phase('selfAssessment', '2026-12-31T23:30', '2027-01-01T00:30')]);
  });

  it('has 28 for 29 February where there is none', () => {
    expect(shiftPhases([phase('round1', '2024-02-29T08:00', '2024-02-29T17:00')], 1)).toEqual([phase('round1', '2025-02-28T08:00', '2025-02-28T17:00')]);
    expect(shiftPhases([phase('round1', '2024-02-29T08:00', '2024-02-29T17:00')], 4)).toEqual([phase('round1', '2028-02-29T08:00', '2028-02-29T17:00')]);
  });

  it('keeps the order of the phases', () => {
    fc.assert(
      fc.property(fc.date({ min: at('2020-01-01T00:00'), max: at('2030-01-01T00:00'), noInvalidDate: true }), fc.integer({ min: -3, max: 5 }), (day, years) => {
        expect(phaseProblems(shiftPhases(proposePhases(day.toISOString().slice(0, 10)), years))).toEqual([]);
      }),
    );
  });
});
