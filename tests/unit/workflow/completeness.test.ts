import { describe, expect, it } from 'vitest';
import { gapOf, type LeafStanding } from '@/core/workflow/completeness';

const scored = (points: string) => ({ kind: 'scored' as const, points });
const leaf = (change: Partial<LeafStanding> = {}): LeafStanding => ({
  code: '1.1',
  section: 'main',
  source: 'appraised',
  isExcluded: false,
  outcome: scored('1.00'),
  evidenceCount: 0,
  explanation: null,
  ...change,
});

describe('what a unit still owes', () => {
  it('is a declaration for each leaf of the main part', () => {
    expect(gapOf(leaf({ outcome: { kind: 'missing' }, explanation: 'có', evidenceCount: 1 }))).toEqual({ code: '1.1', kind: 'undeclared' });
  });

  it('is evidence or, without evidence, an explanation; blanks explain nothing', () => {
    expect(gapOf(leaf())).toEqual({ code: '1.1', kind: 'no-evidence' });
    expect(gapOf(leaf({ explanation: ' \n ' }))).toEqual({ code: '1.1', kind: 'no-evidence' });
    expect(gapOf(leaf({ explanation: 'Đang chờ văn bản' }))).toBeNull();
    expect(gapOf(leaf({ evidenceCount: 1 }))).toBeNull();
  });

  it('also for a declared 0: nothing done has to be explained', () => {
    expect(gapOf(leaf({ outcome: scored('0.00') }))?.kind).toBe('no-evidence');
  });

  it('is nothing where the reason of "not applicable" explains; a denominator of 0 does not explain itself', () => {
    const notApplicable = { kind: 'notApplicable' as const, policy: 'exclude' as const, points: null, reason: 'x', cause: 'declared' as const };
    expect(gapOf(leaf({ outcome: notApplicable }))).toBeNull();
    expect(gapOf(leaf({ outcome: { ...notApplicable, reason: null, cause: 'zero-denominator' } }))?.kind).toBe('no-evidence');
  });

  it('is nothing for what others give: survey, other systems, leaves the round excludes', () => {
    const missing = { outcome: { kind: 'missing' as const } };
    const others = [leaf({ ...missing, source: 'survey' }), leaf({ ...missing, source: 'external' }), leaf({ ...missing, isExcluded: true })];
    expect(others.map(gapOf)).toEqual([null, null, null]);
  });

  it('is nothing for a bonus or penalty that is not claimed, and evidence for one that is', () => {
    expect(gapOf(leaf({ section: 'bonus', outcome: { kind: 'missing' } }))).toBeNull();
    expect(gapOf(leaf({ section: 'penalty', outcome: scored('0.00') }))).toBeNull();
    expect(gapOf(leaf({ section: 'bonus', outcome: scored('0.50') }))?.kind).toBe('no-evidence');
  });
});
