/** How the total of a unit came about: areas, re-scaling, blocks, extras, total and index, so that the parts visibly add up. */
import { isZero } from '@/core/exact/decimal';
import type { UnitScore } from '@/core/scoring/outcome';
import type { RoundRules } from '@/core/scoring/round-rules';
import { sumLine, type SumLine, type SumPart } from '@/core/scoring/sum-line';
import type { DerivationStep } from './derivation';
import { formatMax, formatOfMax, formatPercent, formatPoints, formatSigned } from './format';

const ROUNDING_STAGE_TEXT = { leaf: 'từng tiêu chí', area: 'từng lĩnh vực', total: 'tổng điểm' } as const;

export function unitDerivation(score: Omit<UnitScore, 'leaves'>, rules: RoundRules): DerivationStep[] {
  const line = sumLine(score);
  return [
    ...score.areas.map((area) => ({ label: `${area.code}. ${area.name}`, value: formatOfMax(area.points, area.max) })),
    ...rescalingSteps(score),
    { label: 'Cộng các khối', detail: sumLineText(line) },
    ...differenceSteps(line),
    { label: 'Tổng điểm', value: formatPoints(score.total, 'chưa có') },
    { label: 'Chỉ số', detail: `tổng điểm ÷ ${formatMax(score.attainableMax)} × 100`, value: formatPercent(score.indexPercent) },
    { label: 'Làm tròn', detail: `${rules.rounding.decimals} chữ số thập phân, từ 5 trở lên thì làm tròn lên, tại ${ROUNDING_STAGE_TEXT[rules.rounding.stage]}` },
  ];
}

/** "63,16/75 + 19,89/25 = 83,05"; a missing block reads "chưa có/25". */
export function sumLineText(line: SumLine): string {
  const parts = line.parts.map((part, at) => `${at === 0 ? '' : part.sign === 1 ? ' + ' : ' − '}${partText(part)}`).join('');
  return `${parts} = ${formatPoints(line.total)}`;
}

function partText({ key, points, max, isExempt }: SumPart): string {
  if (isExempt) return 'miễn điều tra';
  if (max !== null) return formatOfMax(points, max);
  return `${formatPoints(points)} (${key === 'bonus' ? 'điểm thưởng' : 'điểm trừ'})`;
}

function rescalingSteps({ appraised }: Pick<UnitScore, 'appraised'>): DerivationStep[] {
  if (appraised.applicableMax === appraised.max) return [];
  return [
    {
      label: 'Quy đổi do có tiêu chí không áp dụng',
      detail: `${formatPoints(appraised.raw)} × ${formatMax(appraised.max)} ÷ ${formatMax(appraised.applicableMax)}`,
      value: formatPoints(appraised.points),
    },
  ];
}

function differenceSteps({ difference }: SumLine): DerivationStep[] {
  if (difference === null || isZero(difference)) return [];
  return [{ label: 'Chênh lệch do làm tròn', detail: 'Các phần đã làm tròn để in; tổng điểm cộng từ số chưa làm tròn', value: formatSigned(difference) }];
}
