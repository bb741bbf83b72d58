/**
 * What the ranking, the profile and the public page show. Points are decimal strings as the core prints them ("63.16",
 * "10.00"); null is "no number", never 0. Dates are ISO text.
 */
import type { AreaStanding } from '@/core/analysis/compare-areas';
import type { YearChange } from '@/core/analysis/compare-years';
import type { NextRank } from '@/core/analysis/next-rank';
import type { DecimalString, Leaf, UnitType } from '@/core/criteria/criteria-set';
import type { RuleChangeHead } from './rule-changes';
import type { Facts, Stage } from '@/core/scoring/facts';
import type { ExplainedOutcome, UnitScore } from '@/core/scoring/outcome';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { RoundStatus } from '@/core/workflow/statuses';

/** A unit's score without its leaves: what tables and the API need. */
export type ScoreSummary = Omit<UnitScore, 'leaves'>;

/** One unit in the result of a round, published or provisional. */
export type ResultUnit = {
  readonly roundUnitId: string;
  readonly unitId: string;
  /** Code in this round's addresses. */
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly group: { readonly code: string; readonly name: string };
  readonly illustrative: boolean;
  /** Null: not ranked, because the unit has no total. */
  readonly rank: number | null;
  readonly rankOf: number;
  readonly band: string | null;
  readonly score: ScoreSummary;
};

/** What one stage said of a leaf, kept with the published result. */
export type LeafStage = {
  readonly facts: Facts | null;
  readonly outcome: ExplainedOutcome;
  readonly reason: string | null;
};

/** A leaf of one unit with everything its points rest on. */
export type LeafDetail = {
  readonly stages: { readonly [S in Stage]?: LeafStage };
  /** What counts in the total, with its derivation. For a survey leaf: the merged points. */
  readonly result: ExplainedOutcome;
  readonly survey?: { readonly answers: number; readonly standardError: string | null };
};

/** The `detail` of a published result: everything the profile needs, computed once, at publication. */
export type UnitDetail = {
  readonly schema: 'par-unit-result/1';
  readonly unit: { readonly name: string; readonly type: UnitType };
  readonly group: { readonly code: string; readonly name: string };
  readonly score: UnitScore;
  readonly leaves: Readonly<Record<string, LeafDetail>>;
};

export type PublicationView = {
  readonly number: number;
  readonly decisionNumber: string;
  /** yyyy-mm-dd */
  readonly decisionDate: string;
  readonly publishedAt: string;
  readonly checksum: string;
};

export type RoundHeader = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly organiserName: string;
  readonly criteriaSetName: string;
  readonly criteriaSetNote: string | null;
  readonly rules: RoundRules;
  /** Decisions by which rules or calendar changed while the round ran, in order. */
  readonly ruleChanges: readonly RuleChangeHead[];
  /** Null: the result is provisional. */
  readonly publication: PublicationView | null;
};

/** A mean that names its denominator. */
export type MeanView = {
  readonly value: DecimalString | null;
  readonly over: number;
  readonly of: number;
  /** Names of the units left out (they have no total). */
  readonly leftOut: readonly string[];
};

export type RankingRow = ResultUnit & {
  /** Another unit has the same rank. */
  readonly tied: boolean;
  /** total − mean of the group. */
  readonly toMean: DecimalString | null;
  /** The unit's last result before this round's year, where one is known. */
  readonly previous: { readonly year: number; readonly total: DecimalString; readonly rank: number | null; readonly rankOf: number | null } | null;
  /** The viewer speaks for this unit. */
  readonly isOwn: boolean;
};

export type RankingGroupView = {
  readonly code: string;
  readonly name: string;
  readonly mean: MeanView;
  readonly above: number;
  readonly below: number;
  /** By rank, unranked last; equal ranks by name. */
  readonly rows: readonly RankingRow[];
  /** Mean and best of each area over the group. */
  readonly areas: readonly Pick<AreaStanding, 'code' | 'name' | 'max' | 'mean' | 'meanOver' | 'best' | 'bestIds'>[];
};

