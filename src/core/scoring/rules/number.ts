/**
 * A number against the bands. A rule of whole numbers takes no decimals and nothing below zero; other quantities
 * (growth rates) may be negative, reach no band then, and give 0.
 */
import type { NumberRule } from '../../criteria/criteria-set';
import { powerOfTen, scaleOf, toScaled } from '../../exact/scaled';
import { applyBands, compileBands } from './bands';
import type { RuleFunction } from './computation';

export function compileNumber(rule: NumberRule, max: number, scale: number): RuleFunction {
  const bands = compileBands(rule.bands, scale);
  const isInteger = rule.integer === true;
  return (declared, into) => {
    const { value } = declared;
    if (typeof value !== 'string') return;
    const decimals = scaleOf(value);
    const part = toScaled(value, decimals);
    if (Number.isNaN(part) || (isInteger && (decimals > 0 || part < 0))) return;
    applyBands(bands, part, powerOfTen(decimals), 1, max, into);
  };
}
