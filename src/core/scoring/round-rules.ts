/**
 * The rules a round stores, prints with its results and scores by. One object, so that two rounds with different
 * rules can stand beside each other for ever.
 */
import type { DecimalString, RatingBand } from '../criteria/criteria-set';

export const ROUNDING_STAGES = ['leaf', 'area', 'total'] as const;
export type RoundingStage = (typeof ROUNDING_STAGES)[number];

/** Half-up only (2,345 -> 2,35), to `decimals` places, once, at the named stage. */
export type RoundingRule = {
  readonly mode: 'half-up';
  readonly decimals: number;
  readonly stage: RoundingStage;
};

/**
 * `incomplete`: a leaf without facts leaves the unit without a total (default).
 * `zero`: it counts 0 and the derivation says so.
 */
export const MISSING_RULES = ['incomplete', 'zero'] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

export type TieBreakKey = 'appraised' | 'survey' | { readonly area: string };

export type RankingRule = {
  /** The number that is ranked. `index` is right where units have different attainable maxima. */
  readonly by: 'total' | 'index';
  /** `published`: the rounded number that is printed; `exact`: before rounding. */
  readonly precision: 'published' | 'exact';
  /** Compared in order, higher first; still equal after the last: shared rank (1 2 2 4). Empty: always shared. */
  readonly tieBreak: readonly TieBreakKey[];
};

export type SurveyRules = {
  /** Fewer valid answers than this: no survey points are computed silently; a person decides. */
  readonly minimumResponses: number;
};

export type RoundRules = {
  readonly rounding: RoundingRule;
  readonly missing: MissingRule;
  readonly ranking: RankingRule;
  /** Applied to `bandsOn`; sorted descending. */
  readonly ratingBands: readonly RatingBand[];
  readonly bandsOn: 'total' | 'index';
  readonly survey: SurveyRules;
  /** Caps of bonus and penalty of the round; absent: those of the criteria set. */
  readonly bonusCap?: DecimalString;
  readonly penaltyCap?: DecimalString;
};

export const DEFAULT_ROUND_RULES: RoundRules = {
  rounding: { mode: 'half-up', decimals: 2, stage: 'leaf' },
  missing: 'incomplete',
  ranking: { by: 'total', precision: 'published', tieBreak: [] },
  ratingBands: [],
  bandsOn: 'total',
  survey: { minimumResponses: 1 },
};
