/**
 * What is known of the thing that is touched. Every field is optional; a permission that needs one and does not get it
 * answers no, so a caller that forgets a fact loses a right instead of granting one.
 */
import type { RoundStatus, SheetStatus } from '../workflow/statuses';

export type AccessTarget = {
  /** The unit that runs the round. */
  readonly organiserId?: string;
  readonly roundStatus?: RoundStatus;
  /** The measured unit. */
  readonly unitId?: string;
  /** The unit itself and every unit above it, for rights that reach down a tree. */
  readonly unitAncestorIds?: readonly string[];
  readonly sheetStatus?: SheetStatus;
  /** The agency that appraises the leaf in this round. */
  readonly agencyId?: string;
  /** The actor has an AppraiserUnit row for this unit in this round. */
  readonly isAssigned?: boolean;
  /** The leaf's figure comes from another system: the round manager may enter it too. */
  readonly isExternalLeaf?: boolean;
  /** The log entry speaks of an account or of units, and of nothing that carries points. */
  readonly isAccountEntry?: boolean;
};
