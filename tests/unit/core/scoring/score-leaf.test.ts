/** What the shared data does not show: four kinds of no number, wrong facts, fixed points, explanations. */
import { describe, expect, it } from 'vitest';
import type { Leaf, RatioRule, ScoringRule } from '@/core/criteria/criteria-set';
import { explainLeaf, explainSurveyLeaf, scoreLeaf } from '@/core/scoring/score-leaf';
import type { Facts } from '@/core/scoring/facts';
import { leafWith, ROUNDING } from '../support';

const RATIO: RatioRule = {
  kind: 'ratio',
  numerator: 'đã làm',
  denominator: 'phải làm',
  bands: [{ atLeast: '100', points: '1.5' }, { atLeast: '80', proportional: true }, { atLeast: '0', points: '0' }],
};
const score = (leaf: Leaf, facts: unknown) => scoreLeaf(leaf, facts as Facts, ROUNDING);
const points = (value: string) => ({ kind: 'scored', points: value });
const MISSING = { kind: 'missing' };

describe('the four kinds of no number', () => {
  it('0 is a score', () => expect(score(leafWith(RATIO), { numerator: '0', denominator: '5' })).toEqual(points('0.00')));
  it('nothing declared is missing', () => {
    expect(score(leafWith(RATIO), null)).toEqual(MISSING);
    expect(score(leafWith(RATIO), undefined)).toEqual(MISSING);
  });
  it.each([['exclude', null], ['full', '1.50'], ['zero', '0.00']] as const)('not applicable under %s has the points %s', (policy, expected) => {
    const outcome = score(leafWith(RATIO, { notApplicable: policy }), { notApplicable: true, reason: 'Không phát sinh' });
    expect(outcome).toEqual({ kind: 'notApplicable', policy, points: expected, reason: 'Không phát sinh', cause: 'declared' });
  });
  it.each([['exclude', null], ['full', '1.50'], ['zero', '0.00']] as const)('a denominator of 0 is not applicable too, under %s', (policy, expected) => {
    const outcome = score(leafWith(RATIO, { notApplicable: policy }), { numerator: '0', denominator: '0' });
    expect(outcome).toEqual({ kind: 'notApplicable', policy, points: expected, reason: null, cause: 'zero-denominator' });
  });
  it('something out of nothing is a wrong declaration, not one that does not apply', () => {
    expect(score(leafWith(RATIO, { notApplicable: 'full' }), { numerator: '5', denominator: '0' })).toEqual(MISSING);
  });
  it('where it is forbidden, it is a wrong declaration: missing', () => {
    expect(score(leafWith(RATIO), { notApplicable: true, reason: 'x' })).toEqual(MISSING);
    expect(score(leafWith(RATIO), { numerator: '0', denominator: '0' })).toEqual(MISSING);
  });
  it('without a reason it is missing', () => expect(score(leafWith(RATIO, { notApplicable: 'full' }), { notApplicable: true, reason: ' ' })).toEqual(MISSING));
});

describe('ratios', () => {
  it('are compared before rounding: 79.9999 % is below 80 %', () => {
    expect(score(leafWith(RATIO), { numerator: '799999', denominator: '1000000' })).toEqual(points('0.00'));
    expect(score(leafWith(RATIO), { numerator: '800000', denominator: '1000000' })).toEqual(points('1.20'));
  });
  it('above 100 % are capped where they are proportional', () => {
    const proportional = leafWith({ ...RATIO, bands: [{ atLeast: '0', proportional: true }] });
    expect(score(proportional, { numerator: '7', denominator: '5' })).toEqual(points('1.50'));
    expect(explainLeaf(proportional, { numerator: '7', denominator: '5' }, ROUNDING)).toMatchObject({ derivation: { cappedAt: '1.5', percent: { capped: true } } });
  });
  it('take decimals on either side, and numbers beyond 2^53 after scaling', () => {
    expect(score(leafWith(RATIO), { numerator: '12.5', denominator: '13' })).toEqual(points('1.44'));
    expect(score(leafWith(RATIO), { numerator: '900000000000001', denominator: '1000000000000000' })).toEqual(points('1.35'));
  });
  it('round halves up: 1.335 is 1.34, just below is 1.33', () => {
    expect(score(leafWith(RATIO), { numerator: '890', denominator: '1000' })).toEqual(points('1.34'));
    expect(score(leafWith(RATIO), { numerator: '889999', denominator: '1000000' })).toEqual(points('1.33'));
  });
});

