/** The raw answers of 2022 against the expected points of the file, and the rules that the file does not show. */
import { describe, expect, it } from 'vitest';
import { readQuestionnaireFile } from '@/contracts/files/questionnaire-file';
import { scoreSurvey } from '@/core/survey/score-survey';
import type { Questionnaire, SurveyResponse } from '@/core/survey/questionnaire';
import { fixture, fixtureText } from '../support';

type Expected = {
  unitCode: string;
  responses: { total: number; allBlank: number; byGroup: Record<string, number> };
  leafPoints: Record<string, string>;
  total: string;
  exactTies: string[];
};

const file = fixture<{ expected: Expected[] }>('criteria/survey-questions-2022.json');
const read = readQuestionnaireFile(file);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const questionnaire = read.value;

function responsesOf2022(): SurveyResponse[] {
  const [header = [], ...rows] = fixtureText('criteria/survey-responses-cat-tien-2022.csv').trim().split(/\r?\n/).map((line) => line.split(','));
  return rows.map(([id = '', unitCode = '', group = '', ...values]) => ({
    id,
    unitCode,
    group,
    answers: Object.fromEntries(header.slice(3).map((question, at) => [question, values[at] ? Number(values[at]) : null])),
  }));
}

describe('the survey of 2022', () => {
  const scores = scoreSurvey(questionnaire, responsesOf2022(), { minimumResponses: 30 });

  it('counts all 484 forms', () => {
    expect(scores.ignored).toEqual([]);
    expect(Object.values(scores.units).reduce((sum, unit) => sum + unit.total, 0)).toBe(484);
  });

  it.each(file.expected.map((expected) => [expected.unitCode, expected] as const))('gives %s the expected points of 15 leaves', (code, expected) => {
    const unit = scores.units[code];
    const points = Object.fromEntries(Object.entries(unit?.leaves ?? {}).map(([leaf, score]) => [leaf, score.points]));
    expect(points).toEqual(expected.leafPoints);
    expect(Object.keys(points)).toHaveLength(15);
    expect(unit?.points).toBe(expected.total);
    expect({ total: unit?.total, allBlank: unit?.allBlank }).toEqual({ total: expected.responses.total, allBlank: expected.responses.allBlank });
  });

  it.each([['bao-loc', '3.7.2', '1.275', '1.28'], ['da-huoai', '6.4.2', '1.175', '1.18']])('rounds the exact tie of %s in %s up', (unit, leaf, exact, points) => {
    expect(scores.units[unit]?.leaves[leaf]).toMatchObject({ exact, points });
  });

  it('sets the one blank form of Đam Rông aside', () => {
    const blank = Object.entries(scores.units).filter(([, unit]) => unit.allBlank > 0);
    expect(blank.map(([code, unit]) => [code, unit.allBlank, unit.total - unit.n])).toEqual([['dam-rong', 1, 1]]);
  });
});

const small: Questionnaire = {
  id: 's',
  criteriaSet: 'set',
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) })),
  groups: [{ key: 'a', label: 'A', weight: '0.25' }, { key: 'b', label: 'B', weight: '0.75' }],
  questions: [{ id: 'q1', leaf: '1', text: '?' }, { id: 'q2', leaf: '1', text: '?' }, { id: 'q3', leaf: '2', text: '?' }],
  leaves: [{ code: '1', name: 'L1', maxPoints: '2' }, { code: '2', name: 'L2', maxPoints: '1' }],
};
const form = (id: string, group: string, q1: number | null, q2: number | null, q3: number | null): SurveyResponse => ({ id, unitCode: 'u', group, answers: { q1, q2, q3 } });
const score = (forms: SurveyResponse[], minimumResponses = 1) => scoreSurvey(small, forms, { minimumResponses });

