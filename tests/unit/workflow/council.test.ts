import { describe, expect, it } from 'vitest';
import type { LeafSource } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import type { LeafSection } from '@/core/workflow/appraisal';
import { councilState, isContested, isSheetFixed, type CouncilState } from '@/core/workflow/council';
import type { StagePart, StageParts } from '@/core/workflow/stage-parts';

const part = (facts: Facts | null, day = 1): StagePart => ({ facts, points: facts ? '1' : null, changedAt: `2025-12-0${day}T00:00:00.000Z` });
const yes = { optionIndex: 0 };
const no = { optionIndex: 1 };

describe('councilState', () => {
  it.each<[string, LeafSection, LeafSource, StageParts, CouncilState]>([
    ['decided', 'main', 'appraised', { self: part(yes), final: part(no, 3) }, 'fixed'],
    ['appraised', 'main', 'appraised', { self: part(yes), round1: part(yes, 2) }, 'ready'],
    ['declared and never appraised', 'main', 'appraised', { self: part(yes) }, 'notAppraised'],
    ['appraised before the unit changed its facts', 'main', 'appraised', { self: part(no, 3), round1: part(yes, 2) }, 'notAppraised'],
    ['an imported figure stands without an appraisal', 'main', 'external', { self: part({ value: '80' }) }, 'ready'],
    ['no figure was imported', 'main', 'external', {}, 'notAppraised'],
    ['a bonus nobody claims', 'bonus', 'appraised', {}, 'notClaimed'],
    ['a bonus claimed and never appraised', 'bonus', 'appraised', { self: part({ count: 1 }) }, 'notAppraised'],
  ])('%s', (_, section, source, parts, state) => {
    expect(councilState(section, source, parts)).toBe(state);
  });
});

describe('isSheetFixed', () => {
  it('needs every leaf that applies, and at least one', () => {
    expect(isSheetFixed(['fixed', 'notClaimed', 'fixed'])).toBe(true);
    expect(isSheetFixed(['fixed', 'ready'])).toBe(false);
    expect(isSheetFixed(['fixed', 'notAppraised'])).toBe(false);
    expect(isSheetFixed(['notClaimed'])).toBe(false);
    expect(isSheetFixed([])).toBe(false);
  });
});

describe('isContested', () => {
  it('shows where a later stage says something else, also where it came back to the first', () => {
    expect(isContested({ self: part(yes) })).toBe(false);
    expect(isContested({ self: part(yes), round1: part(yes, 2) })).toBe(false);
    expect(isContested({ self: part(yes), round1: part(no, 2) })).toBe(true);
    expect(isContested({ self: part(yes), round1: part(no, 2), round2: part(yes, 3) })).toBe(true);
    expect(isContested({ round1: part(no, 2) })).toBe(true);
  });
});
