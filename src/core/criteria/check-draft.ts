/**
 * Everything that stands between a draft and its issue: the gaps a working copy may have, and all that
 * `checkCriteriaSet` finds in what is complete. Its laws are not written again: it checks a stand-in of the draft whose
 * codes are the keys of the nodes, and what it says of a stand-in value is dropped.
 */
import { compare, decimalsOf, trimDecimals } from '../exact/decimal';
import { checkCriteriaSet, duplicateCodes, type CriteriaProblem } from './check-criteria-set';
import type { CriteriaGroup, CriteriaNode, CriteriaSet, DecimalString, ExtraPoints, Leaf } from './criteria-set';
import type { DraftExtra, DraftNode, DraftSet } from './draft';
import { draftPlaces, draftUnitTypes, isDraftLeaf, MAX_LEVELS, policyOf, sourceOfKind, type DraftPlace } from './draft-nodes';
import { blankRuleTexts } from './rule-texts';

export type DraftGap =
  | 'name-missing'
  | 'code-missing'
  | 'maximum-missing'
  | 'rule-missing'
  | 'policy-missing'
  | 'agency-missing'
  | 'rule-text-missing'
  | 'question-text-missing'
  | 'questions-missing'
  | 'too-deep'
  | 'parts-outside-total'
  | 'points-not-storable'
  | 'total-missing'
  | 'cap-missing'
  | 'no-areas'
  | 'level-missing'
  | 'band-label-missing';

export type DraftProblem = {
  /** `error` blocks issuing; `warning` is to be looked at. */
  readonly severity: 'error' | 'warning';
  readonly code: DraftGap | CriteriaProblem['code'];
  /** The node; null: the set itself. */
  readonly key: string | null;
  /** What of the node or the set: "maxPoints", "bands.2", "penalty.cap". */
  readonly part?: string;
  readonly detail?: Readonly<Record<string, string>>;
};

/** All problems in the order of the table, those of the set itself first. */
export function checkDraft(draft: DraftSet): DraftProblem[] {
  const places = draftPlaces(draft);
  const order = new Map(places.map(({ node }, at) => [node.key, at]));
  const problems = [...setGaps(draft), ...places.flatMap(nodeGaps), ...codesUsedTwice(places), ...lawsBroken(draft, places)];
  const positionOf = ({ key }: DraftProblem): number => (key === null ? -1 : (order.get(key) ?? -1));
  return problems.sort((a, b) => positionOf(a) - positionOf(b));
}

export function hasErrors(problems: readonly DraftProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function setGaps(draft: DraftSet): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const gap = (code: DraftProblem['code'], part: string): void => void problems.push({ severity: 'error', code, key: null, part });
  if (draft.name.trim() === '') gap('name-missing', 'name');
  if (draft.level.trim() === '') gap('level-missing', 'level');
  if (draft.totalMaxPoints === null) gap('total-missing', 'totalMaxPoints');
  else if (compare(draft.totalMaxPoints, '0') <= 0) gap('maximum-not-positive', 'totalMaxPoints');
  else if (!isStorable(draft.totalMaxPoints)) gap('points-not-storable', 'totalMaxPoints');
  if (draft.areas.length === 0) gap('no-areas', 'areas');
  for (const section of ['bonus', 'penalty'] as const) {
    const extra = draft[section];
    if (extra === null) continue;
    if (extra.name.trim() === '') gap('name-missing', `${section}.name`);
    if (extra.cap === null) gap('cap-missing', `${section}.cap`);
    else if (!isStorable(extra.cap)) gap('points-not-storable', `${section}.cap`);
  }
  draft.ratingBands.forEach((band, at) => {
    if (band.label.trim() === '') gap('band-label-missing', `ratingBands.${at}`);
  });
  return problems;
}

function nodeGaps(place: DraftPlace): DraftProblem[] {
  const { node, section, ancestors } = place;
  const problems: DraftProblem[] = [];
  const gap = (code: DraftGap, part: string, severity: DraftProblem['severity'] = 'error'): void =>
    void problems.push({ severity, code, key: node.key, part });
  if (node.code.trim() === '') gap('code-missing', 'code');
  if (node.name.trim() === '') gap('name-missing', 'name');
  if (node.maxPoints === null) gap('maximum-missing', 'maxPoints');
  else if (!isStorable(node.maxPoints)) gap('points-not-storable', 'maxPoints');
  if (ancestors.length === MAX_LEVELS) gap('too-deep', 'level');
  if (section !== 'main' && node.children.length > 0) gap('parts-outside-total', 'children');
  if (!isDraftLeaf(place)) return problems;
  if (node.rule === undefined) gap('rule-missing', 'rule');
  if (policyOf(node) === undefined) gap('policy-missing', 'notApplicable');
  if ((node.appraiser ?? '').trim() === '') gap('agency-missing', 'appraiser');
  if (node.rule?.kind === 'survey' && node.rule.questions.length === 0) gap('questions-missing', 'questions', 'warning');
  for (const part of node.rule ? blankRuleTexts(node.rule) : []) {
    // The questionnaire belongs to the survey of the round; the set may be issued without the words of its questions.
    if (node.rule?.kind === 'survey') gap('question-text-missing', part, 'warning');
    else gap('rule-text-missing', part);
  }
  return problems;
}

