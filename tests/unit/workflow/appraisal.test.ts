import { describe, expect, it } from 'vitest';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { appraisalProgress, appraisalState, canConfirm, isAppraisalOpen, isReasonNeeded, type AppraisalState, type LeafSection } from '@/core/workflow/appraisal';
import type { StagePart, StageParts } from '@/core/workflow/stage-parts';

const part = (facts: Facts | null, points: string | null, day = 1): StagePart => ({ facts, points, changedAt: `2025-12-0${day}T00:00:00.000Z` });
const yes = { optionIndex: 0 };
const no = { optionIndex: 1 };
const leaf: Leaf = {
  code: '1.1',
  name: 'Ban hành kế hoạch',
  maxPoints: '1',
  source: 'appraised',
  rule: { kind: 'choice', options: [{ label: 'Có', points: '1' }, { label: 'Không', points: '0' }] },
  notApplicable: 'never',
  appraiser: 'Sở Nội vụ',
};
const external: Leaf = { ...leaf, source: 'external', rule: { kind: 'external', sourceName: 's', quantity: 'q', unit: '%', bands: [] } };

describe('appraisalState', () => {
  it.each<[string, LeafSection, StageParts, AppraisalState]>([
    ['declared, not appraised', 'main', { self: part(yes, '1') }, 'open'],
    ['nothing declared is still to be appraised', 'main', {}, 'open'],
    ['the unit’s own facts again', 'main', { self: part(yes, '1'), round1: part(yes, '1', 2) }, 'confirmed'],
    ['other facts', 'main', { self: part(yes, '1'), round1: part(no, '0', 2) }, 'changed'],
    ['round 2 takes the change back', 'main', { self: part(yes, '1'), round1: part(no, '0', 2), round2: part(yes, '1', 3) }, 'confirmed'],
    ['the unit changed its facts after the appraisal', 'main', { self: part(no, '0', 3), round1: part(yes, '1', 2) }, 'reopened'],
    ['the unit touched the leaf without changing it', 'main', { self: part(yes, '1', 3), round1: part(yes, '1', 2) }, 'confirmed'],
    ['a bonus nobody claims', 'bonus', {}, 'notClaimed'],
    ['a bonus claimed', 'bonus', { self: part({ count: 1 }, '0.5') }, 'open'],
    ['a penalty that the agency wrote itself', 'penalty', { round1: part({ count: 1 }, '0.5', 2) }, 'changed'],
  ])('%s', (_, section, parts, state) => {
    expect(appraisalState(section, parts)).toBe(state);
  });

  it('asks for the appraiser where open or reopened, and nowhere else', () => {
    const states: AppraisalState[] = ['open', 'reopened', 'confirmed', 'changed', 'notClaimed'];
    expect(states.filter(isAppraisalOpen)).toEqual(['open', 'reopened']);
  });
});

describe('confirming and reasons', () => {
  it('cannot confirm what nobody declared', () => {
    expect(canConfirm('round1', {})).toBe(false);
    expect(canConfirm('round1', { self: part(yes, '1') })).toBe(true);
  });

  it('cannot confirm in round 2 what the unit took back after round 1', () => {
    const parts = { self: part(null, null, 3), round1: part(yes, '1', 2) };
    expect(appraisalState('bonus', parts)).toBe('reopened');
    expect(canConfirm('round2', parts)).toBe(false);
  });

  it.each<[string, Leaf, Facts, StageParts, boolean]>([
    ['the same facts', leaf, yes, { self: part(yes, '1') }, false],
    ['other facts', leaf, no, { self: part(yes, '1') }, true],
    ['facts where the unit said nothing', leaf, no, {}, true],
    ['points against the rule', leaf, { fixedPoints: '0' }, { self: part(yes, '1') }, true],
    ['the first figure of another system', external, { value: '80' }, {}, false],
    ['another figure than the imported one', external, { value: '80' }, { self: part({ value: '81' }, '1') }, true],
    ['points fixed on a leaf without a figure', external, { fixedPoints: '0' }, {}, true],
  ])('%s', (_, target, facts, parts, needed) => {
    expect(isReasonNeeded('round1', target, facts, parts)).toBe(needed);
  });

  it('compares the final stage with the latest appraisal', () => {
    const parts = { self: part(yes, '1'), round1: part(no, '0', 2) };
    expect(isReasonNeeded('final', leaf, no, parts)).toBe(false);
    expect(isReasonNeeded('final', leaf, yes, parts)).toBe(true);
  });
});

describe('appraisalProgress', () => {
  it('counts what needs an appraisal and adds up what was lost and won, exactly', () => {
    const progress = appraisalProgress([
      { section: 'main', parts: { self: part(yes, '0.3'), round1: part(no, '0.1', 2) } },
      { section: 'main', parts: { self: part(yes, '0.2'), round1: part(no, '0.3', 2) } },
      { section: 'main', parts: { self: part(yes, '1'), round1: part(yes, '1', 2) } },
      { section: 'main', parts: { self: part(yes, '1') } },
      { section: 'bonus', parts: {} },
      { section: 'penalty', parts: { self: part({ count: 0 }, '0'), round1: part({ count: 2 }, '0.4', 2) } },
    ]);
    expect(progress).toEqual({ total: 5, appraised: 4, changed: 3, moved: '-0.1', lost: '0.2' });
  });

  it('is all zero over no leaves', () => {
    expect(appraisalProgress([])).toEqual({ total: 0, appraised: 0, changed: 0, moved: '0', lost: '0' });
  });
});
