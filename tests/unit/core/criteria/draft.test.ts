import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '@/contracts/criteria';
import { checkCriteriaSet } from '@/core/criteria/check-criteria-set';
import { checkDraft, hasErrors, type DraftProblem } from '@/core/criteria/check-draft';
import { RULE_KINDS, type ScoringRule } from '@/core/criteria/criteria-set';
import type { DraftSet } from '@/core/criteria/draft';
import { newRule } from '@/core/criteria/editing/new-rule';
import { updateNode } from '@/core/criteria/editing/edit-nodes';
import { leftOf, runningSums } from '@/core/criteria/running-sums';
import { keysOfDraft, previewLeaf, setOfDraft } from '@/core/criteria/set-of-draft';
import { draftProblemText } from '@/text/criteria-problems';
import { runningSumLines } from '@/text/running-sum';
import { criteriaSet, SET_IDS } from '../support';
import { anyDraft, at, draft, draftOf, group, node } from './drafts';

const told = (of: DraftSet) => checkDraft(of).map(({ severity, code, key, part }) => [severity, code, key, part].filter((word) => word != null).join(' '));
const one = (changes: Parameters<typeof node>[1], more: Partial<DraftSet> = {}) => draft([group('1', '1', [node('1.1', changes)])], more);

describe('a draft of an issued set', () => {
  it.each(SET_IDS)('%s is without errors, and issues to the same set', (id) => {
    const set = criteriaSet(id);
    const of = draftOf(id);
    expect(checkDraft(of)).toEqual([]);
    expect(setOfDraft(of, { id, issuer: set.issuer, decisionNumber: set.decisionNumber, status: set.status })).toEqual(set);
    expect(checkCriteriaSet(setOfDraft(of, { id }))).toEqual([]);
  });

  it.each(SET_IDS)('%s passes the schema of a stored document unchanged', (id) => {
    const of = draftOf(id);
    expect(draftSchema.parse(JSON.parse(JSON.stringify(of)))).toEqual(of);
  });

  it('keeps the keys of the draft it was issued from', () => {
    const renamed = updateNode(draftOf('commune-2025'), '1.1.1', { code: '1.1.9' });
    expect(keysOfDraft(renamed).get('1.1.9')).toBe('1.1.1');
  });
});

