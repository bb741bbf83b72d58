/** The words under a number: what a reader needs to check it by hand. */
import { describe, expect, it } from 'vitest';
import type { ScoringRule } from '@/core/criteria/criteria-set';
import { parseNumber } from '@/core/exact/parse';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import { explainLeaf, explainSurveyLeaf } from '@/core/scoring/score-leaf';
import { scoreUnit } from '@/core/scoring/score-unit';
import { sumLine } from '@/core/scoring/sum-line';
import { derivationSteps, sumLineText, unitDerivation } from '@/text/derivation';
import { factsProblemText, numberProblemText } from '@/text/problems';
import { leafWith, ROUNDING, rules, setWith } from '../support';

const RATIO: ScoringRule = {
  kind: 'ratio',
  numerator: 'Số nhiệm vụ đã hoàn thành',
  denominator: 'Tổng số nhiệm vụ',
  bands: [{ atLeast: '100', points: '1.5' }, { atLeast: '80', proportional: true }, { atLeast: '0', points: '0' }],
};
const lines = (rule: ScoringRule, facts: Facts, changes = {}) => {
  const leaf = leafWith(rule, changes);
  return derivationSteps(leaf, explainLeaf(leaf, facts, ROUNDING)).map(({ label, detail, value }) => [label, detail, value].filter((part) => part !== undefined).join(' | '));
};

describe('the derivation of a leaf', () => {
  it('of Cát Tiên 3.1.1 goes from 25/28 to 1,34', () => {
    expect(lines(RATIO, { numerator: '25', denominator: '28' })).toEqual([
      'Tử số | Số nhiệm vụ đã hoàn thành | 25',
      'Mẫu số | Tổng số nhiệm vụ | 28',
      'Tỷ lệ | 25/28 | 89,29\u00a0%',
      'Mức áp dụng | từ 80\u00a0%: tỷ lệ × 1,5',
      'Làm tròn | 1,3393… → 1,34 (2 chữ số thập phân, từ 5 trở lên thì làm tròn lên)',
      'Điểm | 1,34/1,5',
    ]);
  });

  it('never prints 80,00 % for a ratio below the threshold of 80 %', () => {
    expect(lines(RATIO, { numerator: '79999', denominator: '100000' })).toContain('Tỷ lệ | 79999/100000'.replace('79999/100000', '79.999/100.000') + ' | 79,999\u00a0%');
  });

  it.each<[string, ScoringRule, Facts, string[]]>([
    ['ticks above the cap', { kind: 'checklist', items: [{ label: 'Họp báo', points: '1' }, { label: 'Tờ rơi', points: '0.75' }] }, { ticked: [0, 1] }, ['Đạt | Họp báo | 1', 'Đạt | Tờ rơi | 0,75', 'Cộng | đạt 2/2 nội dung | 1,75', 'Giới hạn | Vượt điểm tối đa, tính bằng điểm tối đa | 1,5', 'Điểm | 1,50/1,5']],
    ['violations', { kind: 'deduction', violations: [{ label: 'báo cáo chậm', pointsEach: '0.25' }] }, { counts: [2] }, ['Điểm tối đa | 1,5', 'Trừ | báo cáo chậm | 2 × 0,25 = 0,5', 'Điểm | 1,00/1,5']],
    ['no violation', { kind: 'deduction', violations: [{ label: 'báo cáo chậm', pointsEach: '0.25' }] }, { counts: [0] }, ['Điểm tối đa | 1,5', 'Trừ | Không có vi phạm | 0', 'Điểm | 1,50/1,5']],
    ['a count', { kind: 'count', item: 'sáng kiến', pointsEach: '0.5' }, { count: 2 }, ['Số lượng | 2 sáng kiến | 2 × 0,5 = 1', 'Điểm | 1,00/1,5']],
    ['fixed points', RATIO, { fixedPoints: '0' }, ['Điểm ấn định | Do cơ quan thẩm định hoặc Hội đồng quyết định, có nêu lý do | 0', 'Điểm | 0,00/1,5']],
  ])('of %s', (_name, rule, facts, expected) => expect(lines(rule, facts)).toEqual(expected));

  it('of no number says why', () => {
    const leaf = leafWith(RATIO, { notApplicable: 'exclude' });
    const first = (facts: Facts | null) => derivationSteps(leaf, explainLeaf(leaf, facts, ROUNDING))[0];
    expect(first(null)).toEqual({ label: 'Chưa có số liệu', detail: 'Chưa kê khai hợp lệ nên chưa có điểm; khác với 0 điểm' });
    expect(first({ notApplicable: true, reason: 'Không có văn bản' })).toEqual({ label: 'Không áp dụng', detail: 'Không có văn bản' });
    expect(first({ numerator: '0', denominator: '0' })).toEqual({ label: 'Không áp dụng', detail: 'Mẫu số bằng 0, không phát sinh' });
    expect(derivationSteps(leaf, { kind: 'exempt', reason: 'Mới thành lập' })).toEqual([{ label: 'Miễn điều tra xã hội học', detail: 'Mới thành lập' }]);
  });

  it('of a survey leaf shows the rounding of the exact share', () => {
    const leaf = leafWith({ kind: 'survey', questions: [{ id: 'q', text: '?' }] });
    expect(derivationSteps(leaf, explainSurveyLeaf(leaf, '134547/119680', ROUNDING))[1]?.detail).toBe('1,1242… → 1,12 (2 chữ số thập phân, từ 5 trở lên thì làm tròn lên)');
  });
});

