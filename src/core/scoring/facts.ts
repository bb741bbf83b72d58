/**
 * What is declared, corrected or fixed for one leaf: the facts from which the points follow.
 * The shapes are those of the entries files (`par-entries/1`); indexes count from 0; numbers are decimal strings.
 */
import type { DecimalString } from '../criteria/criteria-set';

export type NotApplicableFacts = { readonly notApplicable: true; readonly reason: string };

/** Facts by rule kind. A `survey` leaf has none: its points are merged from the frozen survey. */
export type RuleFacts =
  | { readonly optionIndex: number }
  | { readonly ticked: readonly number[] }
  | { readonly numerator: DecimalString; readonly denominator: DecimalString }
  | { readonly value: DecimalString }
  | { readonly count: number }
  | { readonly counts: readonly number[] }
  | { readonly points: DecimalString };

/**
 * Points fixed by an appraiser or the council against the rule, with a reason (for instance 0 for false evidence).
 * Never at the self stage.
 */
export type FixedPointsFacts = { readonly fixedPoints: DecimalString };

export type Facts = RuleFacts | NotApplicableFacts | FixedPointsFacts;

/**
 * The stages that stand side by side for one leaf of one unit. `external` leaves enter at `self` with the imported figure.
 * `final` is the council's; where it is absent, the latest appraisal round counts for the provisional result.
 */
export const STAGES = ['self', 'round1', 'round2', 'final'] as const;
export type Stage = (typeof STAGES)[number];
