import { describe, expect, it } from 'vitest';
import type { Leaf, ScoringRule } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { explainLeaf } from '@/core/scoring/score-leaf';
import { rulePreviewSentence } from '@/text/rule-preview';
import { leafWith, ROUNDING } from '../core/support';

const RATIO: ScoringRule = { kind: 'ratio', numerator: 'a', denominator: 'b', bands: [{ atLeast: '100', points: '1' }, { atLeast: '80', proportional: true }, { atLeast: '0', points: '0' }] };
const say = (rule: ScoringRule, facts: Facts | null, more: Partial<Leaf> = {}) => {
  const leaf = leafWith(rule, { maxPoints: '1', ...more });
  return rulePreviewSentence(leaf, facts, explainLeaf(leaf, facts, ROUNDING))?.replaceAll('\u00a0', ' ');
};

describe('the sentence of a trial', () => {
  it.each<[string | undefined, string | undefined]>([
    [say(RATIO, { numerator: '45', denominator: '50' }), 'Với 45/50 = 90,00 %, đơn vị được 0,9 điểm: mức từ 80 %, tỷ lệ × 1.'],
    [say(RATIO, { numerator: '50', denominator: '50' }), 'Với 50/50 = 100,00 %, đơn vị được 1 điểm: mức từ 100 %.'],
    [say(RATIO, { numerator: '0', denominator: '0' }, { notApplicable: 'exclude' }), 'Tiêu chí được loại khỏi mẫu số, phần còn lại được quy đổi (mẫu số bằng 0, không phát sinh).'],
    [say({ kind: 'choice', options: [{ label: 'Đúng hạn', points: '1' }] }, { optionIndex: 0 }), 'Với đúng hạn, đơn vị được 1 điểm.'],
    [say({ kind: 'choice', options: [{ label: 'UBND ban hành', points: '1' }] }, { optionIndex: 0 }), 'Với UBND ban hành, đơn vị được 1 điểm.'],
    [say({ kind: 'count', item: 'sáng kiến', pointsEach: '0.5' }, { count: 5 }), 'Với 5 sáng kiến, đơn vị được 1 điểm: tính bằng điểm tối đa.'],
    [say(RATIO, null), undefined],
  ])('%s', (sentence, expected) => expect(sentence).toBe(expected));
});
