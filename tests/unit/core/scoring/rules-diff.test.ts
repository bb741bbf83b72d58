import { describe, expect, it } from 'vitest';
import { DEFAULT_ROUND_RULES, type RoundRules } from '@/core/scoring/round-rules';
import { diffRecords, diffRules, recordRules } from '@/core/scoring/rules-diff';
import { ruleDifferenceWords } from '@/text/rule-changes';

const BASE: RoundRules = {
  ...DEFAULT_ROUND_RULES,
  ratingBands: [
    { label: 'Tốt', from: '90', fromInclusive: true },
    { label: 'Khá', from: '80', fromInclusive: false },
  ],
};
const CHANGES: readonly [string, Partial<RoundRules>, string][] = [
  ['roundingStage', { rounding: { mode: 'half-up', decimals: 2, stage: 'total' } }, 'Làm tròn tại: từng tiêu chí → tổng điểm'],
  ['decimals', { rounding: { mode: 'half-up', decimals: 3, stage: 'leaf' } }, 'Số chữ số thập phân: 2 → 3'],
  ['missing', { missing: 'zero' }, 'Tiêu chí chưa có số liệu: Chưa đủ số liệu thì chưa có tổng điểm → Chưa kê khai thì tính 0 điểm'],
  ['rankedBy', { ranking: { by: 'index', precision: 'published', tieBreak: [] } }, 'Xếp hạng theo: tổng điểm → chỉ số (%)'],
  ['precision', { ranking: { by: 'total', precision: 'exact', tieBreak: [] } }, 'Số để xếp hạng: đã làm tròn như công bố → chính xác trước khi làm tròn'],
  [
    'tieBreak',
    { ranking: { by: 'total', precision: 'published', tieBreak: ['appraised', { area: '2' }] } },
    'Khi bằng nhau: Đồng hạng; hạng kế tiếp được bỏ qua (1, 2, 2, 4) → Xét lần lượt điểm thẩm định, rồi điểm lĩnh vực Thể chế; vẫn bằng thì đồng hạng',
  ],
  ['bandsOn', { bandsOn: 'index' }, 'Xếp loại theo: tổng điểm → chỉ số (%)'],
  ['ratingBands', { ratingBands: [{ label: 'Tốt', from: '92.5', fromInclusive: true }] }, 'Mức xếp loại: Tốt từ 90; Khá trên 80 → Tốt từ 92,5'],
  ['minimumResponses', { survey: { minimumResponses: 30 } }, 'Phiếu khảo sát tối thiểu: 1 phiếu → 30 phiếu'],
  ['bonusCap', { bonusCap: '3' }, 'Điểm thưởng tối đa: theo bộ tiêu chí → 3 điểm'],
  ['penaltyCap', { penaltyCap: '5' }, 'Điểm trừ tối đa: theo bộ tiêu chí → 5 điểm'],
];
const words = (difference: Parameters<typeof ruleDifferenceWords>[0]) => {
  const { term, before, after } = ruleDifferenceWords(difference, () => 'Thể chế');
  return `${term}: ${before} → ${after}`;
};

describe('the difference of two sets of rules', () => {
  it('is empty between equal ones, however they are written', () => {
    expect(diffRules(BASE, structuredClone(BASE))).toEqual([]);
    expect(diffRules(BASE, { ...BASE, ratingBands: [...BASE.ratingBands].reverse() })).toEqual([]);
    const reordered = { stage: 'leaf', decimals: 2, mode: 'half-up' } as const;
    expect(diffRules(BASE, { ...BASE, rounding: reordered })).toEqual([]);
  });

  it.each(CHANGES)('names %s alone, in words', (part, change, expected) => {
    const differences = diffRules(BASE, { ...BASE, ...change });
    expect(differences.map((difference) => difference.part)).toEqual([part]);
    expect(differences.map(words)).toEqual([expected]);
  });

  it('names every part that has words in the table above', () => {
    const all = CHANGES.reduce((rules, [, change]) => ({ ...rules, ...change }), BASE);
    const other: RoundRules = { ...all, rounding: { mode: 'half-up', decimals: 3, stage: 'total' }, ranking: { by: 'index', precision: 'exact', tieBreak: ['survey'] } };
    expect(diffRules(BASE, other).map(({ part }) => part)).toEqual(CHANGES.map(([part]) => part));
  });
});

describe('the record of a change', () => {
  it.each(CHANGES)('of %s holds what changed only, and tells the same difference', (_, change) => {
    const after = { ...BASE, ...change };
    const record = recordRules(BASE, after);
    expect(Object.keys(record.before)).toEqual(Object.keys(change));
    expect(diffRecords(record.before, record.after)).toEqual(diffRules(BASE, after));
    // As it comes back from the database.
    const stored = JSON.parse(JSON.stringify(record)) as typeof record;
    expect(diffRecords(stored.before, stored.after)).toEqual(diffRules(BASE, after));
  });

  it('keeps that a cap went away', () => {
    const record = recordRules({ ...BASE, bonusCap: '3' }, BASE);
    expect(record).toEqual({ before: { bonusCap: '3' }, after: { bonusCap: null } });
    expect(diffRecords(record.before, record.after)).toEqual([{ part: 'bonusCap', before: '3', after: null }]);
  });
});
