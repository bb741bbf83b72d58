import { describe, expect, it } from 'vitest';
import { appraisalWindow, councilWindow, type PhaseWindow } from '@/core/workflow/appraisal-window';

const at = (day: number, hour = 0) => new Date(Date.UTC(2025, 11, day, hour));
const phases: PhaseWindow[] = [
  { phase: 'selfAssessment', opensAt: at(1), deadline: at(9) },
  { phase: 'round1', opensAt: at(10), deadline: at(15) },
  { phase: 'round2', opensAt: at(18), deadline: at(20) },
  { phase: 'council', opensAt: at(22), deadline: at(25) },
];

describe('appraisalWindow', () => {
  it.each([
    ['before round 1', at(9), { open: false, reason: 'not-yet', stage: 'round1', opensAt: at(10) }],
    ['at the first moment', at(10), { open: true, stage: 'round1', deadline: at(15) }],
    ['at the last moment', at(15), { open: true, stage: 'round1', deadline: at(15) }],
    ['a moment later', new Date(at(15).getTime() + 1), { open: false, reason: 'not-yet', stage: 'round2', opensAt: at(18) }],
    ['in round 2', at(19), { open: true, stage: 'round2', deadline: at(20) }],
    ['after round 2', at(21), { open: false, reason: 'over', stage: 'round2', deadline: at(20) }],
  ] as const)('%s', (_, now, window) => {
    expect(appraisalWindow('open', phases, [], now)).toEqual(window);
  });

  it('lasts longer for a unit with an extension, and an earlier date shortens nothing', () => {
    const later = [{ phase: 'round1', deadline: at(16) }, { phase: 'round1', deadline: at(12) }, { phase: 'selfAssessment', deadline: at(30) }] as const;
    expect(appraisalWindow('open', phases, later, at(16))).toEqual({ open: true, stage: 'round1', deadline: at(16) });
  });

  it('writes round 1 where both rounds are open at once', () => {
    const overlapping: PhaseWindow[] = [{ phase: 'round2', opensAt: at(10), deadline: at(20) }, { phase: 'round1', opensAt: at(10), deadline: at(15) }];
    expect(appraisalWindow('open', overlapping, [], at(12))).toMatchObject({ open: true, stage: 'round1' });
    expect(appraisalWindow('open', overlapping, [], at(16))).toMatchObject({ open: true, stage: 'round2' });
  });

  it.each(['draft', 'published'] as const)('is closed in a round that is %s', (status) => {
    expect(appraisalWindow(status, phases, [], at(12))).toEqual({ open: false, reason: 'round-not-open' });
  });

  it('is closed in a round without appraisal phases', () => {
    expect(appraisalWindow('open', [], [], at(12))).toEqual({ open: false, reason: 'no-phase' });
  });
});

describe('councilWindow', () => {
  it('waits for its phase, and tells its deadline without enforcing it', () => {
    expect(councilWindow('open', phases, at(21))).toEqual({ open: false, reason: 'not-yet', opensAt: at(22) });
    expect(councilWindow('open', phases, at(22))).toEqual({ open: true, overdueSince: null });
    expect(councilWindow('open', phases, at(25))).toEqual({ open: true, overdueSince: null });
    expect(councilWindow('open', phases, at(26))).toEqual({ open: true, overdueSince: at(25) });
    expect(councilWindow('published', phases, at(22))).toEqual({ open: false, reason: 'round-not-open' });
  });
});