describe('checkDraft names the gaps', () => {
  it.each<[string, DraftSet, string[]]>([
    ['no maximum', one({ maxPoints: null }), ['error maximum-missing 1.1 maxPoints']],
    ['no name', one({ name: ' ' }), ['error name-missing 1.1 name']],
    ['no code', one({ code: '' }), ['error code-missing 1.1 code']],
    ['no rule', one({ rule: undefined }), ['error rule-missing 1.1 rule']],
    ['no agency', one({ appraiser: '' }), ['error agency-missing 1.1 appraiser']],
    ['no policy', one({ notApplicable: undefined }), ['error policy-missing 1.1 notApplicable']],
    ['a blank option', one({ rule: { kind: 'choice', options: [{ label: '', points: '1' }] } }), ['error rule-text-missing 1.1 options.0']],
    ['an area without children', draft([group('1', '1', [])]), ['error empty-group 1']],
    ['no areas', draft([]), ['error no-areas areas']],
    ['no total', one({}, { totalMaxPoints: null }), ['error total-missing totalMaxPoints']],
    ['a total of 0', one({}, { totalMaxPoints: '0' }), ['error maximum-not-positive totalMaxPoints', 'error total-differs totalMaxPoints']],
    ['a bonus without a cap', one({}, { bonus: { name: 'Điểm thưởng', cap: null, items: [] } }), ['error cap-missing bonus.cap']],
    ['a maximum of five decimals', one({ maxPoints: '0.33333' }), ['error sum-differs 1', 'error points-not-storable 1.1 maxPoints', 'error points-above-maximum 1.1 options.0']],
    ['a rating band without a name', one({}, { ratingBands: [{ label: '', from: '0', fromInclusive: true }] }), ['error band-label-missing ratingBands.0']],
    ['bands out of order', one({}, { ratingBands: [{ label: 'a', from: '1', fromInclusive: true }, { label: 'b', from: '2', fromInclusive: true }] }), ['error rating-bands-not-descending ratingBands.1']],
  ])('%s', (_, of, problems) => expect(told(of)).toEqual(problems));

  it('a sixth level, and parts of a bonus item', () => {
    const deep = ['1.1.1.1.1.1', '1.1.1.1.1', '1.1.1.1', '1.1.1', '1.1', '1'].reduce((below, key) => (below === null ? node(key) : group(key, '1', [below])), null as ReturnType<typeof node> | null);
    expect(told(draft([deep!]))).toEqual(['error too-deep 1.1.1.1.1.1 level']);
    expect(told(one({}, { bonus: { name: 'Thưởng', cap: '1', items: [node('TH.1', { children: [node('TH.1.1')] })] } }))).toEqual(['error parts-outside-total TH.1 children']);
  });

  it('a survey leaf without questions or with blank ones as a warning only', () => {
    const survey = (questions: { id: string; text: string }[]) => one({ rule: { kind: 'survey', questions }, notApplicable: undefined });
    expect(told(survey([]))).toEqual(['warning questions-missing 1.1 questions']);
    expect(told(survey([{ id: 'q1', text: '' }]))).toEqual(['warning question-text-missing 1.1 questions.0']);
    expect(hasErrors(checkDraft(survey([])))).toBe(false);
    // The law of an issued set stays as strict as it was.
    expect(checkCriteriaSet(setOfDraft(survey([]), { id: 'x' })).map(({ code }) => code)).toEqual(['no-options']);
  });

  it('a code used twice at both nodes, and a question used twice at both leaves', () => {
    const rule = { kind: 'survey' as const, questions: [{ id: 'q1', text: 'Hỏi?' }] };
    const of = draft([group('1', '2', [node('a', { code: '1.1', rule }), node('b', { code: '1.1', rule })])], { totalMaxPoints: '2' });
    expect(told(of)).toEqual(['error duplicate-code a code', 'error duplicate-question a questions', 'error duplicate-code b code', 'error duplicate-question b questions']);
  });

  it('what is wrong in what is complete, though gaps stand beside it', () => {
    const of = draft([group('1', '5', [node('1.1', { name: '', maxPoints: '2' }), node('1.2', { rule: { kind: 'manual', step: '0' } })])], { totalMaxPoints: null });
    expect(told(of)).toEqual(['error total-missing totalMaxPoints', 'error sum-differs 1', 'error name-missing 1.1 name', 'error maximum-not-reachable 1.1', 'error step-not-positive 1.2 step']);
  });

  it('nothing of a sum while a part of it is unknown', () => {
    expect(told(draft([group('1', '5', [node('1.1', { maxPoints: null }), node('1.2')])], { totalMaxPoints: '5' }))).toEqual(['error maximum-missing 1.1 maxPoints']);
  });

  it('sums by type of unit, where leaves are alternatives', () => {
    const of = updateNode(draftOf('commune-2025'), '3.2.4', { maxPoints: '9' });
    const sums = checkDraft(of).filter(({ code }) => code === 'sum-differs');
    expect(sums.map(({ key, detail }) => [key, detail?.unitType])).toEqual([['3.2', 'xa,dac-khu']]);
    expect(draftProblemText(sums[0] as DraftProblem, at(of, '3.2'))).toMatch(/^3\.2: điểm tối đa .* \(tính cho xã, đặc khu\)\.$/);
  });
});

it('a sum that is wrong for every type of unit is told once, without their names', () => {
  const of = updateNode(draftOf('commune-2025'), '1.1.1', { maxPoints: '9' });
  const sums = checkDraft(of).filter(({ code }) => code === 'sum-differs');
  expect(sums.map(({ key, detail }) => [key, detail])).toEqual([['1.1', { sum: '10.5', maxPoints: '2' }]]);
});

describe('the words of a problem', () => {
  it('say where: node, row of the scale, section', () => {
    const words = (of: DraftSet) => checkDraft(of).map((problem) => draftProblemText(problem, problem.key === null ? undefined : at(of, problem.key)));
    expect(words(one({ rule: { kind: 'choice', options: [{ label: 'a', points: '1' }, { label: '', points: '0' }] } }))).toEqual(['1.1: phương án 2: cách chấm còn ô chưa ghi nội dung.']);
    expect(words(one({ code: '' }))).toEqual(['“Tiêu chí 1.1”: chưa có mã (STT).']);
    expect(words(one({}, { penalty: { name: 'Điểm trừ', cap: null, items: [] } }))).toEqual(['Điểm trừ: chưa có mức trần.']);
    expect(words(draft([]))).toEqual(['Bộ tiêu chí: chưa có lĩnh vực nào.']);
  });
});

