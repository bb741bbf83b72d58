/** Ticked items: the sum of their points, at most the maximum of the leaf. Nothing ticked is 0, not missing. */
import type { ChecklistRule } from '../../criteria/criteria-set';
import { toScaled } from '../../exact/scaled';
import { givePoints, type RuleFunction } from './computation';

export function compileChecklist(rule: ChecklistRule, max: number, scale: number): RuleFunction {
  const points = rule.items.map((item) => toScaled(item.points, scale));
  return (declared, into) => {
    const ticked: unknown = declared.ticked;
    if (!Array.isArray(ticked)) return;
    let sum = 0;
    for (let at = 0; at < ticked.length; at += 1) {
      const index: unknown = ticked[at];
      const item = typeof index === 'number' ? points[index] : undefined;
      if (item === undefined || ticked.indexOf(index) !== at) return;
      sum += item;
    }
    into.capped = sum > max;
    givePoints(into, into.capped ? max : sum);
  };
}
