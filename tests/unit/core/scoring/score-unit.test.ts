/** Blocks, stages of rounding, re-scaling, caps, exemption, missing, and one assembly under two entries. */
import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Leaf } from '@/core/criteria/criteria-set';
import { assembleUnit } from '@/core/scoring/assemble-unit';
import { compileCriteria } from '@/core/scoring/compile-criteria';
import type { Facts } from '@/core/scoring/facts';
import type { RoundingStage, RoundRules } from '@/core/scoring/round-rules';
import { scoreUnit, type SurveyInput } from '@/core/scoring/score-unit';
import { sumLine } from '@/core/scoring/sum-line';
import { leafWith, rules, setWith } from '../support';

/** Ratio of a maximum of 1 point: n/3 gives thirds. */
const third = (code: string, changes: Partial<Leaf> = {}) =>
  leafWith({ kind: 'ratio', numerator: 'a', denominator: 'b', bands: [{ atLeast: '0', proportional: true }] }, { code, maxPoints: '1', ...changes });
const surveyed = (code: string, maxPoints = '1') => leafWith({ kind: 'survey', questions: [{ id: code, text: '?' }] }, { code, maxPoints });
const manual = (code: string, maxPoints: string, changes: Partial<Leaf> = {}) => leafWith({ kind: 'manual', step: '0.01' }, { code, maxPoints, ...changes });
const ratio = (numerator: number, denominator = 3): Facts => ({ numerator: String(numerator), denominator: String(denominator) });
const notApplicable: Facts = { notApplicable: true, reason: 'Không phát sinh' };

function score(set: CriteriaSet, facts: Record<string, Facts | null>, survey: SurveyInput = { points: {} }, changes: Partial<RoundRules> = {}) {
  return scoreUnit(set, rules(changes), { facts, survey });
}
const roundingAt = (stage: RoundingStage, decimals = 2) => ({ rounding: { mode: 'half-up' as const, decimals, stage } });

describe('stages of rounding', () => {
  const set: CriteriaSet = {
    ...setWith([]),
    totalMaxPoints: '4',
    areas: [
      { code: '1', name: 'A', maxPoints: '2', children: [third('1.1'), third('1.2')] },
      { code: '2', name: 'B', maxPoints: '2', children: [third('2.1'), third('2.2')] },
    ],
  };
  const facts = { '1.1': ratio(1), '1.2': ratio(1), '2.1': ratio(1), '2.2': ratio(1) };

  it.each<[RoundingStage, string, string[]]>([
    ['leaf', '1.32', ['0.66', '0.66']],
    ['area', '1.34', ['0.67', '0.67']],
    ['total', '1.33', ['0.67', '0.67']],
  ])('four thirds rounded at the %s are %s', (stage, total, areas) => {
    const unit = score(set, facts, { points: {} }, roundingAt(stage));
    expect(unit.total).toBe(total);
    expect(unit.areas.map((area) => area.points)).toEqual(areas);
  });

  it('prints the difference where only the total is rounded', () => {
    const halves: CriteriaSet = { ...setWith([]), areas: [{ code: '1', name: 'A', maxPoints: '3', children: [third('1.1'), third('1.2'), surveyed('1.3')] }] };
    const unit = score(halves, { '1.1': ratio(1, 8), '1.2': ratio(0) }, { points: { '1.3': '0.125' } }, roundingAt('total'));
    expect([unit.appraised.points, unit.survey.points, unit.total]).toEqual(['0.13', '0.13', '0.25']);
    expect(sumLine(unit)).toMatchObject({ sum: '0.26', total: '0.25', difference: '-0.01' });
  });

  it('rounds to the scale of the round', () => {
    expect(score(set, facts, { points: {} }, roundingAt('leaf', 0)).total).toBe('0');
    expect(score(set, facts, { points: {} }, roundingAt('leaf', 4)).total).toBe('1.3332');
    expect(score(set, facts, { points: {} }, roundingAt('total', 0)).total).toBe('1');
  });

  it('gives the unrounded total only to rounds that rank by it', () => {
    expect(score(set, facts).exactTotal).toBeNull();
    const exact = score(set, facts, { points: {} }, { ranking: { by: 'total', precision: 'exact', tieBreak: [] } });
    expect([exact.total, exact.exactTotal, exact.exactIndex]).toEqual(['1.32', '4/3', '100/3']);
  });

  it('is the same for a set compiled for coarser decimals', () => {
    const compiled = compileCriteria(set, 0);
    expect(scoreUnit(compiled, rules(roundingAt('leaf', 4)), { facts, survey: { points: {} } }).total).toBe('1.3332');
  });
});