describe('running sums', () => {
  it('stand at every level, with what is left, too much or missing', () => {
    const of = draft([group('1', '5', [node('1.1', { maxPoints: '4' }), group('1.2', '0.75', [node('1.2.1', { maxPoints: '1' })])]), group('2', null, [node('2.1', { maxPoints: null })])], { totalMaxPoints: '10' });
    const { total, nodes } = runningSums(of);
    expect(runningSumLines(nodes.get('1')!)).toEqual(['4,75/5,00 · còn 0,25']);
    expect(runningSumLines(nodes.get('1.2')!)).toEqual(['1,00/0,75 · vượt 0,25']);
    expect(runningSumLines(nodes.get('2')!)).toEqual(['0,00/… · chưa có điểm tối đa · 1 mục chưa có điểm']);
    expect(runningSumLines(total)).toEqual(['5,00/10,00 · còn 5 · 1 mục chưa có điểm']);
    expect(leftOf(nodes.get('1'))).toBe('0.25');
  });

  it('tell types of units apart only where their sums differ', () => {
    const of = draftOf('commune-2025');
    expect([...runningSums(of).nodes.values()].every((sum) => sum.fits && sum.byType.length === 1)).toBe(true);
    const changed = runningSums(updateNode(of, '3.2.4', { maxPoints: '9' })).nodes.get('3.2')!;
    expect(changed.byType.map(({ types }) => types)).toEqual([['xa', 'dac-khu'], ['phuong']]);
  });

  it('fit exactly where checkDraft has nothing to say of sums', () => {
    fc.assert(
      fc.property(anyDraft, (of) => {
        const wrong = new Set(checkDraft(of).filter(({ code }) => code === 'sum-differs').map(({ key }) => key));
        for (const [key, sum] of runningSums(of).nodes) {
          const isKnown = sum.max !== null && sum.byType.every(({ missing }) => missing === 0);
          if (isKnown) expect(wrong.has(key)).toBe(!sum.fits);
        }
      }),
    );
  });
});

it('a leaf is previewed as soon as its maximum and rule are there', () => {
  expect(previewLeaf(node('1.1', { appraiser: undefined }))).toMatchObject({ code: '1.1', source: 'appraised', appraiser: '' });
  expect(previewLeaf(node('1.1', { maxPoints: null }))).toBeNull();
  expect(previewLeaf(node('1.1', { rule: undefined }))).toBeNull();
  // A step or a scale of 0 would be a division by 0, a list without rows has nothing to choose.
  const rules: ScoringRule[] = [{ kind: 'manual', step: '0' }, { kind: 'external', sourceName: 'a', quantity: 'b', unit: '%', scale: '0', proportional: true }, { kind: 'choice', options: [] }];
  for (const rule of rules) expect(previewLeaf(node('1.1', { rule }))).toBeNull();
});

it('two thousand nodes are checked, each with its own problem and no other', () => {
  const areas = Array.from({ length: 10 }, (_, a) => group(`${a + 1}`, '200', Array.from({ length: 20 }, (_c, c) => group(`${a + 1}.${c + 1}`, '10', Array.from({ length: 9 }, (_l, l) => node(`${a + 1}.${c + 1}.${l + 1}`))))));
  const of = draft(areas, { totalMaxPoints: '2000' });
  const problems = checkDraft(of);
  runningSums(of);
  expect(problems.every(({ code }) => code === 'sum-differs')).toBe(true);
});

it.each(RULE_KINDS)('a new rule of the kind %s is of the stored shape and lacks no more than words and points', (kind) => {
  const of = one({ rule: newRule(kind, '1'), notApplicable: kind === 'survey' ? undefined : 'never' });
  expect(draftSchema.parse(of)).toEqual(of);
  const codes = new Set(checkDraft(of).map(({ code }) => code));
  expect([...codes].filter((code) => !['rule-text-missing', 'points-negative', 'questions-missing'].includes(code))).toEqual([]);
});
