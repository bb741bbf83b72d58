/**
 * Checks a criteria set of the right shape (`contracts/files` checks the shape) for what would make scoring wrong:
 * maxima that do not add up, codes used twice, scales out of order, points above the maximum. Finds all problems.
 */
import { compare, sum } from '../exact/decimal';
import { checkRule } from './check-rule';
import { isLeaf, type CriteriaGroup, type CriteriaNode, type CriteriaSet, type Leaf, type UnitType } from './criteria-set';
import { extraLeavesOf, leavesOf, leavesUnder } from './leaves';
import { differingSums } from './part-sums';

export type CriteriaProblem = {
  readonly code:
    | 'duplicate-code'
    | 'duplicate-question'
    | 'sum-differs'
    | 'total-differs'
    | 'empty-group'
    | 'maximum-not-positive'
    | 'points-above-maximum'
    | 'points-negative'
    | 'maximum-not-reachable'
    | 'bands-not-descending'
    | 'bands-do-not-end-at-zero'
    | 'no-options'
    | 'step-not-positive'
    | 'scale-not-positive'
    | 'source-differs-from-rule'
    | 'survey-not-applicable'
    | 'rating-bands-not-descending';
  /** Where in the set: the code of the node, then the part of it ("3.1.1", "bands.2"). */
  readonly path: readonly string[];
  readonly detail?: Readonly<Record<string, string>>;
};

export function checkCriteriaSet(set: CriteriaSet): CriteriaProblem[] {
  const leaves = [...leavesOf(set), ...extraLeavesOf(set)];
  return [
    ...duplicateCodes(codesOf(set)),
    ...duplicateQuestions(leaves),
    ...set.areas.flatMap((area) => checkSums(area, unitTypesOf(set), true)),
    ...checkTotal(set),
    ...leaves.flatMap(checkRule),
    ...checkRatingBands(set),
  ];
}

/** The types that the set tells apart; one undefined type where it tells none. */
export function unitTypesOf(set: CriteriaSet): (UnitType | undefined)[] {
  const named = new Set(leavesOf(set).flatMap((leaf) => leaf.appliesTo ?? []));
  return named.size === 0 ? [undefined] : [...named];
}

/** A code names one node of the whole set, bonus and penalty included. */
export function duplicateCodes(codes: readonly string[]): CriteriaProblem[] {
  return repeated(codes).map((code) => ({ code: 'duplicate-code', path: [code] }));
}

function codesOf(set: CriteriaSet): string[] {
  return [...set.areas.flatMap(codesUnder), ...extraLeavesOf(set).map((leaf) => leaf.code)];
}

function duplicateQuestions(leaves: readonly Leaf[]): CriteriaProblem[] {
  const questions = leaves.flatMap(({ rule }) => (rule.kind === 'survey' ? rule.questions.map((question) => question.id) : []));
  return repeated(questions).map((id) => ({ code: 'duplicate-question', path: [id] }));
}

/** For each type of unit on its own: alternatives share the maximum of their parent. */
function checkSums(group: CriteriaGroup, types: readonly (UnitType | undefined)[], isArea: boolean): CriteriaProblem[] {
  if (group.children.length === 0) return [{ code: 'empty-group', path: [group.code] }];
  const parts = group.children.map((child) => ({ maxPoints: child.maxPoints, leafTypes: leavesUnder(child).map((leaf) => leaf.appliesTo) }));
  const problems = differingSums(parts, group.maxPoints, types, isArea).map(
    ({ sum: added, type }): CriteriaProblem => ({ code: 'sum-differs', path: [group.code], detail: { sum: added, maxPoints: group.maxPoints, ...(type && { unitType: type }) } }),
  );
  return [...problems, ...group.children.flatMap((child) => (isLeaf(child) ? [] : checkSums(child, types, false)))];
}

function checkTotal(set: CriteriaSet): CriteriaProblem[] {
  const added = sum(set.areas.map((area) => area.maxPoints));
  if (compare(added, set.totalMaxPoints) === 0) return [];
  return [{ code: 'total-differs', path: ['totalMaxPoints'], detail: { sum: added, maxPoints: set.totalMaxPoints } }];
}

function checkRatingBands({ ratingBands = [] }: CriteriaSet): CriteriaProblem[] {
  return ratingBands.flatMap((band, at) => {
    const above = ratingBands[at - 1];
    return above && compare(band.from, above.from) >= 0 ? [{ code: 'rating-bands-not-descending' as const, path: ['ratingBands', String(at)] }] : [];
  });
}

function codesUnder(node: CriteriaNode): string[] {
  return isLeaf(node) ? [node.code] : [node.code, ...node.children.flatMap(codesUnder)];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}
