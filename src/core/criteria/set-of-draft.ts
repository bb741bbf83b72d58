import type { CriteriaProblem } from './check-criteria-set';
import { checkRule } from './check-rule';
import type { CriteriaGroup, CriteriaNode, CriteriaSet, ExtraPoints, Leaf } from './criteria-set';
import type { DraftExtra, DraftNode, DraftSet } from './draft';
import { policyOf, sourceOfKind } from './draft-nodes';

/** What issuing adds to a draft. `status` is what a reader should know of the origin ("Dữ liệu minh họa …"). */
export type SetHead = Pick<CriteriaSet, 'id' | 'issuer' | 'decisionNumber' | 'status'>;

/**
 * The set that a draft describes. Only for a draft without errors (`checkDraft`).
 * @throws Error naming the node that is not whole
 */
export function setOfDraft(draft: DraftSet, head: SetHead): CriteriaSet {
  return {
    ...head,
    name: draft.name,
    level: draft.level,
    year: draft.year,
    totalMaxPoints: needed(draft.totalMaxPoints, 'set', 'total'),
    areas: draft.areas.map(groupOf),
    ...(draft.bonus && { bonus: extraOf(draft.bonus) }),
    ...(draft.penalty && { penalty: extraOf(draft.penalty) }),
    ratingBands: draft.ratingBands,
  };
}

/** Code -> key of every node: what is stored beside the set, so that its copies are recognised node by node. */
export function keysOfDraft(draft: DraftSet): Map<string, string> {
  const keys = new Map<string, string>();
  const walk = (node: DraftNode): void => {
    keys.set(node.code, node.key);
    node.children.forEach(walk);
  };
  for (const node of [...draft.areas, ...(draft.bonus?.items ?? []), ...(draft.penalty?.items ?? [])]) walk(node);
  return keys;
}

/** What cannot be scored at all: no row to choose, or a division by 0. */
const UNSCORABLE: ReadonlySet<CriteriaProblem['code']> = new Set(['no-options', 'step-not-positive', 'scale-not-positive', 'maximum-not-positive']);

/** The leaf as it would be scored: for a preview of a draft. null while its maximum or its rule is missing or cannot be computed. */
export function previewLeaf(node: DraftNode): Leaf | null {
  if (node.maxPoints === null || node.rule === undefined) return null;
  const leaf = leafOf({ ...node, notApplicable: policyOf(node) ?? 'never', appraiser: node.appraiser ?? '' });
  return checkRule(leaf).some(({ code }) => UNSCORABLE.has(code)) ? null : leaf;
}

function nodeOf(node: DraftNode): CriteriaNode {
  return node.children.length === 0 ? leafOf(node) : groupOf(node);
}

function groupOf(node: DraftNode): CriteriaGroup {
  return { ...headOf(node), children: node.children.map(nodeOf) };
}

function leafOf(node: DraftNode): Leaf {
  const rule = needed(node.rule, node.code, 'rule');
  return {
    ...headOf(node),
    source: sourceOfKind(rule.kind),
    rule,
    ...(node.evidence !== undefined && { evidence: node.evidence }),
    ...(node.guidance !== undefined && { guidance: node.guidance }),
    ...(node.scaleText !== undefined && { scaleText: node.scaleText }),
    notApplicable: needed(policyOf(node), node.code, 'policy'),
    appraiser: needed(node.appraiser, node.code, 'agency'),
    ...(node.appliesTo !== undefined && { appliesTo: node.appliesTo }),
  };
}

function headOf(node: DraftNode) {
  return {
    code: node.code,
    name: node.name,
    maxPoints: needed(node.maxPoints, node.code, 'maximum'),
    ...(node.label !== undefined && { label: node.label }),
    ...(node.note !== undefined && { note: node.note }),
  };
}

function extraOf(extra: DraftExtra): ExtraPoints {
  return { name: extra.name, cap: needed(extra.cap, extra.name, 'cap'), items: extra.items.map(leafOf) };
}

function needed<T>(value: T | null | undefined, where: string, part: string): T {
  if (value === null || value === undefined) throw new Error(`The draft is not whole: ${part} of ${where}`);
  return value;
}