describe('not applicable', () => {
  const withPolicy = (policy: Leaf['notApplicable']) => setWith([manual('1.1', '60'), manual('1.2', '15', { notApplicable: policy }), surveyed('1.3', '25')]);
  const unit = (policy: Leaf['notApplicable'], facts: Facts = notApplicable) =>
    score(withPolicy(policy), { '1.1': { points: '48' }, '1.2': facts }, { points: { '1.3': '20' } });

  it.each<[Leaf['notApplicable'], string | null, string | null, string, string]>([
    ['exclude', '60.00', '80.00', '60', '48.00'],
    ['full', '63.00', '83.00', '75', '63.00'],
    ['zero', '48.00', '68.00', '75', '48.00'],
    ['never', null, null, '75', '48.00'],
  ])('under %s appraises to %s and totals %s', (policy, appraised, total, applicableMax, soFar) => {
    const result = unit(policy);
    expect(result.appraised).toMatchObject({ points: appraised, max: '75', applicableMax, soFar });
    expect(result.total).toBe(total);
    expect(result.missing).toEqual(policy === 'never' ? ['1.2'] : []);
  });

  it('re-scales inside the appraised block only and leaves the survey alone', () => {
    expect(unit('exclude').survey).toEqual({ points: '20.00', max: '25', exempt: false });
    expect(unit('exclude').areas[0]).toMatchObject({ appraised: { points: '48.00', max: '75' }, applicableMax: '60' });
  });

  it('has no total where every appraised leaf is excluded', () => {
    const result = score(setWith([manual('1.1', '10', { notApplicable: 'exclude' }), surveyed('1.2')]), { '1.1': notApplicable }, { points: { '1.2': '1' } });
    expect([result.appraised.points, result.total, result.indexPercent]).toEqual([null, null, null]);
  });

  it('rounds the re-scaled block so that the printed parts add up', () => {
    const set = setWith([manual('1.1', '7'), manual('1.2', '3', { notApplicable: 'exclude' }), surveyed('1.3', '5')]);
    const result = score(set, { '1.1': { points: '1' }, '1.2': notApplicable }, { points: { '1.3': '3.33' } });
    expect([result.appraised.points, result.total, sumLine(result).difference]).toEqual(['1.43', '4.76', '0.00']);
  });
});

describe('missing', () => {
  const set = setWith([manual('1.1', '5'), manual('1.2', '5'), surveyed('1.3', '10')]);
  it('leaves the unit without a total, never with 0', () => {
    const unit = score(set, { '1.1': { points: '4' } }, { points: { '1.3': '9' } });
    expect(unit).toMatchObject({ total: null, indexPercent: null, missing: ['1.2'], appraised: { points: null, raw: null, soFar: '4.00' }, survey: { points: '9.00' } });
    expect(unit.areas[0]).toMatchObject({ points: null, soFar: '4.00', appraised: { points: null }, survey: { points: '9.00' } });
    expect(unit.leaves['1.2']).toEqual({ kind: 'missing' });
  });
  it('counts 0 where the round says so, and stays on the list', () => {
    expect(score(set, { '1.1': { points: '4' } }, { points: { '1.3': '9' } }, { missing: 'zero' })).toMatchObject({ total: '13.00', missing: ['1.2'], leaves: { '1.2': { kind: 'missing' } } });
  });
  it('never counts a survey as 0, neither unmerged nor unanswered', () => {
    const facts: Record<string, Facts> = { '1.1': { points: '4' }, '1.2': { points: '4' } };
    const surveys: SurveyInput[] = [null, { points: {} }, { points: { '1.3': null } }];
    for (const survey of surveys) {
      expect(score(set, facts, survey, { missing: 'zero' })).toMatchObject({ total: null, survey: { points: null, exempt: false }, missing: ['1.3'] });
    }
  });
});

describe('exempt from the survey', () => {
  const set = setWith([manual('1.1', '75'), surveyed('1.2', '25')]);
  const unit = score(set, { '1.1': { points: '60' } }, { exempt: 'Mới thành lập' });
  it('leaves the attainable maximum', () => {
    expect(unit).toMatchObject({ total: '60.00', attainableMax: '75', indexPercent: '80.00', survey: { points: null, exempt: true }, missing: [] });
    expect(unit.leaves['1.2']).toEqual({ kind: 'exempt', reason: 'Mới thành lập' });
    expect(unit.areas[0]).toMatchObject({ points: '60.00', survey: { points: null } });
  });
  it('is named in the sum line', () => {
    expect(sumLine(unit)).toMatchObject({ parts: [{ key: 'appraised' }, { key: 'survey', points: null, isExempt: true }], difference: '0.00' });
  });
});

