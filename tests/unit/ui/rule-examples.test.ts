/** The examples beside the rules are computed; here it is seen that they show what they are there to show. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_ROUND_RULES, type RoundRules } from '@/core/scoring/round-rules';
import { bandExamples, capExample, missingExample, rankingExample, roundingExample, surveyExamples } from '@/ui/rounds/setup/rules/rule-examples';
import { rulesDraftOf, readRules } from '@/ui/rounds/setup/rules/rules-draft';

const rules = (part: Partial<RoundRules> = {}): RoundRules => ({ ...DEFAULT_ROUND_RULES, ...part });
const ranking = (part: Partial<RoundRules['ranking']>) => rankingExample(rules({ ranking: { ...DEFAULT_ROUND_RULES.ranking, ...part } }), ['1', '2']).map(({ ranked }) => ranked.rank);

describe('rounding', () => {
  it('gives another total at each stage, with two decimals', () => {
    expect(roundingExample(rules())).toEqual({ points: '15.543', totals: { leaf: '62.16', area: '62.18', total: '62.17' } });
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('tells the three stages apart with %d decimals', (decimals) => {
    const { totals } = roundingExample(rules({ rounding: { mode: 'half-up', decimals, stage: 'leaf' } }));
    expect(new Set(Object.values(totals)).size).toBe(3);
  });
});

it('a leaf that nobody declared leaves no total, or counts 0', () => {
  expect([missingExample(rules()), missingExample(rules({ missing: 'zero' }))]).toEqual([null, '45.00']);
});

describe('ranking', () => {
  it.each([
    ['by total, shared', {}, [1, 2, 2, 4]],
    ['by index', { by: 'index' as const }, [1, 3, 3, 2]],
    ['by the exact total', { precision: 'exact' as const }, [1, 2, 3, 4]],
    ['by appraised points where equal', { tieBreak: ['appraised' as const] }, [1, 3, 2, 4]],
    ['by the survey where equal', { tieBreak: ['survey' as const] }, [1, 2, 3, 4]],
    ['by the first area where equal', { tieBreak: [{ area: '1' }] }, [1, 3, 2, 4]],
    ['by the second area where equal', { tieBreak: [{ area: '2' }] }, [1, 2, 3, 4]],
  ])('%s', (_, part, ranks) => {
    expect(ranking(part)).toEqual(ranks);
  });
});

describe('bands', () => {
  const good = (fromInclusive: boolean) => rules({ ratingBands: [{ label: 'Khá', from: '0', fromInclusive: true }, { label: 'Tốt', from: '80', fromInclusive }] });

  it.each([
    [true, ['Khá', 'Tốt', 'Tốt']],
    [false, ['Khá', 'Khá', 'Tốt']],
  ])('from 80 inclusive %s', (inclusive, labels) => {
    const [first] = bandExamples(good(inclusive));
    expect(first?.examples.map(({ value }) => value)).toEqual(['79.99', '80.00', '80.01']);
    expect(first?.examples.map(({ label }) => label)).toEqual(labels);
  });

  it('show no points below 0', () => {
    expect(bandExamples(good(true))[1]?.examples.map(({ value }) => value)).toEqual(['0.00', '0.01']);
  });
});

it('the survey is computed from its minimum on', () => {
  expect(surveyExamples(rules({ survey: { minimumResponses: 30 } }))).toEqual([{ forms: 29, isComputed: false }, { forms: 30, isComputed: true }]);
});

it('more than the cap counts the cap, of the round before that of the set', () => {
  const set = { bonus: { name: '', cap: '2', items: [] }, penalty: { name: '', cap: '3', items: [] } };
  expect(capExample(rules(), set, 'bonus')).toEqual({ claimed: '3', counted: '2.00' });
  expect(capExample(rules({ penaltyCap: '1.5' }), set, 'penalty')).toEqual({ claimed: '2.5', counted: '1.50' });
  expect(capExample(rules(), {}, 'bonus')).toBeNull();
});

describe('the form', () => {
  it('gives back the rules it was filled from', () => {
    const all = rules({ ratingBands: [{ label: 'Tốt', from: '80.5', fromInclusive: false }], bonusCap: '1.25', ranking: { by: 'index', precision: 'exact', tieBreak: [{ area: '3' }, 'survey'] } });
    expect(readRules(rulesDraftOf(all))).toEqual({ rules: all, problems: {} });
  });

  it('names what cannot be read and keeps the rest', () => {
    const draft = { ...rulesDraftOf(rules()), bonusCap: 'hai', minimumResponses: '' };
    expect(readRules(draft)).toMatchObject({ rules: { rounding: { decimals: 2 } }, problems: { bonusCap: { problem: 'not-a-number' }, minimumResponses: { problem: 'empty' } } });
  });
});
