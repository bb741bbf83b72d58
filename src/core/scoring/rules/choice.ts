/** One option of a list: the points of that option. An index outside the list is no declaration. */
import type { ChoiceRule } from '../../criteria/criteria-set';
import { toScaled } from '../../exact/scaled';
import { givePoints, type RuleFunction } from './computation';

export function compileChoice(rule: ChoiceRule, scale: number): RuleFunction {
  const points = rule.options.map((option) => toScaled(option.points, scale));
  return (declared, into) => {
    const index = declared.optionIndex;
    if (typeof index !== 'number') return;
    const chosen = points[index];
    if (chosen === undefined) return;
    into.fired = index;
    givePoints(into, chosen);
  };
}
