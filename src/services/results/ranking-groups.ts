/** A result arranged for reading: groups with their mean, rows by rank, what is above and below. Pure. */
import type { MeanView, RankingGroupView, RankingRow, ResultUnit } from '@/contracts/results';
import { compareAreas } from '@/core/analysis/compare-areas';
import { compare, subtract } from '@/core/exact/decimal';
import { meanOf } from '@/core/ranking/mean';

export type RowContext = {
  /** Unit ids for which the viewer speaks. */
  readonly ownUnitIds: ReadonlySet<string>;
  /** Last result before this year, by unit id. */
  readonly previous: ReadonlyMap<string, RankingRow['previous']>;
  readonly decimals: number;
};

const collator = new Intl.Collator('vi', { numeric: true });

/** Groups in the order of the round; a group without units is left out. */
export function rankingGroups(
  groups: readonly { readonly code: string; readonly name: string }[],
  units: readonly ResultUnit[],
  context: RowContext,
): RankingGroupView[] {
  return groups.flatMap((group) => {
    const members = units.filter((unit) => unit.group.code === group.code);
    return members.length === 0 ? [] : [groupView(group, members, context)];
  });
}

function groupView(group: { code: string; name: string }, units: readonly ResultUnit[], context: RowContext): RankingGroupView {
  const mean = meanOfGroup(units, context.decimals);
  const rows = units.map((unit) => rowOf(unit, units, mean, context)).sort(byRank);
  const first = rows[0] as RankingRow;
  const areas = units.map((unit) => ({ id: unit.roundUnitId, areas: unit.score.areas }));
  return {
    code: group.code,
    name: group.name,
    mean,
    above: rows.filter(({ toMean }) => toMean !== null && compare(toMean, '0') > 0).length,
    below: rows.filter(({ toMean }) => toMean !== null && compare(toMean, '0') < 0).length,
    rows,
    areas: compareAreas(first.roundUnitId, areas, context.decimals).map(({ code, name, max, mean: areaMean, meanOver, best, bestIds }) => ({
      code,
      name,
      max,
      mean: areaMean,
      meanOver,
      best,
      bestIds,
    })),
  };
}

/** The mean of the totals, over the units that have one. */
export function meanOfGroup(units: readonly ResultUnit[], decimals: number): MeanView {
  const { mean, n, leftOut } = meanOf(units.map((unit) => ({ id: unit.name, value: unit.score.total })), decimals);
  return { value: mean, over: n, of: units.length, leftOut: leftOut.map(({ id }) => id) };
}

function rowOf(unit: ResultUnit, group: readonly ResultUnit[], mean: MeanView, context: RowContext): RankingRow {
  const { roundUnitId, unitId, code, name, type, illustrative, rank, rankOf, band, score } = unit;
  const { total } = score;
  return {
    ...{ roundUnitId, unitId, code, name, type, group: unit.group, illustrative, rank, rankOf, band },
    score: summaryOf(score),
    tied: rank !== null && group.some((other) => other !== unit && other.rank === rank),
    toMean: total === null || mean.value === null ? null : subtract(total, mean.value),
    previous: context.previous.get(unitId) ?? null,
    isOwn: context.ownUnitIds.has(unitId),
  };
}

/** Without the leaves of a computed score: a page does not carry what it does not print. */
function summaryOf(score: ResultUnit['score']): ResultUnit['score'] {
  const { leaves: _leaves, ...summary } = score as ResultUnit['score'] & { leaves?: unknown };
  return summary;
}

function byRank(left: RankingRow, right: RankingRow): number {
  return (left.rank ?? Infinity) - (right.rank ?? Infinity) || collator.compare(left.name, right.name);
}