function codesUsedTwice(places: readonly DraftPlace[]): DraftProblem[] {
  const codes = places.map(({ node }) => node.code).filter((code) => code.trim() !== '');
  const twice = new Set(duplicateCodes(codes).flatMap(({ path }) => path));
  return places.flatMap(({ node }) =>
    twice.has(node.code) ? [{ severity: 'error' as const, code: 'duplicate-code' as const, key: node.key, part: 'code', detail: { code: node.code } }] : [],
  );
}

function lawsBroken(draft: DraftSet, places: readonly DraftPlace[]): DraftProblem[] {
  const nodes = new Map(places.map(({ node }) => [node.key, node]));
  const lacksMaximum = (node: DraftNode | undefined): boolean => node?.maxPoints === null;
  const isOfStandIn = ({ code, path }: CriteriaProblem): boolean => {
    const node = nodes.get(path[0] as string);
    switch (code) {
      case 'sum-differs':
        return lacksMaximum(node) || (node?.children ?? []).some(lacksMaximum);
      case 'total-differs':
        return draft.totalMaxPoints === null || draft.areas.length === 0 || draft.areas.some(lacksMaximum);
      case 'points-above-maximum':
      case 'maximum-not-reachable':
      case 'maximum-not-positive':
        return lacksMaximum(node);
      case 'no-options':
        // Told as the warning `questions-missing`.
        return node?.rule?.kind === 'survey';
      default:
        return false;
    }
  };
  const problems = checkCriteriaSet(standInOf(draft)).filter((problem) => !isOfStandIn(problem));
  return sumsToldOnce(problems, draftUnitTypes(draft).length).flatMap((problem) => located(problem, places));
}

/**
 * A sum is checked for each type of unit on its own; types with the same sum are told together ("xa,dac-khu"), and
 * without their names where it is the same for all.
 */
function sumsToldOnce(problems: readonly CriteriaProblem[], types: number): CriteriaProblem[] {
  const told: CriteriaProblem[] = [];
  for (const problem of problems) {
    const same = problem.code === 'sum-differs' && told.some((other) => isSameSum(other, problem));
    if (same) continue;
    const named = problem.code === 'sum-differs' ? problems.filter((other) => isSameSum(other, problem)).flatMap(({ detail }) => detail?.unitType ?? []) : [];
    const { unitType: _type, ...detail } = problem.detail ?? {};
    told.push(named.length === 0 ? problem : { ...problem, detail: named.length === types ? detail : { ...detail, unitType: named.join(',') } });
  }
  return told;
}

function isSameSum(a: CriteriaProblem, b: CriteriaProblem): boolean {
  return a.code === 'sum-differs' && b.code === 'sum-differs' && a.path[0] === b.path[0] && a.detail?.sum === b.detail?.sum;
}

function located({ code, path, detail }: CriteriaProblem, places: readonly DraftPlace[]): DraftProblem[] {
  const [first = '', part] = path;
  const problem = { severity: 'error' as const, code, ...(detail && { detail }) };
  switch (code) {
    case 'total-differs':
      return [{ ...problem, key: null, part: 'totalMaxPoints' }];
    case 'rating-bands-not-descending':
      return [{ ...problem, key: null, part: `ratingBands.${part}` }];
    case 'duplicate-question':
      return places.flatMap(({ node }) =>
        node.rule?.kind === 'survey' && node.rule.questions.some(({ id }) => id === first) ? [{ ...problem, key: node.key, part: 'questions', detail: { id: first } }] : [],
      );
    default:
      return [{ ...problem, key: first, ...(part !== undefined && { part }) }];
  }
}

/** The draft with something in every gap, its keys in the place of its codes. */
function standInOf(draft: DraftSet): CriteriaSet {
  const { areas, bonus, penalty, ...head } = draft;
  return {
    ...head,
    id: '',
    totalMaxPoints: draft.totalMaxPoints ?? '1',
    areas: areas.map(groupStandIn),
    ...(bonus && { bonus: extraStandIn(bonus) }),
    ...(penalty && { penalty: extraStandIn(penalty) }),
  };
}

function nodeStandIn(node: DraftNode): CriteriaNode {
  return node.children.length === 0 ? leafStandIn(node) : groupStandIn(node);
}

function groupStandIn(node: DraftNode): CriteriaGroup {
  return { code: node.key, name: node.name, maxPoints: node.maxPoints ?? '1', children: node.children.map(nodeStandIn) };
}

function leafStandIn(node: DraftNode): Leaf {
  const rule = node.rule ?? { kind: 'manual', step: '1' };
  return {
    code: node.key,
    name: node.name,
    maxPoints: node.maxPoints ?? '1',
    source: sourceOfKind(rule.kind),
    rule,
    notApplicable: policyOf(node) ?? 'never',
    appraiser: node.appraiser ?? '',
    ...(node.appliesTo && { appliesTo: node.appliesTo }),
  };
}

function extraStandIn({ name, cap, items }: DraftExtra): ExtraPoints {
  return { name, cap: cap ?? '0', items: items.map(leafStandIn) };
}

/** A maximum is a column of five digits before and four after the point; a finer one would be rounded in silence. */
function isStorable(points: DecimalString): boolean {
  const trimmed = trimDecimals(points);
  return decimalsOf(trimmed) <= 4 && compare(trimmed, '99999') <= 0;
}
