import { describe, expect, it } from 'vitest';
import { checkCriteriaSet, type CriteriaProblem } from '@/core/criteria/check-criteria-set';
import type { Leaf, ScoringRule } from '@/core/criteria/criteria-set';
import { areaMaxima, blockMaxima, dependsOnUnitType, findLeaf, leavesFor, leavesOf } from '@/core/criteria/leaves';
import { criteriaProblemText } from '@/text/criteria-problems';
import { criteriaSet, leafWith, SET_IDS, setWith } from '../support';

const codesOf = (problems: CriteriaProblem[]) => problems.map(({ code, path }) => `${code} ${path.join('.')}`);
const check = (rule: ScoringRule, changes: Partial<Leaf> = {}) => codesOf(checkCriteriaSet(setWith([leafWith(rule, changes)])));
const CHOICE: ScoringRule = { kind: 'choice', options: [{ label: 'a', points: '1.5' }, { label: 'b', points: '0' }] };
const ratio = (bands: Extract<ScoringRule, { kind: 'ratio' }>['bands']): ScoringRule => ({ kind: 'ratio', numerator: 'a', denominator: 'b', bands });

describe('the three criteria sets', () => {
  it.each(SET_IDS)('%s has no problem', (id) => expect(checkCriteriaSet(criteriaSet(id))).toEqual([]));

  it.each([['district-2022', 87, '75', '25'], ['commune-2022', 50, '70', '30'], ['commune-2025', 66, '80', '20']] as const)('%s has %i leaves, %s + %s', (id, count, appraised, survey) => {
    const set = criteriaSet(id);
    expect(leavesOf(set)).toHaveLength(count);
    for (const type of ['xa', 'phuong', 'dac-khu'] as const) {
      expect(blockMaxima(set, type)).toEqual({ appraised, survey, total: '100' });
      expect(areaMaxima(set, type).map((area) => area.total)).toEqual(set.areas.map((area) => area.maxPoints));
    }
  });

  it('give each type of unit its own alternatives', () => {
    const set = criteriaSet('commune-2025');
    expect(dependsOnUnitType(set)).toBe(true);
    const codes = (type: 'xa' | 'phuong' | 'dac-khu') => leavesFor(set, type).filter((leaf) => leaf.appliesTo).map((leaf) => leaf.code);
    expect([codes('xa'), codes('phuong'), codes('dac-khu')]).toEqual([['3.2.4', '4.5.1', '8.2.1'], ['3.2.5', '4.5.2', '8.2.2'], ['3.2.4', '4.5.1', '8.2.3']]);
  });

  it('are found by code', () => {
    const set = criteriaSet('district-2022');
    expect([findLeaf(set, '3.1.1')?.maxPoints, findLeaf(set, 'TH.1')?.maxPoints, findLeaf(set, 'x')]).toEqual(['1.5', '1', undefined]);
  });
});

describe('checkCriteriaSet finds', () => {
  it.each<[string, string[], string[]]>([
    ['points above the maximum', check({ kind: 'choice', options: [{ label: 'a', points: '1.51' }] }), ['points-above-maximum 1.1.options.0']],
    ['a maximum that no option gives', check({ kind: 'choice', options: [{ label: 'a', points: '1.49' }] }), ['maximum-not-reachable 1.1']],
    ['bands out of order', check(ratio([{ atLeast: '80', points: '1.5' }, { atLeast: '80', points: '1' }, { atLeast: '0', points: '0' }])), ['bands-not-descending 1.1.bands.1']],
    ['bands that do not end at 0', check(ratio([{ atLeast: '80', proportional: true }])), ['bands-do-not-end-at-zero 1.1.bands.0']],
    ['a step of 0', check({ kind: 'manual', step: '0' }), ['step-not-positive 1.1.step']],
    ['a scale of 0', check({ kind: 'external', sourceName: 's', quantity: 'q', unit: '', scale: '0', proportional: true }), ['scale-not-positive 1.1.scale']],
    ['a maximum of 0', check({ kind: 'manual', step: '0.25' }, { maxPoints: '0' }), ['maximum-not-positive 1.1']],
    ['a source that is not the rule', check(CHOICE, { source: 'external' }), ['source-differs-from-rule 1.1.source']],
    ['a survey leaf that may be not applicable', check({ kind: 'survey', questions: [{ id: 'q', text: '?' }] }, { notApplicable: 'exclude' }), ['survey-not-applicable 1.1.notApplicable']],
    ['an empty list', check({ kind: 'deduction', violations: [] }), ['no-options 1.1.violations']],
    ['counts worth nothing', check({ kind: 'count', item: 'i', pointsEach: '0' }), ['points-negative 1.1.pointsEach']],
    ['a code used twice', codesOf(checkCriteriaSet(setWith([leafWith(CHOICE), leafWith(CHOICE)]))), ['duplicate-code 1.1']],
    ['a question used twice', codesOf(checkCriteriaSet(setWith(['1.1', '1.2'].map((code) => leafWith({ kind: 'survey', questions: [{ id: 'q', text: '?' }] }, { code }))))), ['duplicate-question q']],
    ['an empty area', codesOf(checkCriteriaSet({ ...setWith([]), totalMaxPoints: '0' })), ['empty-group 1']],
    ['rating bands out of order', codesOf(checkCriteriaSet(setWith([leafWith(CHOICE)], { ratingBands: [{ label: 'a', from: '50', fromInclusive: true }, { label: 'b', from: '90', fromInclusive: true }] }))), ['rating-bands-not-descending ratingBands.1']],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));

  it('every sum that does not add up, with both numbers', () => {
    const set = setWith([leafWith(CHOICE), leafWith(CHOICE, { code: '1.2' })]);
    const wrong = { ...set, areas: set.areas.map((area) => ({ ...area, maxPoints: '3.01' })) };
    expect(checkCriteriaSet(wrong)).toEqual([
      { code: 'sum-differs', path: ['1'], detail: { sum: '3', maxPoints: '3.01' } },
      { code: 'total-differs', path: ['totalMaxPoints'], detail: { sum: '3.01', maxPoints: '3' } },
    ]);
    expect(checkCriteriaSet(wrong).map(criteriaProblemText)[0]).toBe('1: điểm tối đa các mục con cộng lại là 3, khác 3,01 của mục cha.');
  });

  it('alternatives that do not share the maximum for one type', () => {
    const set = setWith([leafWith(CHOICE, { appliesTo: ['xa'] }), leafWith(CHOICE, { code: '1.2', appliesTo: ['phuong'] })], { totalMaxPoints: '1.5' });
    const alternatives = { ...set, areas: set.areas.map((area) => ({ ...area, maxPoints: '1.5' })) };
    expect(checkCriteriaSet(alternatives)).toEqual([]);
    const children = alternatives.areas[0]?.children.map((leaf, at) => (at === 1 ? { ...leaf, maxPoints: '1' } : leaf)) as Leaf[];
    expect(codesOf(checkCriteriaSet({ ...alternatives, areas: alternatives.areas.map((area) => ({ ...area, children })) }))).toContain('sum-differs 1');
  });

  it('an area of which nothing is left for one type', () => {
    const set = criteriaSet('commune-2025');
    const areas = set.areas.map((area) => (area.code === '8' ? { ...area, children: [leafWith(CHOICE, { code: '8.1', maxPoints: '6', appliesTo: ['xa', 'dac-khu'] })] } : area));
    expect(codesOf(checkCriteriaSet({ ...set, areas }))).toContain('sum-differs 8');
  });
});
