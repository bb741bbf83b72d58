/** The rules as they stand in the form: numbers as typed, until they can be read. */
import type { RatingBand } from '@/core/criteria/criteria-set';
import { parseNumber, type NumberProblem } from '@/core/exact/parse';
import type { MissingRule, RoundingStage, RoundRules, TieBreakKey } from '@/core/scoring/round-rules';
import { formatMax } from '@/text/format';

export type BandDraft = { readonly key: number; readonly label: string; readonly from: string; readonly inclusive: boolean };

export type RulesDraft = {
  readonly stage: RoundingStage;
  readonly decimals: number;
  readonly missing: MissingRule;
  readonly by: RoundRules['ranking']['by'];
  readonly precision: RoundRules['ranking']['precision'];
  readonly tieBreak: readonly TieBreakKey[];
  readonly bands: readonly BandDraft[];
  readonly bandsOn: RoundRules['bandsOn'];
  readonly minimumResponses: string;
  /** '': the cap of the criteria set. */
  readonly bonusCap: string;
  readonly penaltyCap: string;
};

let nextKey = 0;

export function bandDraft(band?: RatingBand): BandDraft {
  return { key: (nextKey += 1), label: band?.label ?? '', from: band ? formatMax(band.from) : '', inclusive: band?.fromInclusive ?? true };
}

export function rulesDraftOf(rules: RoundRules): RulesDraft {
  return {
    stage: rules.rounding.stage,
    decimals: rules.rounding.decimals,
    missing: rules.missing,
    by: rules.ranking.by,
    precision: rules.ranking.precision,
    tieBreak: rules.ranking.tieBreak,
    bands: rules.ratingBands.map(bandDraft),
    bandsOn: rules.bandsOn,
    minimumResponses: String(rules.survey.minimumResponses),
    bonusCap: rules.bonusCap === undefined ? '' : formatMax(rules.bonusCap),
    penaltyCap: rules.penaltyCap === undefined ? '' : formatMax(rules.penaltyCap),
  };
}

/** What cannot be read, by field: "bands.3", "minimumResponses", "bonusCap", "penaltyCap". */
export type DraftProblems = Readonly<Record<string, { problem: NumberProblem; typed: string }>>;

/** The rules, and what of them cannot be read; what cannot be read is left out of the rules. */
export function readRules(draft: RulesDraft): { readonly rules: RoundRules; readonly problems: DraftProblems } {
  const problems: Record<string, { problem: NumberProblem; typed: string }> = {};
  const read = (field: string, typed: string, expect: 'points' | 'integer'): string | null => {
    const parsed = parseNumber(typed, { expect, maxDecimals: 4 });
    if (parsed.ok) return parsed.value;
    problems[field] = { problem: parsed.problem, typed };
    return null;
  };
  const cap = (field: 'bonusCap' | 'penaltyCap') => {
    const value = draft[field].trim() === '' ? null : read(field, draft[field], 'points');
    return value === null ? {} : { [field]: value };
  };
  const minimum = read('minimumResponses', draft.minimumResponses, 'integer');
  const ratingBands = draft.bands.flatMap(({ key, label, from, inclusive }): RatingBand[] => {
    const value = read(`bands.${key}`, from, 'points');
    return value === null ? [] : [{ label: label.trim(), from: value, fromInclusive: inclusive }];
  });
  const rules: RoundRules = {
    rounding: { mode: 'half-up', decimals: draft.decimals, stage: draft.stage },
    missing: draft.missing,
    ranking: { by: draft.by, precision: draft.precision, tieBreak: draft.tieBreak },
    ratingBands,
    bandsOn: draft.bandsOn,
    survey: { minimumResponses: minimum === null ? 0 : Number(minimum) },
    ...cap('bonusCap'),
    ...cap('penaltyCap'),
  };
  return { rules, problems };
}
