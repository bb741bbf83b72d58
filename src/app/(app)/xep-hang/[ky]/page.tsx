import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRanking } from '@/services/results/get-ranking';
import { RankingPage } from '@/ui/results/ranking-page';

export const metadata: Metadata = { title: 'Bảng xếp hạng' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  return <RankingPage view={await found(getRanking(ctx, { round: ky }))} />;
}
