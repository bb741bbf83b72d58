/** Words for comparisons: with the next rank, between years, with another source. */
import type { YearChange } from '@/core/analysis/compare-years';
import type { PartDifference } from '@/core/analysis/next-rank';
import { compare, isZero } from '@/core/exact/decimal';
import { formatPercent, formatPoints, formatSigned } from './format';

/** A part of the difference to the next rank, by name. */
export function partName(key: PartDifference['key']): string {
  if (key === 'bonus') return 'Điểm thưởng';
  if (key === 'penalty') return 'Điểm trừ';
  if (key === 'adjustment') return 'Quy đổi tiêu chí không áp dụng và làm tròn';
  return `${key.area}. ${key.name}`;
}

/** "Kém hạng 9 (Bảo Lâm) 1,24 điểm." */
export function nextRankWords({ rank, names, difference }: { rank: number; names: readonly string[]; difference: string }): string {
  const who = names.join(', ');
  if (isZero(difference)) return `Bằng tổng điểm với hạng ${rank} (${who}); xếp sau theo tiêu chí phụ của kỳ đánh giá.`;
  return `Kém hạng ${rank} (${who}) ${formatPoints(difference)} điểm.`;
}

const NOT_COMPARABLE = {
  'no-points': 'thiếu số liệu',
  'maximum-unknown': 'nguồn không nêu điểm tối đa',
  'another-scale': 'thang điểm khác',
} as const satisfies Record<Extract<YearChange, { kind: 'not-comparable' }>['reason'], string>;

/** "+0,40", "+1,20 điểm %", or "không so sánh được: thang điểm khác". */
export function yearChangeWords(change: YearChange): string {
  switch (change.kind) {
    case 'points':
      return formatSigned(change.change);
    case 'percent':
      return `${formatSigned(change.change)} điểm phần trăm (${formatPercent(change.older)} → ${formatPercent(change.newer)})`;
    case 'not-comparable':
      return `không so sánh được: ${NOT_COMPARABLE[change.reason]}`;
  }
}

/** Whether a signed number is a gain, a loss or neither: the colour only helps, the sign tells. */
export function side(value: string | null): 'above' | 'below' | 'equal' {
  if (value === null || isZero(value)) return 'equal';
  return compare(value, '0') > 0 ? 'above' : 'below';
}
