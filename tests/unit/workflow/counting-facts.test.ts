import { describe, expect, it } from 'vitest';
import { countingFacts, countingStage } from '@/core/workflow/counting-facts';
import type { StagePart } from '@/core/workflow/stage-parts';

const part = (value: string | null, changedAt = '2026-01-01T00:00:00.000Z'): StagePart => ({ facts: value === null ? null : { value }, points: null, changedAt });
const later = '2026-02-01T00:00:00.000Z';

describe('the stage that counts', () => {
  it.each([
    ['the council before all', { self: part('1'), round1: part('2'), round2: part('3'), final: part('4') }, 'final'],
    ['round 2 before round 1', { self: part('1'), round1: part('2'), round2: part('3') }, 'round2'],
    ['round 1', { self: part('1'), round1: part('2') }, 'round1'],
    ['nothing while only the unit has spoken', { self: part('1') }, null],
    ['nothing where nobody spoke', {}, null],
    ['nothing where the decision was cleared', { self: part('1'), final: part(null) }, null],
    ['nothing once the unit changed its facts after the appraisal', { self: part('9', later), round1: part('2') }, null],
    ['the appraisal where the unit changed back to what was appraised', { self: part('2', later), round1: part('2') }, 'round1'],
  ] as const)('is %s', (_, parts, stage) => {
    expect(countingStage('appraised', parts)).toBe(stage);
  });

  it('is the imported figure for an external leaf that nobody corrected', () => {
    expect(countingStage('external', { self: part('95') })).toBe('self');
    expect(countingFacts('external', { self: part('95'), round1: part('90', later) })).toEqual({ value: '90' });
  });

  it('is none for a survey leaf', () => {
    expect(countingFacts('survey', { self: part('1'), final: part('2') })).toBeNull();
  });
});
