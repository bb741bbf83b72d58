/** Points entered by the appraiser, from 0 to the maximum, in whole steps. Anything else is no declaration. */
import type { ManualRule } from '../../criteria/criteria-set';
import { toScaled } from '../../exact/scaled';
import { givePoints, type RuleFunction } from './computation';

export function compileManual(rule: ManualRule, max: number, scale: number): RuleFunction {
  const step = toScaled(rule.step, scale);
  return (declared, into) => {
    const { points } = declared;
    if (typeof points !== 'string') return;
    const entered = toScaled(points, scale);
    if (entered >= 0 && entered <= max && entered % step === 0) givePoints(into, entered);
  };
}
