/**
 * The working copy of a criteria set before it is issued: everything of `CriteriaSet`, but with gaps allowed. Stored as one
 * document; issuing turns it into a `CriteriaSet`.
 */
import type { DecimalString, NotApplicablePolicy, RatingBand, ScoringRule, UnitType } from './criteria-set';

/** A node without children is a leaf. The leaf parts of a group are kept while it has children and printed nowhere. */
export type DraftNode = {
  /** Stable within the draft and its copies: what a mapping between versions starts from. Never shown. */
  readonly key: string;
  readonly code: string;
  /** Number as printed where it is not the code ("IV", "a"). */
  readonly label?: string;
  readonly name: string;
  readonly maxPoints: DecimalString | null;
  readonly note?: string;
  readonly scaleText?: string;
  readonly rule?: ScoringRule;
  readonly evidence?: string;
  readonly guidance?: string;
  readonly notApplicable?: NotApplicablePolicy;
  readonly appraiser?: string;
  readonly appliesTo?: readonly UnitType[];
  readonly children: readonly DraftNode[];
};

export type DraftExtra = { readonly name: string; readonly cap: DecimalString | null; readonly items: readonly DraftNode[] };

export type DraftSet = {
  readonly name: string;
  readonly level: string;
  readonly year: number;
  readonly totalMaxPoints: DecimalString | null;
  readonly areas: readonly DraftNode[];
  readonly bonus: DraftExtra | null;
  readonly penalty: DraftExtra | null;
  readonly ratingBands: readonly RatingBand[];
};
