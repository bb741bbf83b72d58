/**
 * Turns one leaf into a function over scaled integers. Every score in the app, whether one leaf on a screen or a million
 * in a ranking, passes through `computeLeaf`: there is no second implementation of a rule.
 */
import { type Leaf } from '../criteria/criteria-set';
import { powerOfTen, scaleOf, toScaled } from '../exact/scaled';
import { compileChecklist } from './rules/checklist';
import { compileChoice } from './rules/choice';
import { COMPUTED, DECLARED_NOT_APPLICABLE, MISSING, reset, ZERO_DENOMINATOR, type Computation, type Declared, type RuleFunction } from './rules/computation';
import { compileCount } from './rules/count';
import { compileDeduction } from './rules/deduction';
import { compileExternal } from './rules/external';
import { compileManual } from './rules/manual';
import { compileNumber } from './rules/number';
import { compileRatio } from './rules/ratio';

export type CompiledLeaf = {
  readonly leaf: Leaf;
  /** Points are integers in units of 10^-scale. */
  readonly scale: number;
  readonly max: number;
  readonly compute: RuleFunction;
};

/** At `scale` decimals; all points of the leaf must fit (`pointScaleOf`). */
export function compileLeaf(leaf: Leaf, scale: number): CompiledLeaf {
  const max = toScaled(leaf.maxPoints, scale);
  return { leaf, scale, max, compute: compileRule(leaf, max, scale) };
}

/**
 * Computes a leaf from its facts into the register. Facts of the wrong shape, a forbidden "not applicable" and one
 * without a reason leave it MISSING: `checkFacts` says why.
 *
 * @param fixedDecimals how fine points fixed by an appraiser may be (the decimals of the round)
 */
export function computeLeaf(compiled: CompiledLeaf, facts: object | null | undefined, fixedDecimals: number, into: Computation): void {
  reset(into);
  if (facts === null || facts === undefined) return;
  const declared = facts as Declared;
  if (declared.notApplicable !== undefined) {
    const hasReason = typeof declared.reason === 'string' && declared.reason.trim() !== '';
    if (declared.notApplicable === true && hasReason && compiled.leaf.notApplicable !== 'never') into.status = DECLARED_NOT_APPLICABLE;
    return;
  }
  if (declared.fixedPoints !== undefined) return fixPoints(compiled, declared.fixedPoints, fixedDecimals, into);
  compiled.compute(declared, into);
  if (into.status === ZERO_DENOMINATOR && compiled.leaf.notApplicable === 'never') into.status = MISSING;
}

/** The finest decimals among all points that the leaf's rule can give. */
export function pointScaleOf(leaf: Leaf): number {
  return Math.max(scaleOf(leaf.maxPoints), ...pointsIn(leaf).map(scaleOf));
}

function pointsIn(leaf: Leaf): string[] {
  const { rule } = leaf;
  switch (rule.kind) {
    case 'choice':
      return rule.options.map((option) => option.points);
    case 'checklist':
      return rule.items.map((item) => item.points);
    case 'deduction':
      return rule.violations.map((violation) => violation.pointsEach);
    case 'count':
      return [rule.pointsEach];
    case 'manual':
      return [rule.step];
    case 'ratio':
    case 'number':
      return rule.bands.flatMap((band) => ('points' in band ? [band.points] : []));
    case 'external':
      return 'bands' in rule ? rule.bands.flatMap((band) => ('points' in band ? [band.points] : [])) : [];
    case 'survey':
      return [];
  }
}

function compileRule(leaf: Leaf, max: number, scale: number): RuleFunction {
  const { rule } = leaf;
  switch (rule.kind) {
    case 'choice':
      return compileChoice(rule, scale);
    case 'checklist':
      return compileChecklist(rule, max, scale);
    case 'ratio':
      return compileRatio(rule, max, scale);
    case 'number':
      return compileNumber(rule, max, scale);
    case 'external':
      return compileExternal(rule, max, scale);
    case 'count':
      return compileCount(rule, max, scale);
    case 'deduction':
      return compileDeduction(rule, max, scale);
    case 'manual':
      return compileManual(rule, max, scale);
    case 'survey':
      // Declared facts never score a survey leaf; its points come from the frozen survey.
      return () => undefined;
  }
}

function fixPoints(compiled: CompiledLeaf, fixed: unknown, decimals: number, into: Computation): void {
  if (compiled.leaf.rule.kind === 'survey' || typeof fixed !== 'string') return;
  const points = toScaled(fixed, decimals) * powerOfTen(compiled.scale - decimals);
  if (!(points >= 0 && points <= compiled.max)) return;
  into.status = COMPUTED;
  into.times = points;
  into.fixed = true;
}
