import type { RankingRow, RankingView } from '@/contracts/results';
import { unitIdsOf } from '@/core/access/actor';
import { UNIT_ROLES } from '@/core/access/separation';
import { db } from '@/data/client';
import { listHistoricResults, listPublishedHistory } from '@/data/history';
import type { ServiceContext } from '../service-context';
import { loadResult, type LoadedResult } from './load-result';
import { rankingGroups } from './ranking-groups';

/**
 * The ranking of a round: published for everybody, provisional for the round manager, the council and the auditor.
 * @throws AppError NOT_FOUND
 */
export async function getRanking(ctx: ServiceContext, input: { round: string }): Promise<RankingView> {
  const result = await loadResult(db, ctx, input.round);
  return rankingViewOf(ctx, result);
}

/** The same for a result that is loaded already. */
export async function rankingViewOf(ctx: ServiceContext, { round, header, units }: LoadedResult): Promise<RankingView> {
  const previous = await previousResults(units.map(({ unitId }) => unitId), round.year);
  const context = {
    ownUnitIds: new Set(unitIdsOf(ctx.actor, UNIT_ROLES)),
    previous,
    decimals: header.rules.rounding.decimals,
  };
  return { round: header, groups: rankingGroups(round.groups, units, context) };
}

/** The last result of each unit before `year`; one published here stands above one printed elsewhere for the same year. */
async function previousResults(unitIds: readonly string[], year: number): Promise<ReadonlyMap<string, RankingRow['previous']>> {
  const [historic, published] = await Promise.all([listHistoricResults(db, unitIds), listPublishedHistory(db, unitIds)]);
  const earlier = [...historic, ...published].filter((row) => row.year < year).sort((left, right) => left.year - right.year);
  return new Map(earlier.map(({ unitId, year: of, total, rank, rankOf }) => [unitId, { year: of, total, rank, rankOf }]));
}
