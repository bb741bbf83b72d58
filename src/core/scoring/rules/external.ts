/** A figure imported from another system: by bands as a number, or value ÷ scale of the maximum. Never negative. */
import type { ExternalRule } from '../../criteria/criteria-set';
import { powerOfTen, scaleOf, toScaled } from '../../exact/scaled';
import { applyBands, compileBands, giveProportion } from './bands';
import type { RuleFunction } from './computation';

export function compileExternal(rule: ExternalRule, max: number, scale: number): RuleFunction {
  if ('bands' in rule) {
    const bands = compileBands(rule.bands, scale);
    return (declared, into) => {
      const { value } = declared;
      if (typeof value !== 'string') return;
      const decimals = scaleOf(value);
      const part = toScaled(value, decimals);
      if (part >= 0) applyBands(bands, part, powerOfTen(decimals), 1, max, into);
    };
  }
  const fullScale = rule.scale;
  return (declared, into) => {
    const { value } = declared;
    if (typeof value !== 'string') return;
    const common = Math.max(scaleOf(value), scaleOf(fullScale));
    const part = toScaled(value, common);
    if (part >= 0) giveProportion(part, toScaled(fullScale, common), max, into);
  };
}
