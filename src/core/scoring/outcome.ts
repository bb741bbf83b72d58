/**
 * What scoring gives back: plain data that the screens, exports and the API print without computing again.
 */
import type { DecimalString, NotApplicablePolicy, RuleKind } from '../criteria/criteria-set';
import type { RoundingRule } from './round-rules';

/** Why a leaf's facts are refused or doubtful. Codes are worded in Vietnamese by `text/problems`. */
export type FactsProblem = {
  readonly severity: 'error' | 'warning';
  readonly code:
    | 'wrong-shape'
    | 'not-a-number'
    | 'negative'
    | 'not-an-integer'
    | 'above-maximum'
    | 'not-a-step'
    | 'numerator-above-denominator'
    | 'unknown-option'
    | 'duplicate-option'
    | 'not-applicable-forbidden'
    | 'reason-missing'
    | 'survey-not-declared'
    | 'too-large';
  /** Which part of the facts ("numerator", "counts.1"). */
  readonly field?: string;
  /** Values for the wording, as decimal strings or labels. */
  readonly detail?: Readonly<Record<string, string>>;
};

/**
 * How the points of one leaf came about, in the order a reader follows: what was declared, what followed from it,
 * which step of the scale fired, what was capped, how it was rounded. Worded by `text/derivation`.
 */
export type LeafDerivation = {
  readonly rule: RuleKind;
  readonly maxPoints: DecimalString;
  /** Labelled inputs as declared ("numerator" -> "25"). */
  readonly inputs: Readonly<Record<string, string>>;
  /** Percent of a ratio as an exact fraction, or null where it is not a ratio. */
  readonly percent?: { readonly numerator: DecimalString; readonly denominator: DecimalString; readonly capped: boolean };
  /** Index of the band, option(s) or item(s) that gave the points. */
  readonly fired?: readonly number[];
  readonly cappedAt?: DecimalString;
  readonly flooredAtZero?: boolean;
  /** Points before rounding: decimal if finite, else "a/b". */
  readonly exact: string;
  readonly rounding?: RoundingRule;
  readonly fixed?: boolean;
};

/** A leaf outside of `scored`: no points of its own rule. The same with and without explanation. */
export type UnscoredOutcome =
  /** Nothing declared, or declared wrongly: no number, not 0. */
  | { readonly kind: 'missing' }
  /**
   * The case did not arise: declared, or a ratio of denominator 0. `points` is the maximum under `full`, "0" under `zero`,
   * null under `exclude` (the leaf leaves the denominator of the appraised block).
   */
  | {
      readonly kind: 'notApplicable';
      readonly policy: Exclude<NotApplicablePolicy, 'never'>;
      readonly points: DecimalString | null;
      readonly reason: string | null;
      readonly cause: 'declared' | 'zero-denominator';
    }
  /** A survey leaf of a unit that the survey exempts: leaves the survey block. */
  | { readonly kind: 'exempt'; readonly reason: string };

/**
 * Points of a leaf without their derivation: what a total of thousands of units needs.
 * `points` is printed with the decimals of the round. `exact` ("75/56") stands beside it only where the round rounds
 * later than at the leaf and the exact value differs from what is printed; the sums are made of the exact value.
 */
export type LeafOutcome =
  | { readonly kind: 'scored'; readonly points: DecimalString; readonly exact?: string }
  | UnscoredOutcome;

/** The same outcome opened down to its derivation (`explainLeaf`). */
export type ExplainedOutcome =
  | { readonly kind: 'scored'; readonly points: DecimalString; readonly exact?: string; readonly derivation: LeafDerivation }
  | UnscoredOutcome;

/** Points of a block or an area against its maximum. `points` is null where something is missing. */
export type PointsOfMax = { readonly points: DecimalString | null; readonly max: DecimalString };

export type AreaScore = PointsOfMax & {
  readonly code: string;
  readonly name: string;
  readonly appraised: PointsOfMax;
  readonly survey: PointsOfMax;
  /** Maximum of the appraised leaves that apply (smaller than `appraised.max` where leaves are excluded). */
  readonly applicableMax: DecimalString;
  /** Sum of the appraised leaves scored so far: equal to `appraised.points` once nothing is missing. */
  readonly soFar: DecimalString;
};

export type UnitScore = {
  readonly appraised: PointsOfMax & {
    /** Sum of the areas before re-scaling, and the maximum that applies; equal to points/max without exclusions. */
    readonly raw: DecimalString | null;
    readonly applicableMax: DecimalString;
    /** Running total while leaves are missing; equal to `raw` once nothing is. */
    readonly soFar: DecimalString;
  };
  readonly survey: PointsOfMax & { readonly exempt: boolean };
  /** After their caps. An item that is not declared is not claimed: it adds nothing and is never `missing`. */
  readonly bonus: DecimalString;
  readonly penalty: DecimalString;
  /** null: incomplete. Never 0 for want of a number. */
  readonly total: DecimalString | null;
  /** Total of unrounded leaves, as decimal or "a/b". Only where the rules rank by `exact`; otherwise null. */
  readonly exactTotal: string | null;
  readonly attainableMax: DecimalString;
  readonly indexPercent: DecimalString | null;
  readonly exactIndex: string | null;
  readonly areas: readonly AreaScore[];
  /** Outcomes by code, bonus and penalty items among them. */
  readonly leaves: Readonly<Record<string, LeafOutcome>>;
  /** Codes of leaves still missing (bonus and penalty items never are). */
  readonly missing: readonly string[];
};