describe('facts that do not fit', () => {
  const rules: [ScoringRule, unknown[]][] = [
    [RATIO, [{}, { numerator: 1, denominator: 2 }, { numerator: '1' }, { numerator: '-1', denominator: '2' }, { numerator: '1', denominator: '-2' }, { numerator: '1', denominator: '0' }, { numerator: '1e9', denominator: '2' }, { numerator: '12,5', denominator: '20' }, { optionIndex: 0 }]],
    [{ kind: 'choice', options: [{ label: 'a', points: '1.5' }, { label: 'b', points: '0' }] }, [{}, { optionIndex: 2 }, { optionIndex: -1 }, { optionIndex: 0.5 }, { optionIndex: '0' }]],
    [{ kind: 'checklist', items: [{ label: 'a', points: '1.5' }, { label: 'b', points: '0.5' }] }, [{}, { ticked: [2] }, { ticked: [0, 0] }, { ticked: ['0'] }, { ticked: 0 }, { ticked: [-1] }]],
    [{ kind: 'number', quantity: 'q', unit: 'cuộc', integer: true, bands: [{ atLeast: '2', points: '1.5' }, { atLeast: '0', points: '0' }] }, [{}, { value: 2 }, { value: '1.5' }, { value: '-1' }, { value: '' }]],
    [{ kind: 'count', item: 'i', pointsEach: '0.5' }, [{}, { count: -1 }, { count: 1.5 }, { count: '1' }, { count: 1e10 }, { count: NaN }]],
    [{ kind: 'deduction', violations: [{ label: 'a', pointsEach: '0.25' }, { label: 'b', pointsEach: '1' }] }, [{}, { counts: [1] }, { counts: [1, 2, 3] }, { counts: [1, -1] }, { counts: [1, 0.5] }, { counts: '00' }]],
    [{ kind: 'manual', step: '0.25' }, [{}, { points: '0.3' }, { points: '1.75' }, { points: '-0.25' }, { points: 1 }, { points: '1,5' }]],
    [{ kind: 'external', sourceName: 's', quantity: 'q', unit: '', scale: '100', proportional: true }, [{}, { value: 50 }, { value: '-1' }]],
    [{ kind: 'survey', questions: [{ id: 'q', text: '?' }] }, [{ points: '1' }, { fixedPoints: '1' }, {}]],
  ];
  it.each(rules.map(([rule, wrong]) => [rule.kind, rule, wrong] as const))('are missing for %s, never 0 and never a guess', (_kind, rule, wrong) => {
    for (const facts of wrong) expect(score(leafWith(rule), facts), JSON.stringify(facts)).toEqual(MISSING);
  });
});

