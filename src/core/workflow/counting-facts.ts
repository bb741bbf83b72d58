/**
 * Which stage counts in the result of a round. The council's word; before it the latest appraisal. What the unit says of
 * itself never counts, except the imported figure of an external leaf, which nobody declared.
 */
import type { LeafSource } from '../criteria/criteria-set';
import type { Facts, Stage } from '../scoring/facts';
import { isOutdated, latestAppraisal, type StageParts } from './stage-parts';

/**
 * The stage whose facts count, or null: not decided by anybody yet.
 * An appraisal of facts that the unit has changed since (the sheet was returned) decides nothing any more.
 */
export function countingStage(source: LeafSource, parts: StageParts): Stage | null {
  if (source === 'survey') return null;
  if (parts.final?.facts != null) return 'final';
  const appraisal = latestAppraisal(parts);
  if (appraisal?.facts != null && !isOutdated(appraisal, parts)) return appraisal === parts.round2 ? 'round2' : 'round1';
  return source === 'external' && parts.self?.facts != null ? 'self' : null;
}

/** The facts of that stage. */
export function countingFacts(source: LeafSource, parts: StageParts): Facts | null {
  const stage = countingStage(source, parts);
  return stage === null ? null : (parts[stage]?.facts ?? null);
}
