import type { RankingGroupView } from '@/contracts/results';

/** Names of the areas by code, over all groups. */
export function areaNamesOf(groups: readonly Pick<RankingGroupView, 'areas'>[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ areas }) => areas.map(({ code, name }) => [code, name] as const)));
}
