/**
 * numerator ÷ denominator × 100 against the bands, unrounded. More than 100 % is legal (it is capped where points are
 * proportional). Denominator 0: the case did not arise, which is not applicable and never a division.
 */
import type { RatioRule } from '../../criteria/criteria-set';
import { scaleOf, toScaled } from '../../exact/scaled';
import { applyBands, compileBands } from './bands';
import { ZERO_DENOMINATOR, type RuleFunction } from './computation';

export function compileRatio(rule: RatioRule, max: number, scale: number): RuleFunction {
  const bands = compileBands(rule.bands, scale);
  return (declared, into) => {
    const { numerator, denominator } = declared;
    if (typeof numerator !== 'string' || typeof denominator !== 'string') return;
    const common = Math.max(scaleOf(numerator), scaleOf(denominator));
    const part = toScaled(numerator, common);
    const whole = toScaled(denominator, common);
    if (!(part >= 0) || !(whole >= 0)) return;
    if (whole === 0) {
      if (part === 0) into.status = ZERO_DENOMINATOR;
      return;
    }
    applyBands(bands, part, whole, 100, max, into);
  };
}
