import type { CriteriaGroup } from '@/core/criteria/criteria-set';
import type { TieBreakKey } from '@/core/scoring/round-rules';

/** What is compared, as the head of a column or an item of a list. */
export function tieBreakWords(key: TieBreakKey, areas: readonly CriteriaGroup[]): string {
  if (key === 'appraised') return 'Điểm thẩm định';
  if (key === 'survey') return 'Điểm điều tra xã hội học';
  return `Điểm lĩnh vực ${key.area}. ${areas.find(({ code }) => code === key.area)?.name ?? 'không có trong bộ tiêu chí'}`;
}
