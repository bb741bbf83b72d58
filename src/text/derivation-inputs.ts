/** The first steps of a derivation: what was declared, with the arithmetic that follows from it at once. */
import type { DeductionRule, Leaf, RatioRule } from '@/core/criteria/criteria-set';
import { compare, multiply, percentOf, sum } from '@/core/exact/decimal';
import type { LeafDerivation } from '@/core/scoring/outcome';
import type { DerivationStep } from './derivation';
import { formatDecimal, formatMax } from './format';

export function declaredSteps(leaf: Leaf, derivation: LeafDerivation): DerivationStep[] {
  const { rule } = leaf;
  const { inputs, fired = [] } = derivation;
  switch (rule.kind) {
    case 'choice': {
      const option = rule.options[fired[0] ?? -1];
      return option ? [{ label: 'Phương án', detail: option.label, value: formatMax(option.points) }] : [];
    }
    case 'checklist':
      return tickedSteps(rule.items.filter((_, index) => fired.includes(index)), rule.items.length);
    case 'ratio':
      return ratioSteps(rule, derivation);
    case 'number':
      return [{ label: rule.quantity, value: `${formatDecimal(inputs.value ?? '')} ${rule.unit}` }];
    case 'external':
      return [{ label: rule.quantity, detail: `Nguồn: ${rule.sourceName}`, value: `${formatDecimal(inputs.value ?? '')} ${rule.unit}` }];
    case 'count':
      return [{ label: 'Số lượng', detail: `${inputs.count ?? ''} ${rule.item}`, value: timesText(inputs.count ?? '0', rule.pointsEach) }];
    case 'deduction':
      return violationSteps(rule, leaf.maxPoints, inputs);
    case 'manual':
      return [{ label: 'Điểm chấm', detail: `theo bước ${formatMax(rule.step)}`, value: formatDecimal(inputs.points ?? '') }];
    case 'survey':
      return [{ label: 'Điều tra xã hội học', detail: 'Điểm từ phiếu khảo sát đã chốt' }];
  }
}

function tickedSteps(items: readonly { label: string; points: string }[], of: number): DerivationStep[] {
  const steps = items.map(({ label, points }) => ({ label: 'Đạt', detail: label, value: formatMax(points) }));
  return [...steps, { label: 'Cộng', detail: `đạt ${items.length}/${of} nội dung`, value: formatMax(sum(items.map((item) => item.points))) }];
}

function ratioSteps(rule: RatioRule, { percent }: LeafDerivation): DerivationStep[] {
  if (!percent) return [];
  const { numerator, denominator } = percent;
  return [
    { label: 'Tử số', detail: rule.numerator, value: formatDecimal(numerator) },
    { label: 'Mẫu số', detail: rule.denominator, value: formatDecimal(denominator) },
    { label: 'Tỷ lệ', detail: `${formatDecimal(numerator)}/${formatDecimal(denominator)}`, value: `${percentText(rule, numerator, denominator)}\u00a0%` },
  ];
}

/**
 * Two decimals, or as many as it takes not to print 80,00 % for a ratio that is below the threshold of 80 %.
 */
function percentText(rule: RatioRule, numerator: string, denominator: string): string {
  const exactSide = (threshold: string) => compare(multiply(numerator, '100'), multiply(threshold, denominator));
  for (let decimals = 2; ; decimals += 1) {
    const printed = percentOf(numerator, denominator, decimals) ?? '0';
    const isFaithful = rule.bands.every((band) => compare(printed, band.atLeast) === exactSide(band.atLeast));
    if (isFaithful || decimals === 12) return formatDecimal(printed);
  }
}

function violationSteps(rule: DeductionRule, maxPoints: string, inputs: Readonly<Record<string, string>>): DerivationStep[] {
  const happened = rule.violations.flatMap(({ label, pointsEach }, index) => {
    const count = inputs[`counts.${index}`] ?? '0';
    return count === '0' ? [] : [{ label: 'Trừ', detail: label, value: timesText(count, pointsEach) }];
  });
  const start = { label: 'Điểm tối đa', value: formatMax(maxPoints) };
  return happened.length === 0 ? [start, { label: 'Trừ', detail: 'Không có vi phạm', value: '0' }] : [start, ...happened];
}

function timesText(count: string, pointsEach: string): string {
  return `${formatDecimal(count)} × ${formatMax(pointsEach)} = ${formatMax(multiply(count, pointsEach))}`;
}
