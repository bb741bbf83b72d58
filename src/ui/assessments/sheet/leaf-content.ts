/** What the unit says of one leaf: the part that is saved and compared as one. */
import type { Facts } from '@/core/scoring/facts';
import { sameFacts } from '@/core/workflow/stage-parts';

export type LeafContent = { readonly facts: Facts | null; readonly explanation: string };

/** Content with the version of the leaf on which it stands. */
export type LeafBase = LeafContent & { readonly version: number };

export function sameContent(a: LeafContent, b: LeafContent): boolean {
  return sameFacts(a.facts, b.facts) && reasonOf(a.facts) === reasonOf(b.facts) && a.explanation.trim() === b.explanation.trim();
}

/** `sameFacts` does not look at the wording of a reason; here it is the unit's own text. */
function reasonOf(facts: Facts | null): string | null {
  return facts !== null && 'notApplicable' in facts ? facts.reason : null;
}
