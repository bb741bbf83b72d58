/** So many of a thing, each worth its points, at most the maximum of the leaf. */
import type { CountRule } from '../../criteria/criteria-set';
import { toScaled } from '../../exact/scaled';
import { givePoints, isCount, type RuleFunction } from './computation';

export function compileCount(rule: CountRule, max: number, scale: number): RuleFunction {
  const pointsEach = toScaled(rule.pointsEach, scale);
  return (declared, into) => {
    const { count } = declared;
    if (!isCount(count)) return;
    const points = count * pointsEach;
    into.capped = points > max;
    givePoints(into, into.capped ? max : points);
  };
}
