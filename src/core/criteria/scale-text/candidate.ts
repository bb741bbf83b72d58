import type { ScoringRule } from '../criteria-set';
import type { Line } from './line';

/** A rule that a scale may mean. No doubts, and no line that is `unknown` and not `taken`: then it is certain. */
export type Candidate = {
  readonly rule: ScoringRule;
  readonly doubts: readonly string[];
  /** Unknown lines that the rule has made use of. */
  readonly taken: readonly Line[];
};
