/**
 * Says what is wrong or doubtful with the facts declared for a leaf. Errors refuse: the rules score such facts as missing.
 * Warnings stand beside the points: a numerator above its denominator is legal in some ratios and is capped.
 */
import type { Leaf } from '../criteria/criteria-set';
import { compareProducts, powerOfTen, scaleOf, toScaled } from '../exact/scaled';
import { isDecimal } from '../exact/decimal';
import { parseFraction } from '../exact/fraction';
import { checkAmount, checkCount, error, isRecord, warning } from './check-values';
import type { Stage } from './facts';
import type { FactsProblem } from './outcome';

export type CheckOptions = {
  /** Fixed points are refused at `self`: a unit does not decide on its own points. */
  readonly stage: Stage;
  /** How fine fixed points may be: the decimals of the round, 2 by default. */
  readonly decimals?: number;
};

/** Problems of the facts, empty if they score. `facts` may have any shape; null (nothing declared) has no problem. */
export function checkFacts(leaf: Leaf, facts: unknown, options: CheckOptions): FactsProblem[] {
  if (facts === null || facts === undefined) return [];
  if (leaf.rule.kind === 'survey') return [error('survey-not-declared')];
  if (!isRecord(facts)) return [error('wrong-shape')];
  if ('notApplicable' in facts) return checkNotApplicable(leaf, facts);
  if ('fixedPoints' in facts) return checkFixedPoints(leaf, facts.fixedPoints, options);
  return checkRuleFacts(leaf, facts);
}

function checkNotApplicable(leaf: Leaf, facts: Record<string, unknown>): FactsProblem[] {
  if (facts.notApplicable !== true) return [error('wrong-shape', 'notApplicable')];
  const problems: FactsProblem[] = [];
  if (leaf.notApplicable === 'never') problems.push(error('not-applicable-forbidden'));
  if (typeof facts.reason !== 'string' || facts.reason.trim() === '') problems.push(error('reason-missing', 'reason'));
  return problems;
}

function checkFixedPoints(leaf: Leaf, fixed: unknown, { stage, decimals = 2 }: CheckOptions): FactsProblem[] {
  if (stage === 'self') return [error('wrong-shape', 'fixedPoints')];
  const problems = checkPoints(leaf, fixed, 'fixedPoints');
  if (problems.length === 0 && Number.isNaN(toScaled(fixed as string, decimals))) {
    problems.push(error('not-a-step', 'fixedPoints', { step: decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}` }));
  }
  return problems;
}

function checkPoints(leaf: Leaf, points: unknown, field: string): FactsProblem[] {
  const problems = checkAmount(points, field);
  if (problems.length > 0) return problems;
  const text = points as string;
  const isAbove = compareProducts(toScaled(text, scaleOf(text)), powerOfTen(scaleOf(leaf.maxPoints)), toScaled(leaf.maxPoints, scaleOf(leaf.maxPoints)), powerOfTen(scaleOf(text))) > 0;
  return isAbove ? [error('above-maximum', field, { maxPoints: leaf.maxPoints })] : [];
}

function checkRuleFacts(leaf: Leaf, facts: Record<string, unknown>): FactsProblem[] {
  const { rule } = leaf;
  switch (rule.kind) {
    case 'choice':
      return isIndex(facts.optionIndex, rule.options.length) ? [] : [error(facts.optionIndex === undefined ? 'wrong-shape' : 'unknown-option', 'optionIndex')];
    case 'checklist':
      return checkTicked(facts.ticked, rule.items.length);
    case 'ratio':
      return checkRatio(leaf, facts);
    case 'number':
      return checkNumber(facts.value, rule.integer === true);
    case 'external':
      return checkAmount(facts.value, 'value');
    case 'count':
      return checkCount(facts.count, 'count');
    case 'deduction':
      return checkCounts(facts.counts, rule.violations.length);
    case 'manual':
      return checkManual(leaf, facts.points, rule.step);
    case 'survey':
      return [error('survey-not-declared')];
  }
}

function checkTicked(ticked: unknown, items: number): FactsProblem[] {
  if (!Array.isArray(ticked)) return [error('wrong-shape', 'ticked')];
  return ticked.flatMap((index: unknown, at) => {
    if (!isIndex(index, items)) return [error('unknown-option', `ticked.${at}`)];
    return ticked.indexOf(index) === at ? [] : [error('duplicate-option', `ticked.${at}`)];
  });
}

function checkRatio(leaf: Leaf, { numerator, denominator }: Record<string, unknown>): FactsProblem[] {
  const problems = [...checkAmount(numerator, 'numerator'), ...checkAmount(denominator, 'denominator')];
  if (problems.length > 0) return problems;
  const [part, whole] = [numerator as string, denominator as string];
  const common = Math.max(scaleOf(part), scaleOf(whole));
  const [scaledPart, scaledWhole] = [toScaled(part, common), toScaled(whole, common)];
  if (Number.isNaN(scaledPart) || Number.isNaN(scaledWhole)) return [error('too-large', Number.isNaN(scaledPart) ? 'numerator' : 'denominator')];
  if (scaledWhole === 0) {
    if (scaledPart > 0) return [error('numerator-above-denominator', 'numerator', { numerator: part, denominator: whole })];
    return leaf.notApplicable === 'never' ? [error('not-applicable-forbidden', 'denominator')] : [];
  }
  return scaledPart > scaledWhole ? [warning('numerator-above-denominator', 'numerator', { numerator: part, denominator: whole })] : [];
}

/** Whole numbers are not negative; a growth rate may be, and then stands below every band. */
function checkNumber(value: unknown, isInteger: boolean): FactsProblem[] {
  const problems = checkAmount(value, 'value', { allowNegative: !isInteger });
  if (problems.length > 0) return problems;
  const text = value as string;
  if (isInteger && scaleOf(text) > 0) return [error('not-an-integer', 'value')];
  return text.startsWith('-') ? [warning('negative', 'value')] : [];
}

function checkCounts(counts: unknown, violations: number): FactsProblem[] {
  if (!Array.isArray(counts) || counts.length !== violations) return [error('wrong-shape', 'counts', { expected: String(violations) })];
  return counts.flatMap((count: unknown, at) => checkCount(count, `counts.${at}`));
}

function checkManual(leaf: Leaf, points: unknown, step: string): FactsProblem[] {
  const problems = checkPoints(leaf, points, 'points');
  if (problems.length > 0 || !isDecimal(points as string)) return problems;
  const [value, unit] = [parseFraction(points as string), parseFraction(step)];
  const isWholeSteps = (value.n * unit.d) % (value.d * unit.n) === 0n;
  return isWholeSteps ? [] : [error('not-a-step', 'points', { step })];
}

function isIndex(value: unknown, length: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < length;
}
