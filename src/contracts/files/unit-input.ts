/**
 * From the entries of a unit's file to what `scoreUnit` takes, with every problem of every entry. Survey leaves bring
 * given points; an entry with points but without facts is points fixed by the appraiser (bonus items are printed so).
 */
import type { CriteriaSet, Leaf } from '@/core/criteria/criteria-set';
import { appliesTo, dependsOnUnitType, extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { compare, isDecimal } from '@/core/exact/decimal';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import type { UnitInput } from '@/core/scoring/score-unit';
import type { Entry, EntryStage, UnitEntries } from './entries-file';
import type { AnyFileProblem, FileProblem } from './problems';

export type UnitInputResult = {
  readonly input: UnitInput;
  /** Any of them refuses the file. */
  readonly problems: readonly AnyFileProblem[];
  readonly warnings: readonly AnyFileProblem[];
};

type Collected = {
  readonly facts: Record<string, Facts>;
  readonly surveyPoints: Record<string, string>;
  readonly problems: AnyFileProblem[];
  readonly warnings: AnyFileProblem[];
};

/** The `appraised` stage of the entries. Paths are relative to the unit's document. */
export function toUnitInput(unit: UnitEntries, set: CriteriaSet, rounding: RoundingRule): UnitInputResult {
  const unitType = unit.unit.type;
  const collected: Collected = { facts: {}, surveyPoints: {}, problems: checkUnit(unit, set), warnings: [] };
  // Codes of another set mean other things: what follows from the mismatch is not told line by line.
  if (unit.criteriaSet !== set.id) return { input: { unitType, facts: {}, survey: null }, problems: collected.problems, warnings: [] };
  const leaves = new Map([...leavesOf(set), ...extraLeavesOf(set)].map((leaf) => [leaf.code, leaf]));
  const seen = new Set<string>();
  for (const list of ['entries', 'bonus', 'penalty'] as const) {
    unit[list]?.forEach((entry, at) => {
      const path = `${list}[${at}]`;
      const leaf = leaves.get(entry.code);
      const problem = checkEntry(entry, leaf, unitType, path) ?? (seen.has(entry.code) ? duplicateOf(entry, path) : null);
      seen.add(entry.code);
      if (problem || !leaf) collected.problems.push(problem ?? unknownLeaf(entry, path));
      else if (leaf.source === 'survey') collectSurvey(leaf, entry.appraised, path, collected);
      else collectFacts(leaf, entry.appraised, path, rounding, collected);
    });
  }
  const survey = unit.surveyExempt === undefined ? { points: collected.surveyPoints } : { exempt: unit.surveyExempt };
  return { input: { unitType, facts: collected.facts, survey }, problems: collected.problems, warnings: collected.warnings };
}

function checkUnit(unit: UnitEntries, set: CriteriaSet): AnyFileProblem[] {
  const problems: FileProblem[] = [];
  if (unit.criteriaSet !== set.id) problems.push({ path: 'criteriaSet', code: 'other-criteria-set', detail: { value: unit.criteriaSet, expected: set.id } });
  if (dependsOnUnitType(set) && unit.unit.type === undefined) problems.push({ path: 'unit.type', code: 'unit-type-missing' });
  return problems;
}

function checkEntry(entry: Entry, leaf: Leaf | undefined, unitType: UnitInput['unitType'], path: string): FileProblem | null {
  if (!leaf) return unknownLeaf(entry, path);
  if (entry.source !== undefined && entry.source !== leaf.source) {
    return { path: `${path}.source`, code: 'source-differs', detail: { value: entry.source, expected: leaf.source } };
  }
  // Without the type of the unit that problem is named once, not at each alternative.
  if (unitType !== undefined && !appliesTo(leaf, unitType)) return { path: `${path}.code`, code: 'leaf-of-other-unit-type', detail: { value: entry.code } };
  return null;
}

function unknownLeaf(entry: Entry, path: string): FileProblem {
  return { path: `${path}.code`, code: 'unknown-leaf', detail: { value: entry.code } };
}

function duplicateOf(entry: Entry, path: string): FileProblem {
  return { path: `${path}.code`, code: 'duplicate-entry', detail: { value: entry.code } };
}

function collectSurvey(leaf: Leaf, stage: EntryStage | null | undefined, path: string, into: Collected): void {
  const points = stage?.points ?? null;
  if (points === null) return;
  const isValid = isDecimal(points) && compare(points, '0') >= 0 && compare(points, leaf.maxPoints) <= 0;
  if (isValid) into.surveyPoints[leaf.code] = points;
  else into.problems.push({ path: `${path}.appraised.points`, code: 'survey-points-invalid', detail: { value: points, maxPoints: leaf.maxPoints } });
}

function collectFacts(leaf: Leaf, stage: EntryStage | null | undefined, path: string, rounding: RoundingRule, into: Collected): void {
  const stated = stage?.points ?? null;
  const isFixed = stage?.data == null && stated !== null;
  if (stage?.data == null && !isFixed) return;
  const facts = (isFixed ? { fixedPoints: stated } : stage?.data) as Facts;
  const factsPath = isFixed ? `${path}.appraised.points` : `${path}.appraised.data`;
  for (const found of checkFacts(leaf, facts, { stage: 'round2', decimals: rounding.decimals })) {
    const at = isFixed || found.field === undefined ? factsPath : `${factsPath}.${found.field}`;
    (found.severity === 'error' ? into.problems : into.warnings).push({ path: at, code: 'facts', facts: found, leaf });
  }
  into.facts[leaf.code] = facts;
  if (!isFixed && stated !== null) warnIfDiffers(leaf, facts, stated, `${path}.appraised.points`, rounding, into);
}

function warnIfDiffers(leaf: Leaf, facts: Facts, stated: string, path: string, rounding: RoundingRule, into: Collected): void {
  const outcome = scoreLeaf(leaf, facts, rounding);
  if (!('points' in outcome) || outcome.points === null || !isDecimal(stated)) return;
  if (compare(outcome.points, stated) !== 0) into.warnings.push({ path, code: 'points-differ', stated, computed: outcome.points });
}