export type RankingView = {
  readonly round: RoundHeader;
  readonly groups: readonly RankingGroupView[];
};

/** One line of the list of rankings a person may open. */
export type RankingListItem = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organiserName: string;
  readonly status: RoundStatus;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly unitCount: number;
  readonly own: readonly OwnResult[];
  /** The viewer's unit runs this round (a district chairman and the communes below). */
  readonly isOrganiser: boolean;
};

export type OwnResult = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly rank: number | null;
  readonly rankOf: number;
  readonly total: DecimalString | null;
  readonly band: string | null;
};

export type ProfileLeaf = {
  readonly leaf: Leaf;
  /** "bonus" or "penalty" for items outside the areas. */
  readonly areaCode: string;
  readonly areaName: string;
  readonly section: 'main' | 'bonus' | 'penalty';
  readonly self: DecimalString | null;
  readonly result: DecimalString | null;
  readonly change: DecimalString | null;
  readonly lost: DecimalString | null;
  /** Facts, reasons and derivations; null where the viewer sees points only. */
  readonly detail: LeafDetail | null;
  /** What counts, without derivation: says why there is no number. */
  readonly outcome: UnitScore['leaves'][string] | null;
};

export type HistoryRow = {
  readonly year: number;
  /** Code of a round of this installation, to link to. */
  readonly roundCode: string | null;
  readonly unitCode: string | null;
  /** Number of the decision for a round published here, else who printed the figure. */
  readonly source: string;
  readonly illustrative: boolean;
  readonly appraised: { readonly points: DecimalString | null; readonly max: DecimalString | null };
  readonly survey: { readonly points: DecimalString | null; readonly max: DecimalString | null };
  readonly total: { readonly points: DecimalString | null; readonly max: DecimalString | null };
  readonly rank: number | null;
  readonly rankOf: number | null;
  readonly groupMean: DecimalString | null;
  readonly isThisRound: boolean;
  /** Against the year before in the list; null for the earliest. */
  readonly changes: { readonly appraised: YearChange; readonly survey: YearChange; readonly total: YearChange } | null;
};

/** The same result as another source printed it, where the printed parts do not add up. */
export type PrintedElsewhere = {
  readonly source: string;
  readonly parts: readonly { readonly name: string; readonly points: DecimalString; readonly max: DecimalString }[];
  readonly sum: { readonly points: DecimalString; readonly max: DecimalString };
  readonly whole: { readonly points: DecimalString; readonly max: DecimalString };
  readonly missingPoints: DecimalString;
  readonly missingMax: DecimalString;
};

export type UnitProfileView = {
  readonly round: RoundHeader;
  readonly unit: RankingRow;
  readonly mean: MeanView;
  /** Names of the units it was formed of, where it is no older than its first results. */
  readonly predecessors: readonly string[];
  readonly areas: readonly AreaStanding[];
  readonly nextRank: (NextRank & { readonly names: readonly string[] }) | null;
  /** Some unit of the group has invented figures: mean, best and neighbours rest on them. */
  readonly hasIllustrativePeers: boolean;
  readonly unitNames: Readonly<Record<string, string>>;
  /** Appraised block by area: declared by the unit against what counts. Null `self`: not all declared, or not to be seen. */
  readonly selfAreas: readonly { readonly code: string; readonly name: string; readonly max: DecimalString; readonly self: DecimalString | null; readonly appraised: DecimalString | null }[];
  readonly selfTotal: DecimalString | null;
  /** Sorted by loss. */
  readonly leaves: readonly ProfileLeaf[];
  readonly maySeeDetail: boolean;
  readonly history: readonly HistoryRow[];
  readonly printedElsewhere: PrintedElsewhere | null;
};

export type PublicResultView = RankingView & { readonly publication: PublicationView };

/** A published round in the public list and in the list of the API. */
export type PublishedRoundView = Omit<RoundHeader, 'publication' | 'ruleChanges'> & {
  readonly unitCount: number;
  readonly publication: PublicationView;
};
