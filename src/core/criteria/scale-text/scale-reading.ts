/** What a printed scale (cách chấm điểm) says as a rule, and how sure that is. */
import type { DecimalString, ScoringRule } from '../criteria-set';

/** What of a leaf helps to read its scale. */
export type ScaleContext = {
  readonly name: string;
  /** null where the cell is wrong: then nothing is certain. */
  readonly maxPoints: DecimalString | null;
  readonly note: string | null;
  /** Part of the set in which the item stands: in the penalty part "trừ" gives what is counted. Absent: the note tells. */
  readonly section?: 'main' | 'bonus' | 'penalty';
};

/**
 * `clear`: every line is accounted for and the points fit the maximum: the rule.
 * `likely`: a rule for a person to confirm, with the reasons for doubt (Vietnamese).
 * `none`: it stays text on a leaf whose points are entered by hand.
 */
export type ScaleReading =
  | { readonly certainty: 'clear'; readonly rule: ScoringRule }
  | { readonly certainty: 'likely'; readonly rule: ScoringRule; readonly reasons: readonly string[] }
  | { readonly certainty: 'none' };
