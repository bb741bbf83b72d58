/**
 * The open data: one shape for `/api/v1`, the checksum of a publication and the command line. Numbers are decimal
 * strings with a point; null is "no number" (never 0). Documented for readers in docs/api.md.
 */
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { ScoreSummary } from './results';

export type ApiPoints = { readonly points: DecimalString | null; readonly max: DecimalString };

export type ApiUnit = {
  readonly code: string;
  readonly name: string;
  /** Code of the ranking group. */
  readonly group: string;
  readonly rank: number | null;
  /** How many units of the group are ranked. */
  readonly rankOf: number;
  readonly band: string | null;
  readonly appraised: ApiPoints;
  readonly survey: ApiPoints;
  readonly bonus: DecimalString;
  readonly penalty: DecimalString;
  readonly total: DecimalString | null;
  /** Index in percent of what the unit could attain. */
  readonly index: DecimalString | null;
  readonly areas: readonly (ApiPoints & { readonly code: string; readonly name: string })[];
  /** The figures are invented for demonstration and must be marked so. */
  readonly illustrative: boolean;
};

export type ApiPublication = {
  readonly decisionNumber: string;
  /** ISO instant. */
  readonly publishedAt: string;
  /** SHA-256 over the canonical JSON (RFC 8785) of the `units` array of the results. */
  readonly checksum: string;
};

export type ApiRound = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly rules: RoundRules;
  readonly publication: ApiPublication;
};

export type ApiResults = { readonly round: ApiRound; readonly units: readonly ApiUnit[] };
export type ApiRounds = { readonly rounds: readonly ApiRound[] };

/** What `toApiUnit` needs of a unit: its identity, its place and its score. */
export type ApiUnitSource = {
  readonly code: string;
  readonly name: string;
  readonly group: { readonly code: string };
  readonly rank: number | null;
  readonly rankOf: number;
  readonly band: string | null;
  readonly illustrative: boolean;
  readonly score: ScoreSummary;
};

/** The only place where a score becomes open data. */
export function toApiUnit({ code, name, group, rank, rankOf, band, illustrative, score }: ApiUnitSource): ApiUnit {
  return {
    code,
    name,
    group: group.code,
    rank,
    rankOf,
    band,
    appraised: { points: score.appraised.points, max: score.appraised.max },
    survey: { points: score.survey.points, max: score.survey.max },
    bonus: score.bonus,
    penalty: score.penalty,
    total: score.total,
    index: score.indexPercent,
    areas: score.areas.map((area) => ({ code: area.code, name: area.name, points: area.points, max: area.max })),
    illustrative,
  };
}

/**
 * Order of the published units, the same on every machine: groups as given, then rank (unranked last), then code by
 * code unit. The checksum depends on it.
 */
export function inPublishedOrder<U extends ApiUnitSource>(units: readonly U[], groupCodes: readonly string[]): U[] {
  return [...units].sort(
    (left, right) =>
      groupCodes.indexOf(left.group.code) - groupCodes.indexOf(right.group.code) ||
      (left.rank ?? Infinity) - (right.rank ?? Infinity) ||
      (left.code < right.code ? -1 : 1),
  );
}
