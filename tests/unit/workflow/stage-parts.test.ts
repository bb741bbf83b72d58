import { describe, expect, it } from 'vitest';
import type { Facts } from '@/core/scoring/facts';
import { factsBefore, isOutdated, latestAppraisal, pointsMoved, sameFacts, type StagePart } from '@/core/workflow/stage-parts';

const part = (facts: Facts | null, points: string | null, day = 1): StagePart => ({ facts, points, changedAt: `2025-12-0${day}T00:00:00.000Z` });
const yes = { optionIndex: 0 };
const no = { optionIndex: 1 };

describe('sameFacts', () => {
  it.each<[string, Facts | null, Facts | null, boolean]>([
    ['trailing zeros do not matter', { value: '12.50' }, { value: '12.5' }, true],
    ['ticks are a set', { ticked: [2, 0] }, { ticked: [0, 2] }, true],
    ['counts belong to their violation by place', { counts: [1, 0] }, { counts: [0, 1] }, false],
    ['keys may come in any order', { numerator: '1', denominator: '2' }, { denominator: '2', numerator: '1' }, true],
    ['a reason worded otherwise is the same claim', { notApplicable: true, reason: 'a' }, { notApplicable: true, reason: 'b' }, true],
    ['points of the rule are not points fixed against it', { points: '1' }, { fixedPoints: '1' }, false],
    ['nothing equals only nothing', null, { count: 0 }, false],
    ['nothing equals nothing', null, null, true],
  ])('%s', (_, a, b, same) => {
    expect(sameFacts(a, b)).toBe(same);
    expect(sameFacts(b, a)).toBe(same);
  });
});

describe('factsBefore', () => {
  it('starts round 1 from the unit, round 2 from round 1, the final stage from the latest appraisal', () => {
    const parts = { self: part(yes, '1', 1), round1: part(no, '0', 2) };
    expect(factsBefore('round1', parts)).toEqual(yes);
    expect(factsBefore('round2', parts)).toEqual(no);
    expect(factsBefore('final', { ...parts, round2: part(yes, '1', 3) })).toEqual(yes);
  });

  it('returns to the unit where it changed its facts after the appraisal', () => {
    const parts = { self: part({ optionIndex: 2 }, '0.5', 3), round1: part(no, '0', 2) };
    expect(factsBefore('round2', parts)).toEqual({ optionIndex: 2 });
    expect(factsBefore('final', parts)).toEqual({ optionIndex: 2 });
  });

  it('is null where nobody said anything, also where the facts were cleared again', () => {
    expect(factsBefore('round1', {})).toBeNull();
    expect(factsBefore('final', { self: part(null, null) })).toBeNull();
  });
});

describe('isOutdated', () => {
  it('asks for a later change of the unit to other facts', () => {
    expect(isOutdated(part(no, '0', 2), { self: part(yes, '1', 3) })).toBe(true);
    expect(isOutdated(part(no, '0', 2), { self: part(yes, '1', 1) })).toBe(false);
    expect(isOutdated(part(yes, '1', 2), { self: part(yes, '1', 3) })).toBe(false);
  });
});

describe('latestAppraisal and pointsMoved', () => {
  it('takes round 2 where it was written', () => {
    expect(latestAppraisal({ round1: part(yes, '1'), round2: part(no, '0') })?.facts).toEqual(no);
    expect(latestAppraisal({ self: part(yes, '1') })).toBeNull();
  });

  it('gives appraised minus self exactly, and no number where either is missing', () => {
    expect(pointsMoved({ self: part(yes, '0.3'), round1: part(no, '0.1') })).toBe('-0.2');
    expect(pointsMoved({ self: part(yes, '0.3') })).toBeNull();
    expect(pointsMoved({ self: part({ notApplicable: true, reason: 'x' }, null), round1: part(no, '0.1') })).toBeNull();
  });
});
