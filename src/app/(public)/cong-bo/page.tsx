import type { Metadata } from 'next';
import { getContext } from '@/server/context';
import { listPublishedRounds } from '@/services/results/list-published-rounds';
import { PublicListPage } from '@/ui/results/public-list-page';

export const metadata: Metadata = { title: 'Kết quả công bố' };

export default async function Page() {
  const rounds = await listPublishedRounds(await getContext());
  return <PublicListPage rounds={rounds} />;
}
