/** Tells how a computed leaf came about, from its facts and the register that the rule wrote. Computes no points itself. */
import { trimDecimals } from '../exact/decimal';
import { exactText } from '../exact/fraction';
import type { CompiledLeaf } from './compile-leaf';
import type { LeafDerivation } from './outcome';
import type { RoundingRule } from './round-rules';
import { exactPoints, type Computation, type Declared } from './rules/computation';

/** Only for a computation with points. */
export function deriveLeaf(compiled: CompiledLeaf, facts: object, computation: Computation, rounding: RoundingRule): LeafDerivation {
  const { leaf } = compiled;
  const declared = facts as Declared;
  const fired = firedOf(declared, computation);
  const isRatio = leaf.rule.kind === 'ratio' && !computation.fixed;
  return {
    rule: leaf.rule.kind,
    maxPoints: trimDecimals(leaf.maxPoints),
    inputs: inputsOf(declared),
    ...(isRatio && {
      percent: {
        numerator: String(declared.numerator),
        denominator: String(declared.denominator),
        capped: computation.capped,
      },
    }),
    ...(fired && { fired }),
    ...(computation.capped && { cappedAt: trimDecimals(leaf.maxPoints) }),
    ...(computation.floored && { flooredAtZero: true }),
    exact: exactText(exactPoints(computation, compiled.scale)),
    ...(rounding.stage === 'leaf' && { rounding }),
    ...(computation.fixed && { fixed: true }),
  };
}

function firedOf(declared: Declared, computation: Computation): readonly number[] | undefined {
  if (computation.fixed) return undefined;
  if (Array.isArray(declared.ticked)) return [...(declared.ticked as number[])].sort((a, b) => a - b);
  return computation.fired >= 0 ? [computation.fired] : undefined;
}

function inputsOf(declared: Declared): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [field, value] of Object.entries(declared)) {
    if (Array.isArray(value)) value.forEach((item, index) => (inputs[`${field}.${index}`] = String(item)));
    else if (value !== undefined && value !== null) inputs[field] = String(value);
  }
  return inputs;
}