describe('the derivation of a unit', () => {
  const manual = (code: string, maxPoints: string) => leafWith({ kind: 'manual', step: '0.01' }, { code, maxPoints, notApplicable: 'exclude' });
  const survey = leafWith({ kind: 'survey', questions: [{ id: 'q', text: '?' }] }, { code: '1.9', maxPoints: '25' });

  it('prints the sum line as people write it', () => {
    const score = scoreUnit(setWith([manual('1.1', '75'), survey]), rules(), { facts: { '1.1': { points: '63.16' } }, survey: { points: { '1.9': '19.89' } } });
    expect(sumLineText(sumLine(score))).toBe('63,16/75 + 19,89/25 = 83,05');
    const waiting = scoreUnit(setWith([manual('1.1', '75'), survey]), rules(), { facts: { '1.1': { points: '63.16' } }, survey: null });
    expect(sumLineText(sumLine(waiting))).toBe('63,16/75 + chưa có/25 = chưa có');
  });

  it('shows the re-scaling', () => {
    const score = scoreUnit(setWith([manual('1.1', '84'), manual('1.2', '16')]), rules(), {
      facts: { '1.1': { points: '68.32' }, '1.2': { notApplicable: true, reason: 'x' } },
      survey: { points: {} },
    });
    expect(unitDerivation(score, rules())).toContainEqual({ label: 'Quy đổi do có tiêu chí không áp dụng', detail: '68,32 × 100 ÷ 84', value: '81,33' });
  });
});

describe('problems', () => {
  it('say what, where and how to mend it', () => {
    const leaf = leafWith({ kind: 'deduction', violations: [{ label: 'báo cáo chậm', pointsEach: '0.25' }] });
    const [problem] = checkFacts(leaf, { counts: [-1] }, { stage: 'self' });
    expect(problem && factsProblemText(problem, leaf)).toBe('Số lần “báo cáo chậm”: không được là số âm. Xin nhập số từ 0 trở lên.');
    const manual = leafWith({ kind: 'manual', step: '0.25' });
    const [above] = checkFacts(manual, { points: '2' }, { stage: 'self' });
    expect(above && factsProblemText(above, manual)).toBe('Điểm: vượt điểm tối đa 1,5. Xin nhập từ 0 đến 1,5.');
  });

  it.each([['12,5,3', 'không phải là số'], ['1e9', 'không phải là số'], ['-1', 'số âm'], ['', 'Chưa nhập số']])('of the typed number %j', (typed, words) => {
    const parsed = parseNumber(typed);
    expect(parsed.ok ? '' : numberProblemText(parsed.problem, typed)).toContain(words);
  });

  it('offers the comma where 1.258 is doubtful', () => {
    expect(numberProblemText('ambiguous', '1.258')).toContain('1,258');
  });
});
