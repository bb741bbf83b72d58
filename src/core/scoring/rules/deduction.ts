/** The maximum less what each violation costs, never below zero. Every sort must be counted, with 0 where none happened. */
import type { DeductionRule } from '../../criteria/criteria-set';
import { toScaled } from '../../exact/scaled';
import { givePoints, isCount, type RuleFunction } from './computation';

export function compileDeduction(rule: DeductionRule, max: number, scale: number): RuleFunction {
  const pointsEach = rule.violations.map((violation) => toScaled(violation.pointsEach, scale));
  return (declared, into) => {
    const counts: unknown = declared.counts;
    if (!Array.isArray(counts) || counts.length !== pointsEach.length) return;
    let lost = 0;
    for (let at = 0; at < pointsEach.length; at += 1) {
      const count: unknown = counts[at];
      if (!isCount(count)) return;
      lost += count * (pointsEach[at] as number);
    }
    into.floored = lost > max;
    givePoints(into, into.floored ? 0 : max - lost);
  };
}
