import { describe, expect, it } from 'vitest';
import type { ScoringRule } from '@/core/criteria/criteria-set';
import { checkFacts } from '@/core/scoring/check-facts';
import type { FactsProblem } from '@/core/scoring/outcome';
import { leafWith } from '../support';

const RATIO: ScoringRule = { kind: 'ratio', numerator: 'a', denominator: 'b', bands: [{ atLeast: '0', proportional: true }] };
const DEDUCTION: ScoringRule = { kind: 'deduction', violations: [{ label: 'a', pointsEach: '0.25' }, { label: 'b', pointsEach: '1' }] };
const CHECKLIST: ScoringRule = { kind: 'checklist', items: [{ label: 'a', points: '1' }, { label: 'b', points: '1' }] };
const CHOICE: ScoringRule = { kind: 'choice', options: [{ label: 'a', points: '1.5' }] };
const INTEGER: ScoringRule = { kind: 'number', quantity: 'q', unit: 'cuộc', integer: true, bands: [{ atLeast: '0', points: '0' }] };
const GROWTH: ScoringRule = { kind: 'number', quantity: 'q', unit: '%', bands: [{ atLeast: '0', points: '0' }] };
const COUNT: ScoringRule = { kind: 'count', item: 'i', pointsEach: '0.5' };
const MANUAL: ScoringRule = { kind: 'manual', step: '0.25' };
const SURVEY: ScoringRule = { kind: 'survey', questions: [{ id: 'q', text: '?' }] };

const codes = (problems: FactsProblem[]) => problems.map(({ severity, code, field }) => [severity, code, field].filter(Boolean).join(' '));

describe('checkFacts', () => {
  it.each<[string, ScoringRule, unknown, string[]]>([
    ['nothing', RATIO, null, []],
    ['text', RATIO, 'x', ['error wrong-shape']],
    ['a good ratio', RATIO, { numerator: '1', denominator: '2' }, []],
    ['two bad numbers', RATIO, { numerator: '1e9', denominator: '-2' }, ['error not-a-number numerator', 'error negative denominator']],
    ['JSON numbers', RATIO, { numerator: 1, denominator: '2' }, ['error wrong-shape numerator']],
    ['no denominator', RATIO, { numerator: '1' }, ['error wrong-shape denominator']],
    ['numerator = denominator', RATIO, { numerator: '5', denominator: '5' }, []],
    ['numerator just above', RATIO, { numerator: '5.01', denominator: '5' }, ['warning numerator-above-denominator numerator']],
    ['something of nothing', RATIO, { numerator: '1', denominator: '0' }, ['error numerator-above-denominator numerator']],
    ['nothing of nothing, forbidden', RATIO, { numerator: '0', denominator: '0' }, ['error not-applicable-forbidden denominator']],
    ['too many digits', RATIO, { numerator: '99999999999999999', denominator: '5' }, ['error too-large numerator']],
    ['too many digits together', RATIO, { numerator: '999999999999', denominator: '0.00001' }, ['error too-large numerator']],
    ['an option that is not there', CHOICE, { optionIndex: 1 }, ['error unknown-option optionIndex']],
    ['no option', CHOICE, {}, ['error wrong-shape optionIndex']],
    ['ticks twice and beyond', CHECKLIST, { ticked: [0, 0, 2] }, ['error duplicate-option ticked.1', 'error unknown-option ticked.2']],
    ['no list of ticks', CHECKLIST, { ticked: '0' }, ['error wrong-shape ticked']],
    ['decimals of an integer', INTEGER, { value: '1.5' }, ['error not-an-integer value']],
    ['a negative integer', INTEGER, { value: '-1' }, ['error negative value']],
    ['negative growth', GROWTH, { value: '-1.5' }, ['warning negative value']],
    ['a negative count', COUNT, { count: -1 }, ['error negative count']],
    ['half a count', COUNT, { count: 0.5 }, ['error not-an-integer count']],
    ['a count beyond reason', COUNT, { count: 1_000_000_001 }, ['error too-large count']],
    ['too few counts', DEDUCTION, { counts: [1] }, ['error wrong-shape counts']],
    ['a bad count among good', DEDUCTION, { counts: [0, -1] }, ['error negative counts.1']],
    ['points off the step', MANUAL, { points: '0.3' }, ['error not-a-step points']],
    ['points at the maximum', MANUAL, { points: '1.50' }, []],
    ['points just above the maximum', MANUAL, { points: '1.51' }, ['error above-maximum points']],
    ['anything for a survey leaf', SURVEY, { points: '1' }, ['error survey-not-declared']],
    ['not applicable, forbidden and without reason', RATIO, { notApplicable: true, reason: ' ' }, ['error not-applicable-forbidden', 'error reason-missing reason']],
    ['not applicable: false', RATIO, { notApplicable: false }, ['error wrong-shape notApplicable']],
  ])('on %s', (_name, rule, facts, expected) => {
    expect(codes(checkFacts(leafWith(rule), facts, { stage: 'round1' }))).toEqual(expected);
  });

  it('lets nobody fix points at the self stage', () => {
    expect(codes(checkFacts(leafWith(RATIO), { fixedPoints: '1' }, { stage: 'self' }))).toEqual(['error wrong-shape fixedPoints']);
    for (const stage of ['round1', 'round2', 'final'] as const) expect(checkFacts(leafWith(RATIO), { fixedPoints: '1' }, { stage })).toEqual([]);
  });

  it('holds fixed points to the maximum and to the decimals of the round', () => {
    expect(codes(checkFacts(leafWith(RATIO), { fixedPoints: '1.51' }, { stage: 'final' }))).toEqual(['error above-maximum fixedPoints']);
    expect(codes(checkFacts(leafWith(RATIO), { fixedPoints: '1.255' }, { stage: 'final' }))).toEqual(['error not-a-step fixedPoints']);
    expect(checkFacts(leafWith(RATIO), { fixedPoints: '1.255' }, { stage: 'final', decimals: 3 })).toEqual([]);
  });

  it('takes zero of zero where not applicable is allowed', () => {
    expect(checkFacts(leafWith(RATIO, { notApplicable: 'exclude' }), { numerator: '0', denominator: '0' }, { stage: 'self' })).toEqual([]);
    expect(checkFacts(leafWith(RATIO, { notApplicable: 'zero' }), { notApplicable: true, reason: 'Không có' }, { stage: 'self' })).toEqual([]);
  });
});