describe('the other kinds at their caps and floors', () => {
  it('sums ticks up to the maximum', () => {
    const leaf = leafWith({ kind: 'checklist', items: [{ label: 'a', points: '1' }, { label: 'b', points: '0.5' }, { label: 'c', points: '0.01' }] });
    expect([[], [0], [0, 1], [0, 1, 2]].map((ticked) => score(leaf, { ticked }))).toEqual(['0.00', '1.00', '1.50', '1.50'].map(points));
    expect(explainLeaf(leaf, { ticked: [2, 0, 1] }, ROUNDING)).toMatchObject({ derivation: { fired: [0, 1, 2], cappedAt: '1.5' } });
    expect(explainLeaf(leaf, { ticked: [0, 1] }, ROUNDING)).not.toHaveProperty('derivation.cappedAt');
  });
  it('stops deductions at zero', () => {
    const leaf = leafWith({ kind: 'deduction', violations: [{ label: 'a', pointsEach: '0.5' }] });
    expect([0, 1, 3, 4].map((count) => score(leaf, { counts: [count] }))).toEqual(['1.50', '1.00', '0.00', '0.00'].map(points));
    expect(explainLeaf(leaf, { counts: [4] }, ROUNDING)).toMatchObject({ derivation: { flooredAtZero: true } });
    expect(explainLeaf(leaf, { counts: [3] }, ROUNDING)).not.toHaveProperty('derivation.flooredAtZero');
  });
  it('lets a growth rate fall below every band', () => {
    const leaf = leafWith({ kind: 'number', quantity: 'tăng trưởng', unit: '%', bands: [{ atLeast: '5', points: '1.5' }, { atLeast: '0', points: '0.5' }] });
    expect(['-0.1', '0', '4.99', '5'].map((value) => score(leaf, { value }))).toEqual(['0.00', '0.50', '0.50', '1.50'].map(points));
  });
  it('takes a number with a proportional band for a percent', () => {
    const leaf = leafWith({ kind: 'number', quantity: 'tỷ lệ', unit: '%', bands: [{ atLeast: '50', proportional: true }, { atLeast: '0', points: '0' }] });
    expect(['49.99', '50', '89.5', '100', '120'].map((value) => score(leaf, { value }))).toEqual(['0.00', '0.75', '1.34', '1.50', '1.50'].map(points));
  });
  it('gives value ÷ scale of the maximum, at most all of it', () => {
    const leaf = leafWith({ kind: 'external', sourceName: 's', quantity: 'q', unit: '', scale: '18', proportional: true });
    expect(['0', '9', '18', '18.1'].map((value) => score(leaf, { value }))).toEqual(['0.00', '0.75', '1.50', '1.50'].map(points));
  });
});

describe('points fixed against the rule', () => {
  it.each([['0', '0.00'], ['1.5', '1.50'], ['0.37', '0.37'], ['0.370', '0.37']])('%s stand as %s', (fixedPoints, expected) => {
    expect(score(leafWith(RATIO), { fixedPoints })).toEqual(points(expected));
    expect(explainLeaf(leafWith(RATIO), { fixedPoints }, ROUNDING)).toMatchObject({ derivation: { fixed: true } });
  });
  it.each(['1.51', '-0.01', '0.375', 'x'])('%s are none', (fixedPoints) => expect(score(leafWith(RATIO), { fixedPoints })).toEqual(MISSING));
});

describe('explainLeaf', () => {
  it('tells Cát Tiên 3.1.1: 25/28 of 1,5 is 75/56, rounded 1,34', () => {
    expect(explainLeaf(leafWith(RATIO), { numerator: '25', denominator: '28' }, ROUNDING)).toEqual({
      kind: 'scored',
      points: '1.34',
      derivation: {
        rule: 'ratio',
        maxPoints: '1.5',
        inputs: { numerator: '25', denominator: '28' },
        percent: { numerator: '25', denominator: '28', capped: false },
        fired: [1],
        exact: '75/56',
        rounding: ROUNDING,
      },
    });
  });
  it('keeps the exact value where the round rounds later', () => {
    const later = { ...ROUNDING, stage: 'total' } as const;
    expect(scoreLeaf(leafWith(RATIO), { numerator: '25', denominator: '28' }, later)).toEqual({ kind: 'scored', points: '1.34', exact: '75/56' });
    expect(scoreLeaf(leafWith(RATIO), { numerator: '5', denominator: '5' }, later)).toEqual({ kind: 'scored', points: '1.50' });
  });
  it.each([['1.12', '1.12'], ['67/60', '1.12'], ['1.125', '1.13'], ['134547/119680', '1.12']])('takes survey points %s as %s', (given, expected) => {
    const leaf = leafWith({ kind: 'survey', questions: [{ id: 'q', text: '?' }] });
    expect(explainSurveyLeaf(leaf, given, ROUNDING)).toMatchObject(points(expected));
  });
  it.each([null, undefined, '1.51', '-1', '16/10', 'x', '1/0'])('takes no survey points from %s', (given) => {
    const leaf = leafWith({ kind: 'survey', questions: [{ id: 'q', text: '?' }] });
    expect(explainSurveyLeaf(leaf, given, ROUNDING)).toEqual(MISSING);
  });
});
