/**
 * One leaf: from what was declared to its points, and on demand to the story of how they came about.
 * Rounding: half-up to the round's decimals if it rounds at the leaf; otherwise `points` is for reading and `exact` counts.
 * Missing: nothing declared, or declared wrongly (`checkFacts` says why). Not applicable: by the policy of the leaf.
 */
import type { Leaf } from '../criteria/criteria-set';
import { compileLeaf, computeLeaf, pointScaleOf, type CompiledLeaf } from './compile-leaf';
import { deriveLeaf } from './derive-leaf';
import type { Facts } from './facts';
import type { ExplainedOutcome, LeafOutcome } from './outcome';
import type { RoundingRule } from './round-rules';
import { newComputation, type Computation } from './rules/computation';
import { computeSurveyLeaf } from './rules/survey';
import { contribution, roundingAt, settleLeaf, type Rounding } from './settle-leaf';

/** Points of a leaf from its facts; null or undefined facts are `missing`. Survey leaves are always missing here. */
export function scoreLeaf(leaf: Leaf, facts: Facts | null | undefined, rounding: RoundingRule): LeafOutcome {
  return computeAlone(leaf, facts, rounding).outcome;
}

/** The same points with their derivation. */
export function explainLeaf(leaf: Leaf, facts: Facts | null | undefined, rounding: RoundingRule): ExplainedOutcome {
  const { outcome, compiled, computation } = computeAlone(leaf, facts, rounding);
  if (outcome.kind !== 'scored') return outcome;
  return { ...outcome, derivation: deriveLeaf(compiled, facts as object, computation, rounding) };
}

/** A survey leaf from the points of the frozen survey (decimal or "a/b"), with its derivation. */
export function explainSurveyLeaf(leaf: Leaf, points: string | null | undefined, rounding: RoundingRule): ExplainedOutcome {
  const { compiled, computation, finish } = prepare(leaf, rounding);
  computeSurveyLeaf(compiled, points, computation);
  const outcome = finish(null);
  if (outcome.kind !== 'scored') return outcome;
  return { ...outcome, derivation: deriveLeaf(compiled, { points }, computation, rounding) };
}

function computeAlone(leaf: Leaf, facts: Facts | null | undefined, rule: RoundingRule) {
  const { compiled, computation, finish } = prepare(leaf, rule);
  computeLeaf(compiled, facts, rule.decimals, computation);
  return { compiled, computation, outcome: finish(facts) };
}

function prepare(leaf: Leaf, rule: RoundingRule) {
  const compiled: CompiledLeaf = compileLeaf(leaf, Math.max(pointScaleOf(leaf), rule.decimals));
  const rounding: Rounding = roundingAt(compiled.scale, rule);
  const computation: Computation = newComputation();
  const finish = (facts: unknown): LeafOutcome =>
    settleLeaf(leaf, facts, computation, contribution(leaf, compiled.max, computation, rounding) ?? 0, rounding);
  return { compiled, computation, finish };
}
