/**
 * What a unit still owes before its sheet can be submitted. Undeclared is not 0, and a declaration stands on evidence
 * or, without evidence, on an explanation (giải trình). The state of one leaf is told by plain facts, so that the
 * screen, the check list and the submission itself ask one function.
 */
import type { LeafSource } from '../criteria/criteria-set';
import type { LeafOutcome } from '../scoring/outcome';
import { isZero } from '../exact/decimal';

export type LeafStanding = {
  readonly code: string;
  readonly section: 'main' | 'bonus' | 'penalty';
  readonly source: LeafSource;
  /** Excluded for this unit by the round: nothing is asked. */
  readonly isExcluded: boolean;
  readonly outcome: LeafOutcome;
  readonly evidenceCount: number;
  readonly explanation: string | null;
};

export type Gap = { readonly code: string; readonly kind: 'undeclared' | 'no-evidence' };

/** Whether the unit itself declares the leaf: not the survey, not another system, not excluded by the round. */
export function isOwnDeclaration(leaf: Pick<LeafStanding, 'source' | 'isExcluded'>): boolean {
  return leaf.source === 'appraised' && !leaf.isExcluded;
}

/**
 * The gap of one leaf, or null.
 * - A leaf of the main part must be declared; a bonus or penalty item that is not declared is not claimed.
 * - A declared leaf needs evidence or an explanation. The reason of "not applicable" is its explanation. A bonus or
 *   penalty of 0 points claims nothing and needs nothing.
 */
export function gapOf(leaf: LeafStanding): Gap | null {
  if (!isOwnDeclaration(leaf)) return null;
  const { outcome, section, code } = leaf;
  if (outcome.kind === 'missing') return section === 'main' ? { code, kind: 'undeclared' } : null;
  if (outcome.kind === 'exempt') return null;
  if (outcome.kind === 'notApplicable' && outcome.cause === 'declared') return null;
  if (section !== 'main' && outcome.points !== null && isZero(outcome.points)) return null;
  const isSupported = leaf.evidenceCount > 0 || (leaf.explanation ?? '').trim() !== '';
  return isSupported ? null : { code, kind: 'no-evidence' };
}
