import type { DecimalString } from '../criteria/criteria-set';
import type { ExplainedOutcome, LeafOutcome } from '../scoring/outcome';

/**
 * The points an outcome counts with, as printed. Null where there is no number: missing, excluded, exempt.
 * A leaf that does not apply counts its maximum or 0 only where its policy says so.
 */
export function pointsOf(outcome: LeafOutcome | ExplainedOutcome | undefined): DecimalString | null {
  if (outcome === undefined) return null;
  switch (outcome.kind) {
    case 'scored':
    case 'notApplicable':
      return outcome.points;
    case 'missing':
    case 'exempt':
      return null;
  }
}
