/**
 * The council's part (hội đồng thẩm định): fixing the final points of a sheet leaf by leaf, until every leaf that
 * applies is fixed and the sheet is finalised.
 */
import type { LeafSource } from '../criteria/criteria-set';
import { appraisalState, type LeafSection } from './appraisal';
import { countingStage } from './counting-facts';
import { latestAppraisal, sameFacts, type StageParts } from './stage-parts';

/**
 * `fixed`: the council has decided · `ready`: appraised (or an imported figure), so it can be taken over as it is ·
 * `notAppraised`: nobody appraised it, so the council must decide it by itself, with a reason · `notClaimed`: bonus or
 * penalty that nobody claims, nothing to decide.
 */
export const COUNCIL_STATES = ['fixed', 'ready', 'notAppraised', 'notClaimed'] as const;
export type CouncilState = (typeof COUNCIL_STATES)[number];

export function councilState(section: LeafSection, source: LeafSource, parts: StageParts): CouncilState {
  if (parts.final?.facts != null) return 'fixed';
  if (appraisalState(section, parts) === 'notClaimed') return 'notClaimed';
  return countingStage(source, parts) === null ? 'notAppraised' : 'ready';
}

/** Whether nothing of the sheet waits for the council any more. A sheet without leaves is not complete. */
export function isSheetFixed(states: readonly CouncilState[]): boolean {
  return states.includes('fixed') && states.every((state) => state === 'fixed' || state === 'notClaimed');
}

/** Whether any later stage says something else than the stage before it: what a council member wants to look at. */
export function isContested(parts: StageParts): boolean {
  const said = [parts.self, parts.round1, parts.round2, parts.final].flatMap((part) => (part?.facts ? [part.facts] : []));
  const isUndeclared = parts.self?.facts == null && latestAppraisal(parts) !== null;
  return isUndeclared || said.some((facts, at) => at > 0 && !sameFacts(facts, said[at - 1] ?? null));
}
