/** What is missing or contradictory in the rules of a round, beyond their form. */
import type { CriteriaSet, DecimalString } from '../criteria/criteria-set';
import { compare } from '../exact/decimal';
import { sortBands } from '../ranking/bands';
import type { RoundRules, TieBreakKey } from '../scoring/round-rules';

export type RuleGap =
  | { readonly kind: 'no-bands' }
  /** A number below every band: such a unit gets no rating. */
  | { readonly kind: 'bands-leave-rest'; readonly below: DecimalString; readonly inclusive: boolean }
  | { readonly kind: 'bands-equal'; readonly labels: readonly [string, string] }
  | { readonly kind: 'tie-break-unknown'; readonly area: string }
  | { readonly kind: 'tie-break-twice'; readonly key: TieBreakKey };

/** All gaps, those that only need to be known (`no-bands`, `bands-leave-rest`) among them. */
export function ruleGaps({ ratingBands, ranking }: Pick<RoundRules, 'ratingBands' | 'ranking'>, set: Pick<CriteriaSet, 'areas'>): RuleGap[] {
  return [...bandGaps(ratingBands), ...tieBreakGaps(ranking.tieBreak, set)];
}

function bandGaps(ratingBands: RoundRules['ratingBands']): RuleGap[] {
  const bands = sortBands(ratingBands);
  const lowest = bands.at(-1);
  if (!lowest) return [{ kind: 'no-bands' }];
  const equal = bands.flatMap((band, at): RuleGap[] => {
    const above = bands[at - 1];
    const same = above && compare(above.from, band.from) === 0 && above.fromInclusive === band.fromInclusive;
    return same ? [{ kind: 'bands-equal', labels: [above.label, band.label] }] : [];
  });
  const leavesRest = compare(lowest.from, '0') > 0 || !lowest.fromInclusive;
  return [...equal, ...(leavesRest ? [{ kind: 'bands-leave-rest' as const, below: lowest.from, inclusive: lowest.fromInclusive }] : [])];
}

function tieBreakGaps(keys: readonly TieBreakKey[], { areas }: Pick<CriteriaSet, 'areas'>): RuleGap[] {
  const written = keys.map((key) => (typeof key === 'string' ? key : `area ${key.area}`));
  return keys.flatMap((key, at): RuleGap[] => [
    ...(typeof key !== 'string' && !areas.some(({ code }) => code === key.area) ? [{ kind: 'tie-break-unknown' as const, area: key.area }] : []),
    ...(written.indexOf(written[at] as string) < at ? [{ kind: 'tie-break-twice' as const, key }] : []),
  ]);
}
