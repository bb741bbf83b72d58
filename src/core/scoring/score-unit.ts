/**
 * One unit: from the facts of one stage and the points of the frozen survey to blocks, total and index.
 * The caller picks the stage; nothing here knows whether the facts are the unit's own or the council's.
 */
import type { CriteriaSet, DecimalString, UnitType } from '../criteria/criteria-set';
import { addFractions, fraction } from '../exact/fraction';
import { scaleOf, toScaled } from '../exact/scaled';
import { assemble } from './assemble';
import { computeLeaf, type CompiledLeaf } from './compile-leaf';
import { compileCriteria, isCompiled, type CompiledCriteria, type PlannedLeaf, type UnitPlan } from './compile-criteria';
import type { Facts } from './facts';
import type { LeafOutcome, UnitScore } from './outcome';
import type { RoundRules } from './round-rules';
import { COMPUTED, exactPoints, MISSING, newComputation, type Computation } from './rules/computation';
import { computeSurveyLeaf } from './rules/survey';
import { contribution, newSharedResults, roundingAt, settleLeaf, type Rounding, type SharedResults } from './settle-leaf';
import { addExactly, newExtraTally, newTally, type AreaTally, type ExtraTally } from './tally';

/** The survey of a unit: points by leaf (decimal or exact "a/b"), exempt with a reason, or null: not merged yet. */
export type SurveyInput =
  | { readonly points: Readonly<Record<string, string | null>> }
  | { readonly exempt: string }
  | null;

export type UnitInput = {
  /** Needed where the set has alternatives by type. */
  readonly unitType?: UnitType | undefined;
  /** By leaf code, bonus and penalty items included. Absent, null: nothing declared. */
  readonly facts: Readonly<Record<string, Facts | null | undefined>>;
  readonly survey: SurveyInput;
};

/** What one run over the leaves of a unit works with. */
type Run = {
  readonly input: UnitInput;
  readonly rounding: Rounding;
  readonly countsMissingAsZero: boolean;
  readonly computation: Computation;
  readonly leaves: Record<string, LeafOutcome>;
  readonly missing: string[];
};

/** For many units pass `compileCriteria(set)`; a plain set is compiled for this one unit. */
export function scoreUnit(criteria: CriteriaSet | CompiledCriteria, rules: RoundRules, input: UnitInput): UnitScore {
  const compiled = compiledFor(criteria, rules);
  const rounding = roundingAt(compiled.scale, rules.rounding, rules.ranking.precision === 'exact', sharedResults(compiled, rules));
  const plan = (compiled.plans.get(input.unitType) ?? compiled.plans.get(undefined)) as UnitPlan;
  const run: Run = {
    input,
    rounding,
    countsMissingAsZero: rules.missing === 'zero',
    computation: newComputation(),
    leaves: { ...plan.nothingDeclared },
    missing: [],
  };
  const tallies = plan.areas.map(newTally);
  for (const leaf of plan.leaves) scoreInto(tallies[leaf.areaIndex] as AreaTally, leaf, run);
  return assemble(
    {
      tallies,
      bonus: scoreExtras(compiled.bonus, run),
      penalty: scoreExtras(compiled.penalty, run),
      bonusCap: capOf(rules.bonusCap ?? compiled.set.bonus?.cap, compiled.scale),
      penaltyCap: capOf(rules.penaltyCap ?? compiled.set.penalty?.cap, compiled.scale),
      isSurveyExempt: input.survey !== null && 'exempt' in input.survey,
      leaves: run.leaves,
      missing: run.missing,
    },
    rules,
    rounding,
  );
}

/** A compilation for another number of decimals, or for a finer cap, does not fit these rules: compile again. */
function compiledFor(criteria: CriteriaSet | CompiledCriteria, rules: RoundRules): CompiledCriteria {
  const finest = Math.max(rules.rounding.decimals, scaleOf(rules.bonusCap ?? ''), scaleOf(rules.penaltyCap ?? ''));
  if (!isCompiled(criteria)) return compileCriteria(criteria, finest);
  return criteria.scale >= finest ? criteria : compileCriteria(criteria.set, finest);
}

function sharedResults({ shared }: CompiledCriteria, { rounding }: RoundRules): SharedResults {
  const known = shared.get(rounding.decimals);
  if (known) return known;
  const results = newSharedResults();
  shared.set(rounding.decimals, results);
  return results;
}

function scoreInto(tally: AreaTally, leaf: PlannedLeaf, run: Run): void {
  if (leaf.isSurvey) return scoreSurveyInto(tally, leaf, run);
  const { computation, rounding } = run;
  const facts = run.input.facts[leaf.code];
  computeLeaf(leaf, facts, rounding.rule.decimals, computation);
  const points = contribution(leaf.leaf, leaf.max, computation, rounding);
  run.leaves[leaf.code] = settleLeaf(leaf.leaf, facts, computation, points ?? 0, rounding);
  if (points !== null) {
    tally.appraised += points;
    if (rounding.keepsExact) addExactly(tally, exactContribution(points, computation, rounding), false);
  } else if (computation.status !== MISSING) {
    tally.excludedMax += leaf.max;
  } else {
    run.missing.push(leaf.code);
    // The leaf adds nothing either way; under `zero` its block is complete all the same.
    if (!run.countsMissingAsZero) tally.missingAppraised = true;
  }
}

function scoreSurveyInto(tally: AreaTally, leaf: PlannedLeaf, run: Run): void {
  const { computation, rounding } = run;
  const { survey } = run.input;
  if (survey !== null && 'exempt' in survey) {
    run.leaves[leaf.code] = { kind: 'exempt', reason: survey.exempt };
    return;
  }
  computeSurveyLeaf(leaf, survey?.points[leaf.code], computation);
  const points = contribution(leaf.leaf, leaf.max, computation, rounding);
  run.leaves[leaf.code] = settleLeaf(leaf.leaf, null, computation, points ?? 0, rounding);
  if (points === null) {
    // Never counted as zero: a survey that nobody answered or merged says nothing about the unit.
    tally.missingSurvey = true;
    run.missing.push(leaf.code);
    return;
  }
  tally.survey += points;
  if (rounding.keepsExact) addExactly(tally, exactContribution(points, computation, rounding), true);
}

/** Undeclared items are not claimed (bonus) or not established (penalty): they add nothing and are not missing. */
function scoreExtras(leaves: readonly CompiledLeaf[], run: Run): ExtraTally {
  const { computation, rounding } = run;
  const tally = newExtraTally();
  for (const compiled of leaves) {
    const { leaf } = compiled;
    const facts = run.input.facts[leaf.code];
    computeLeaf(compiled, facts, rounding.rule.decimals, computation);
    const points = contribution(leaf, compiled.max, computation, rounding);
    run.leaves[leaf.code] = settleLeaf(leaf, facts, computation, points ?? 0, rounding);
    if (points === null) continue;
    tally.points += points;
    if (rounding.keepsExact) tally.exact = addFractions(tally.exact, exactContribution(points, computation, rounding));
  }
  return tally;
}

function exactContribution(points: number, computation: Computation, rounding: Rounding) {
  return computation.status === COMPUTED
    ? exactPoints(computation, rounding.scale)
    : fraction(BigInt(points), 10n ** BigInt(rounding.scale));
}

function capOf(cap: DecimalString | undefined, scale: number): number | null {
  return cap === undefined ? null : toScaled(cap, scale);
}