describe('bonus and penalty', () => {
  const count = (code: string) => leafWith({ kind: 'count', item: 'i', pointsEach: '0.5' }, { code, maxPoints: '3' });
  const set = setWith([manual('1.1', '100')], { bonus: { name: 'Thưởng', cap: '2', items: [count('T1'), count('T2')] }, penalty: { name: 'Trừ', cap: '1.25', items: [count('P1')] } });
  const unit = (facts: Record<string, Facts>, changes: Partial<RoundRules> = {}) => score(set, { '1.1': { points: '80' }, ...facts }, { points: {} }, changes);

  it.each([[1, '0.50', '80.50'], [4, '2.00', '82.00'], [5, '2.00', '82.00']])('%i bonuses give %s, capped', (times, bonus, total) => {
    expect(unit({ T1: { count: times } })).toMatchObject({ bonus, total });
  });
  it.each([[2, '1.00', '79.00'], [3, '1.25', '78.75']])('%i penalties take %s, capped', (times, penalty, total) => {
    expect(unit({ P1: { count: times } })).toMatchObject({ penalty, total });
  });
  it('caps the sum of the items, not each', () => {
    expect(unit({ T1: { count: 3 }, T2: { count: 3 } }).bonus).toBe('2.00');
  });
  it('takes the caps of the round before those of the set', () => {
    expect(unit({ T1: { count: 5 }, P1: { count: 5 } }, { bonusCap: '1', penaltyCap: '0.125' })).toMatchObject({ bonus: '1.00', penalty: '0.125', total: '80.875' });
  });
  it('are not claimed if not declared, and not missing', () => {
    expect(unit({})).toMatchObject({ bonus: '0.00', penalty: '0.00', total: '80.00', missing: [], leaves: { T1: { kind: 'missing' } } });
  });
  it.each<RoundingStage>(['leaf', 'area', 'total'])('stand in the sum line when rounded at the %s', (stage) => {
    expect(sumLine(unit({ T1: { count: 5 }, P1: { count: 1 } }, roundingAt(stage)))).toMatchObject({ total: '81.50', sum: '81.50', parts: [{ key: 'appraised' }, { key: 'survey' }, { key: 'bonus', points: '2.00' }, { key: 'penalty', points: '0.50', sign: -1 }] });
  });
});

describe('types of units', () => {
  const set = setWith([manual('1.1', '1'), manual('1.2', '2', { appliesTo: ['xa'] }), manual('1.3', '2', { appliesTo: ['phuong'] })]);
  it('are scored on their own alternative', () => {
    const facts: Record<string, Facts> = { '1.1': { points: '1' }, '1.2': { points: '2' }, '1.3': { points: '1' } };
    expect(scoreUnit(set, rules(), { unitType: 'xa', facts, survey: { points: {} } })).toMatchObject({ total: '3.00', attainableMax: '3' });
    expect(scoreUnit(set, rules(), { unitType: 'phuong', facts, survey: { points: {} } })).toMatchObject({ total: '2.00', attainableMax: '3' });
  });
});

describe('assembleUnit', () => {
  const area = (code: string, appraised: string | null, survey: string | null) => ({ code, name: code, appraised, survey, maxima: { appraised: '10', survey: '5' } });
  it('assembles published areas to the same result as leaves', () => {
    const set: CriteriaSet = {
      ...setWith([]),
      areas: ['1', '2'].map((code) => ({ code, name: code, maxPoints: '15', children: [manual(`${code}.1`, '10'), surveyed(`${code}.2`, '5')] })),
    };
    const scored = score(set, { '1.1': { points: '7.5' }, '2.1': { points: '9.25' } }, { points: { '1.2': '4.5', '2.2': '3' } });
    const assembled = assembleUnit({ areas: [area('1', '7.5', '4.5'), area('2', '9.25', '3')], bonus: '0', penalty: '0' }, rules());
    expect(assembled).toEqual({ ...scored, leaves: {} });
  });
  it('has no total where an area was not published', () => {
    expect(assembleUnit({ areas: [area('1', '7', '4'), area('2', null, '3')], bonus: '0', penalty: '0' }, rules())).toMatchObject({ total: null, survey: { points: '7.00' }, appraised: { points: null, soFar: '7.00' } });
  });
});
