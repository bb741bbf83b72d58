/** Checks the rule of one leaf against the leaf: order of its scale, points within 0..max, source fitting the rule. */
import { compare } from '../exact/decimal';
import type { CriteriaProblem } from './check-criteria-set';
import type { Band, Leaf } from './criteria-set';

export function checkRule(leaf: Leaf): CriteriaProblem[] {
  const problems = [...checkSource(leaf), ...checkKind(leaf)];
  return compare(leaf.maxPoints, '0') > 0 ? problems : [problemAt(leaf, 'maximum-not-positive'), ...problems];
}

function checkKind(leaf: Leaf): CriteriaProblem[] {
  const { rule } = leaf;
  switch (rule.kind) {
    case 'choice': {
      const points = rule.options.map((option) => option.points);
      return [...checkList(leaf, 'options', points), ...checkWithin(leaf, 'options', points), ...checkReach(leaf, points)];
    }
    case 'checklist': {
      const points = rule.items.map((item) => item.points);
      return [...checkList(leaf, 'items', points), ...checkWithin(leaf, 'items', points)];
    }
    case 'deduction': {
      const points = rule.violations.map((violation) => violation.pointsEach);
      return [...checkList(leaf, 'violations', points), ...checkSign(leaf, 'violations', points)];
    }
    case 'ratio':
    case 'number':
      return checkBands(leaf, rule.bands);
    case 'external':
      if ('bands' in rule) return checkBands(leaf, rule.bands);
      return compare(rule.scale, '0') > 0 ? [] : [problemAt(leaf, 'scale-not-positive', 'scale')];
    case 'count':
      return compare(rule.pointsEach, '0') > 0 ? [] : [problemAt(leaf, 'points-negative', 'pointsEach')];
    case 'manual':
      return compare(rule.step, '0') > 0 ? [] : [problemAt(leaf, 'step-not-positive', 'step')];
    case 'survey':
      return checkList(leaf, 'questions', rule.questions.map((question) => question.id));
  }
}

function checkSource(leaf: Leaf): CriteriaProblem[] {
  const expected = leaf.rule.kind === 'survey' ? 'survey' : leaf.rule.kind === 'external' ? 'external' : 'appraised';
  const problems: CriteriaProblem[] = leaf.source === expected ? [] : [problemAt(leaf, 'source-differs-from-rule', 'source', { source: leaf.source, kind: leaf.rule.kind })];
  // Re-scaling happens inside the appraised block only; a survey leaf cannot be left out by declaration.
  if (leaf.rule.kind === 'survey' && leaf.notApplicable !== 'never') problems.push(problemAt(leaf, 'survey-not-applicable', 'notApplicable'));
  return problems;
}

function checkBands(leaf: Leaf, bands: readonly Band[]): CriteriaProblem[] {
  const problems = checkList(leaf, 'bands', bands);
  bands.forEach((band, at) => {
    const above = bands[at - 1];
    if (above && compare(band.atLeast, above.atLeast) >= 0) problems.push(problemAt(leaf, 'bands-not-descending', `bands.${at}`));
  });
  const last = bands.at(-1);
  if (last && compare(last.atLeast, '0') !== 0) problems.push(problemAt(leaf, 'bands-do-not-end-at-zero', `bands.${bands.length - 1}`));
  const points = bands.flatMap((band) => ('points' in band ? [band.points] : []));
  const isReachable = points.length < bands.length || checkReach(leaf, points).length === 0;
  return [...problems, ...checkWithin(leaf, 'bands', points), ...(isReachable ? [] : checkReach(leaf, points))];
}

function checkList(leaf: Leaf, part: string, list: readonly unknown[]): CriteriaProblem[] {
  return list.length > 0 ? [] : [problemAt(leaf, 'no-options', part)];
}

function checkWithin(leaf: Leaf, part: string, points: readonly string[]): CriteriaProblem[] {
  const above = points.flatMap((value, at) =>
    compare(value, leaf.maxPoints) > 0 ? [problemAt(leaf, 'points-above-maximum', `${part}.${at}`, { points: value, maxPoints: leaf.maxPoints })] : [],
  );
  return [...above, ...checkSign(leaf, part, points)];
}

function checkSign(leaf: Leaf, part: string, points: readonly string[]): CriteriaProblem[] {
  return points.flatMap((value, at) => (compare(value, '0') < 0 ? [problemAt(leaf, 'points-negative', `${part}.${at}`, { points: value })] : []));
}

/** A maximum that no option gives promises points that nobody can get. */
function checkReach(leaf: Leaf, points: readonly string[]): CriteriaProblem[] {
  const isReached = points.some((value) => compare(value, leaf.maxPoints) >= 0);
  return isReached || points.length === 0 ? [] : [problemAt(leaf, 'maximum-not-reachable', undefined, { maxPoints: leaf.maxPoints })];
}

function problemAt(leaf: Leaf, code: CriteriaProblem['code'], part?: string, detail?: Readonly<Record<string, string>>): CriteriaProblem {
  return { code, path: part === undefined ? [leaf.code] : [leaf.code, part], ...(detail && { detail }) };
}
