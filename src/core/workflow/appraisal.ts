/**
 * Appraisal of one leaf (thẩm định): in which state it is, what may be confirmed, when a reason is compulsory.
 *
 * Confirming means repeating the facts of the stage before (the unit's in round 1, round 1's in round 2) in the
 * appraiser's own row, so that the stages stand side by side for ever. A leaf of which nobody said anything cannot be
 * confirmed: missing is not 0, the appraiser has to say a number.
 * Bonus and penalty items that nobody claims need no appraisal; the agency may still write one (a penalty for false
 * data is hardly ever declared by the unit itself).
 */
import type { Leaf } from '../criteria/criteria-set';
import { subtract, sum } from '../exact/decimal';
import type { Facts, Stage } from '../scoring/facts';
import { factsBefore, isOutdated, latestAppraisal, pointsMoved, sameFacts, type StageParts } from './stage-parts';

/**
 * `open`: not appraised · `reopened`: the unit changed its facts after the appraisal (the sheet was returned), so it is
 * open again · `confirmed` / `changed`: appraised, with the unit's facts or with others · `notClaimed`: a bonus or
 * penalty item of which nobody said anything.
 */
export const APPRAISAL_STATES = ['open', 'reopened', 'confirmed', 'changed', 'notClaimed'] as const;
export type AppraisalState = (typeof APPRAISAL_STATES)[number];

/** Whether a leaf counts in the 100 (`main`) or stands outside. */
export type LeafSection = 'main' | 'bonus' | 'penalty';

export function appraisalState(section: LeafSection, parts: StageParts): AppraisalState {
  const appraisal = latestAppraisal(parts);
  const self = parts.self?.facts ?? null;
  if (appraisal === null || appraisal.facts === null) {
    return section !== 'main' && self === null ? 'notClaimed' : 'open';
  }
  if (sameFacts(self, appraisal.facts)) return 'confirmed';
  return isOutdated(appraisal, parts) ? 'reopened' : 'changed';
}

/** Whether the state still asks for the appraiser. */
export function isAppraisalOpen(state: AppraisalState): boolean {
  return state === 'open' || state === 'reopened';
}

/** Only what was declared (by the unit, or by the other system for external figures) can be confirmed. */
export function canConfirm(stage: Exclude<Stage, 'self'>, parts: StageParts): boolean {
  return factsBefore(stage, parts) !== null;
}

/**
 * Whether `facts` at `stage` need a reason: always where they differ from the stage before, or where points are fixed
 * against the rule. Not for the first figure of an external leaf: nothing is corrected, the figure is carried over.
 */
export function isReasonNeeded(stage: Exclude<Stage, 'self'>, leaf: Leaf, facts: Facts, parts: StageParts): boolean {
  const before = factsBefore(stage, parts);
  if (before === null && leaf.source === 'external' && !('fixedPoints' in facts)) return false;
  return !sameFacts(facts, before);
}

/** Progress over some leaves (of a unit, or of many units): counts, and by how much the points moved in all. */
export type AppraisalProgress = {
  /** Leaves that need an appraisal or have one. */
  readonly total: number;
  readonly appraised: number;
  readonly changed: number;
  /** Sum of appraised minus self over the leaves that have both numbers, as a decimal string; negative: lost. */
  readonly moved: string;
  /** The lost part alone, as a positive decimal string. */
  readonly lost: string;
};

export function appraisalProgress(leaves: readonly { section: LeafSection; parts: StageParts }[]): AppraisalProgress {
  const states = leaves.map(({ section, parts }) => appraisalState(section, parts));
  const moves = leaves.filter(({ section }) => section !== 'penalty').map(({ parts }) => pointsMoved(parts)).filter((move) => move !== null);
  const lost = moves.filter((move) => move.startsWith('-'));
  return {
    total: states.filter((state) => state !== 'notClaimed').length,
    appraised: states.filter((state) => state === 'confirmed' || state === 'changed').length,
    changed: states.filter((state) => state === 'changed').length,
    moved: sum(moves),
    lost: subtract('0', sum(lost)),
  };
}
