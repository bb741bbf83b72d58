/** What differs between two sets of round rules, part by part, and what a change of rules keeps on record. */
import type { DecimalString, RatingBand } from '../criteria/criteria-set';
import { sortBands } from '../ranking/bands';
import { DEFAULT_ROUND_RULES, type MissingRule, type RoundingStage, type RoundRules, type TieBreakKey } from './round-rules';

/** Every part that can change by itself, in the order in which rules are read. */
type Parts = {
  roundingStage: RoundingStage;
  decimals: number;
  missing: MissingRule;
  rankedBy: RoundRules['ranking']['by'];
  precision: RoundRules['ranking']['precision'];
  tieBreak: readonly TieBreakKey[];
  bandsOn: RoundRules['bandsOn'];
  /** The highest first. */
  ratingBands: readonly RatingBand[];
  minimumResponses: number;
  /** null: the cap of the criteria set. */
  bonusCap: DecimalString | null;
  penaltyCap: DecimalString | null;
};
export type RulePart = keyof Parts;
export type RuleDifference = { readonly [P in RulePart]: { readonly part: P; readonly before: Parts[P]; readonly after: Parts[P] } }[RulePart];

const READ: { readonly [P in RulePart]: (rules: RoundRules) => Parts[P] } = {
  roundingStage: ({ rounding }) => rounding.stage,
  decimals: ({ rounding }) => rounding.decimals,
  missing: ({ missing }) => missing,
  rankedBy: ({ ranking }) => ranking.by,
  precision: ({ ranking }) => ranking.precision,
  tieBreak: ({ ranking }) => ranking.tieBreak,
  bandsOn: ({ bandsOn }) => bandsOn,
  ratingBands: ({ ratingBands }) => sortBands(ratingBands),
  minimumResponses: ({ survey }) => survey.minimumResponses,
  bonusCap: ({ bonusCap }) => bonusCap ?? null,
  penaltyCap: ({ penaltyCap }) => penaltyCap ?? null,
};

/** Empty where both say the same; the order in which bands are written says nothing. */
export function diffRules(before: RoundRules, after: RoundRules): RuleDifference[] {
  return (Object.keys(READ) as RulePart[]).flatMap((part) => {
    const difference = { part, before: READ[part](before), after: READ[part](after) };
    return isSame(difference.before, difference.after) ? [] : [difference as RuleDifference];
  });
}

/** What changed alone, by the keys of RoundRules; null: the key is absent, the criteria set's cap holds. */
export type RuleRecord = { readonly [K in keyof RoundRules]?: RoundRules[K] | null };

/** The two sides of a change as it is kept on record. */
export function recordRules(before: RoundRules, after: RoundRules): { readonly before: RuleRecord; readonly after: RuleRecord } {
  const sides = [before, after].map((rules): RoundRules => ({ ...rules, ratingBands: sortBands(rules.ratingBands) }));
  const [old, next] = sides as [RoundRules, RoundRules];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])] as (keyof RoundRules)[];
  const changed = keys.filter((key) => !isSame(old[key] ?? null, next[key] ?? null));
  const side = (rules: RoundRules) => Object.fromEntries(changed.map((key) => [key, rules[key] ?? null])) as RuleRecord;
  return { before: side(old), after: side(next) };
}

/** The differences that a record tells of. */
export function diffRecords(before: RuleRecord, after: RuleRecord): RuleDifference[] {
  return diffRules(wholeRules(before), wholeRules(after));
}

function wholeRules(record: RuleRecord): RoundRules {
  const present = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return { ...DEFAULT_ROUND_RULES, ...present };
}

/** Equal as data, whatever the order in which keys were written. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
