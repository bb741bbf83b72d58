import type { CriteriaSet, Leaf, ScoringRule } from '@/core/criteria/criteria-set';

const leaf = (
  code: string,
  maxPoints: string,
  rule: ScoringRule,
  more: Partial<Pick<Leaf, 'source' | 'notApplicable' | 'appraiser'>> = {},
): Leaf => ({
  code,
  name: `Tiêu chí ${code}`,
  maxPoints,
  source: 'appraised',
  rule,
  evidence: 'Văn bản liên quan.',
  notApplicable: 'never',
  appraiser: code.startsWith('2') ? 'Sở Tư pháp' : 'Sở Nội vụ',
  ...more,
});

/**
 * A set of 20 points with one leaf of every rule kind and every policy on "không áp dụng".
 * Area 1 (Sở Nội vụ): choice, checklist, ratio/exclude, number, count/full. Area 2 (Sở Tư pháp): deduction/zero, manual,
 * external, survey. Bonus TH.1 (count), penalty TR.1 (count).
 */
export function smallCriteriaSet(id: string): CriteriaSet {
  return {
    id,
    name: 'Bộ tiêu chí thử nghiệm',
    level: 'district',
    year: 2022,
    totalMaxPoints: '20',
    areas: [
      {
        code: '1',
        name: 'Chỉ đạo điều hành',
        maxPoints: '10',
        children: [
          leaf('1.1', '2', {
            kind: 'choice',
            options: [
              { label: 'Đúng hạn', points: '2' },
              { label: 'Chậm', points: '1' },
              { label: 'Không', points: '0' },
            ],
          }),
          leaf('1.2', '2', {
            kind: 'checklist',
            items: [
              { label: 'Nội dung a', points: '1' },
              { label: 'Nội dung b', points: '0.75' },
              { label: 'Nội dung c', points: '0.5' },
            ],
          }),
          leaf(
            '1.3',
            '2',
            {
              kind: 'ratio',
              numerator: 'Số nhiệm vụ hoàn thành',
              denominator: 'Tổng số nhiệm vụ',
              bands: [
                { atLeast: '100', points: '2' },
                { atLeast: '80', proportional: true },
                { atLeast: '0', points: '0' },
              ],
            },
            { notApplicable: 'exclude' },
          ),
          {
            code: '1.4',
            name: 'Đối thoại và sáng kiến',
            maxPoints: '4',
            children: [
              leaf('1.4.1', '2', {
                kind: 'number',
                quantity: 'Số cuộc đối thoại',
                unit: 'cuộc',
                integer: true,
                bands: [
                  { atLeast: '2', points: '2' },
                  { atLeast: '1', points: '1' },
                  { atLeast: '0', points: '0' },
                ],
              }),
              leaf('1.4.2', '2', { kind: 'count', item: 'sáng kiến', pointsEach: '0.5' }, { notApplicable: 'full' }),
            ],
          },
        ],
      },
      {
        code: '2',
        name: 'Cải cách thể chế',
        maxPoints: '10',
        children: [
          leaf(
            '2.1',
            '2',
            { kind: 'deduction', violations: [{ label: 'văn bản chậm', pointsEach: '0.25' }, { label: 'văn bản sai', pointsEach: '0.5' }] },
            { notApplicable: 'zero' },
          ),
          leaf('2.2', '2', { kind: 'manual', step: '0.25' }),
          leaf(
            '2.3',
            '2',
            {
              kind: 'external',
              sourceName: 'Hệ thống một cửa',
              quantity: 'Tỷ lệ đúng hạn',
              unit: '%',
              scale: '100',
              proportional: true,
            },
            { source: 'external' },
          ),
          leaf(
            '2.4',
            '4',
            {
              kind: 'survey',
              questions: [
                { id: 'q1', text: 'Ông/bà đánh giá thế nào về tính kịp thời?' },
                { id: 'q2', text: 'Ông/bà đánh giá thế nào về thái độ phục vụ?' },
              ],
            },
            { source: 'survey' },
          ),
        ],
      },
    ],
    bonus: { name: 'Điểm thưởng', cap: '2', items: [leaf('TH.1', '2', { kind: 'count', item: 'mô hình', pointsEach: '0.5' }, { notApplicable: 'zero' })] },
    penalty: { name: 'Điểm trừ', cap: '1', items: [leaf('TR.1', '1', { kind: 'count', item: 'ngày chậm', pointsEach: '0.25' })] },
    ratingBands: [
      { label: 'Tốt', from: '16', fromInclusive: true },
      { label: 'Khá', from: '12', fromInclusive: true },
      { label: 'Yếu', from: '0', fromInclusive: true },
    ],
  };
}
