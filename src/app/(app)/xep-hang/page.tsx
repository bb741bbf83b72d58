import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { listRankings } from '@/services/results/list-rankings';
import { RankingListPage } from '@/ui/results/ranking-list-page';

export const metadata: Metadata = { title: 'Xếp hạng' };

export default async function Page() {
  const ctx = await requireContext();
  return <RankingListPage items={await listRankings(ctx)} />;
}
