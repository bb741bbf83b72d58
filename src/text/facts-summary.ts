/** What was declared for one leaf, in one line of a table. Numbers as Vietnamese readers write them. */
import type { Leaf } from '@/core/criteria/criteria-set';
import { percentOf } from '@/core/exact/decimal';
import type { Facts } from '@/core/scoring/facts';
import { formatDecimal, formatPercent } from './format';

/**
 * @param facts null: nothing declared (the caller prints its own word for that)
 * @returns for instance "25/28 = 89,29 %", "3 lần vi phạm", the label of the chosen option
 */
export function factsSummary(leaf: Leaf, facts: Facts | null): string | null {
  if (facts === null) return null;
  if ('notApplicable' in facts) return `Không áp dụng: ${facts.reason}`;
  if ('fixedPoints' in facts) return `Ấn định ${formatDecimal(facts.fixedPoints)} điểm`;
  const { rule } = leaf;
  if ('optionIndex' in facts) return rule.kind === 'choice' ? (rule.options[facts.optionIndex]?.label ?? null) : null;
  if ('ticked' in facts) {
    if (rule.kind !== 'checklist') return null;
    return facts.ticked.length === 0 ? 'Không đạt nội dung nào' : `Đạt ${facts.ticked.length}/${rule.items.length} nội dung`;
  }
  if ('numerator' in facts) {
    const percent = percentOf(facts.numerator, facts.denominator, 2);
    const ratio = `${formatDecimal(facts.numerator)}/${formatDecimal(facts.denominator)}`;
    return percent === null ? `${ratio} (không áp dụng)` : `${ratio} = ${formatPercent(percent)}`;
  }
  if ('value' in facts) {
    const unit = rule.kind === 'number' || rule.kind === 'external' ? rule.unit : '';
    return `${formatDecimal(facts.value)} ${unit}`.trim();
  }
  if ('count' in facts) return rule.kind === 'count' ? `${facts.count} ${rule.item}` : String(facts.count);
  if ('counts' in facts) {
    const violations = rule.kind === 'deduction' ? rule.violations : [];
    const happened = facts.counts.flatMap((count, index) => (count > 0 ? [`${count} ${violations[index]?.label ?? ''}`.trim()] : []));
    return happened.length === 0 ? 'Không có vi phạm' : happened.join('; ');
  }
  return `${formatDecimal(facts.points)} điểm`;
}
