import { describe, expect, it } from 'vitest';
import type { Leaf } from '@/core/criteria/criteria-set';
import { leavesOf } from '@/core/criteria/leaves';
import type { Facts } from '@/core/scoring/facts';
import { draftOf, sameDraft } from '@/ui/assessments/facts-editor/facts-draft';
import { readDraft } from '@/ui/assessments/facts-editor/read-draft';
import { smallCriteriaSet } from '../../support/small-criteria-set';

const leaves = new Map(leavesOf(smallCriteriaSet('x')).map((leaf) => [leaf.code, leaf]));
const leaf = (code: string): Leaf => leaves.get(code)!;

describe('a draft reads back to the facts it was made of', () => {
  const cases: [string, Facts][] = [
    ['1.1', { optionIndex: 2 }],
    ['1.2', { ticked: [0, 2] }],
    ['1.2', { ticked: [] }],
    ['1.3', { numerator: '1258.5', denominator: '2000' }],
    ['1.4.1', { value: '2' }],
    ['1.4.2', { count: 4 }],
    ['2.1', { counts: [0, 3] }],
    ['2.2', { points: '1.75' }],
    ['2.3', { value: '95.25' }],
    ['1.3', { notApplicable: true, reason: 'Không phát sinh' }],
  ];
  it.each(cases)('%s %j', (code, facts) => {
    expect(readDraft(leaf(code), draftOf(leaf(code), facts))).toEqual({ state: 'ready', facts, problems: [] });
  });
});

describe('what is typed is never guessed', () => {
  it('an empty form declares nothing, which is not 0', () => {
    for (const one of leaves.values()) expect(readDraft(one, {})).toEqual({ state: 'empty', facts: null, problems: [] });
  });

  it('no tick says nothing; "none of them" says 0', () => {
    expect(readDraft(leaf('1.2'), { 'ticked.0': '' }).state).toBe('empty');
    expect(readDraft(leaf('1.2'), { none: '1' }).facts).toEqual({ ticked: [] });
  });

  it('half a ratio and a list of violations with a gap wait for the rest', () => {
    expect(readDraft(leaf('1.3'), { numerator: '9' })).toMatchObject({ state: 'incomplete', waitingFor: ['denominator'] });
    expect(readDraft(leaf('2.1'), { 'counts.0': '1', 'counts.1': '' })).toMatchObject({ state: 'incomplete', waitingFor: ['counts.1'] });
    expect(readDraft(leaf('1.3'), { notApplicable: '1', reason: '  ' })).toMatchObject({ state: 'incomplete', waitingFor: ['reason'] });
  });

  it.each(['12,5,3', '1e9', '-4', 'mười', '1 2'])('%s is refused beside its field', (text) => {
    const reading = readDraft(leaf('1.3'), { numerator: text, denominator: '10' });
    expect(reading).toMatchObject({ state: 'wrong', facts: null });
    expect(reading.problems).toEqual([{ field: 'numerator', severity: 'error', message: expect.stringMatching(/\p{L}/u) }]);
  });

  it('every wrong field is told at once', () => {
    expect(readDraft(leaf('1.3'), { numerator: 'x', denominator: 'y' }).problems.map(({ field }) => field)).toEqual(['numerator', 'denominator']);
  });

  it('reads numbers as they are written here', () => {
    expect(readDraft(leaf('1.3'), { numerator: '1.258', denominator: '2.000,5' }).facts).toEqual({ numerator: '1258', denominator: '2000.5' });
    expect(readDraft(leaf('2.2'), { points: '1.75' }).facts).toEqual({ points: '1.75' });
  });

  it('points above the maximum and off the step are refused, a numerator above its denominator is a doubt', () => {
    expect(readDraft(leaf('2.2'), { points: '2,25' }).state).toBe('wrong');
    expect(readDraft(leaf('2.2'), { points: '1,3' }).state).toBe('wrong');
    expect(readDraft(leaf('1.3'), { numerator: '11', denominator: '10' })).toMatchObject({ state: 'ready', problems: [{ severity: 'warning', field: 'numerator' }] });
  });

  it('a denominator of 0 says that the case did not arise, where the set allows that', () => {
    expect(readDraft(leaf('1.3'), { numerator: '0', denominator: '0' })).toMatchObject({ state: 'ready', facts: { numerator: '0', denominator: '0' } });
  });

  it('fixed points are no business of the unit', () => {
    expect(readDraft(leaf('1.1'), { fixedPoints: '1' }).state).toBe('wrong');
    expect(readDraft(leaf('1.1'), { fixedPoints: '1' }, 'round1').facts).toEqual({ fixedPoints: '1' });
  });
});

it('drafts are the same where empty fields are only sometimes there', () => {
  expect(sameDraft({ numerator: '', denominator: '3' }, { denominator: '3' })).toBe(true);
  expect(sameDraft({ denominator: '3' }, { denominator: '4' })).toBe(false);
});