describe('scoreSurvey', () => {
  it('weighs groups, and questions of a leaf alike', () => {
    // q1: a 1/2, b 1 -> 1/8 + 3/4 = 7/8; q2: a 0, b 1/2 -> 3/8; leaf: 2 × (7/8 + 3/8)/2 = 5/4
    expect(score([form('1', 'a', 3, 1, null), form('2', 'b', 5, 3, null)]).units.u?.leaves['1']).toMatchObject({ exact: '1.25', points: '1.25', n: 2 });
  });

  it('normalises the weights over the groups that answered', () => {
    expect(score([form('1', 'a', 3, 3, 5)]).units.u?.leaves).toMatchObject({ 1: { exact: '1' }, 2: { exact: '1' } });
  });

  it('leaves blanks out of the denominator', () => {
    expect(score([form('1', 'a', 5, null, 5), form('2', 'a', 1, null, null)]).units.u?.questions[0]).toMatchObject({ n: 2, mean: '0.5' });
    expect(score([form('1', 'a', 5, null, 5), form('2', 'a', 1, null, null)]).units.u?.leaves['2']).toMatchObject({ exact: '1', n: 1 });
  });

  it('gives a leaf that nobody answered no points, not 0, and no total', () => {
    const unit = score([form('1', 'a', 5, 5, null)]).units.u;
    expect(unit?.leaves['2']).toEqual({ maxPoints: '1', exact: null, points: null, n: 0, standardError: null });
    expect(unit?.points).toBeNull();
  });

  it.each([[2, false], [3, true]])('with 2 valid forms and a minimum of %i flags: %s', (minimum, belowMinimum) => {
    const unit = score([form('1', 'a', 5, 5, 5), form('2', 'b', 5, 5, 5), form('3', 'b', null, null, null)], minimum).units.u;
    expect(unit?.belowMinimum).toBe(belowMinimum);
    expect(unit?.points).toBe(belowMinimum ? null : '3.00');
    expect(unit?.leaves['1']?.exact).toBe(belowMinimum ? null : '2');
  });

  it('gives scale ends all and nothing', () => {
    expect(score([form('1', 'a', 5, 5, 1)]).units.u?.leaves).toMatchObject({ 1: { points: '2.00' }, 2: { points: '0.00' } });
  });

  it('sets aside forms of an unknown group, question or value, each with the reason', () => {
    const { ignored } = scoreSurvey(small, [form('1', 'c', 1, 1, 1), form('2', 'a', 6, 1, 1), { ...form('3', 'a', 1, 1, 1), answers: { q9: 1 } }], { minimumResponses: 1 });
    expect(ignored).toEqual([
      { id: '1', reason: 'unknown-group', detail: 'c' },
      { id: '2', reason: 'value-outside-scale', detail: 'q1=6' },
      { id: '3', reason: 'unknown-question', detail: 'q9' },
    ]);
  });

  it('does not depend on the order of the forms', () => {
    const forms = responsesOf2022();
    expect(scoreSurvey(questionnaire, [...forms].reverse(), { minimumResponses: 1 }).units['cat-tien']?.leaves).toEqual(scoreSurvey(questionnaire, forms, { minimumResponses: 1 }).units['cat-tien']?.leaves);
  });
});

describe('standard error', () => {
  it('is the textbook stratified error for one question: √(Σ W²·s²/n) × maximum', () => {
    // a: 0 and 1, s² = 1/2, n = 2, W = 1/4; b: 1/2 and 1, s² = 1/8, n = 2, W = 3/4. SE = √(1/64 + 9/256) = 0.2253…
    const unit = score([form('1', 'a', null, null, 1), form('2', 'a', null, null, 5), form('3', 'b', null, null, 3), form('4', 'b', null, null, 5)]).units.u;
    expect(unit?.leaves['2']?.standardError).toBe(Math.sqrt(1 / 64 + 9 / 256).toFixed(3));
  });

  it('is unknown, not 0, where a group has one respondent', () => {
    expect(score([form('1', 'a', 5, 5, 5)]).units.u?.leaves['1']?.standardError).toBeNull();
  });

  it('counts answers of one person to two questions as one person', () => {
    // Both answers always agree: the error is that of one question, not smaller by √2.
    const twice = score([form('1', 'a', 1, 1, null), form('2', 'a', 5, 5, null)]).units.u?.leaves['1'];
    expect(twice?.standardError).toBe((2 * Math.sqrt(1 / 4)).toFixed(3));
  });
});
