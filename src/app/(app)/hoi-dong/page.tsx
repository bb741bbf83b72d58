import { redirect } from 'next/navigation';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listCouncilRounds } from '@/services/council/load-council-overview';
import { EmptyState } from '@/ui/primitives/empty-state';
import { PageHeader } from '@/ui/primitives/page-header';

export const metadata = { title: 'Hội đồng thẩm định' };

/** Straight to the open round; the other rounds are tabs there. */
export default async function Page() {
  const ctx = await requireContext();
  const [round] = await found(listCouncilRounds(ctx));
  if (round) redirect(`/hoi-dong/${round.code}`);
  return (
    <>
      <PageHeader title="Hội đồng thẩm định" />
      <EmptyState title="Chưa có kỳ đánh giá nào">Khi một kỳ đánh giá được mở, các đơn vị sẽ hiện ở đây.</EmptyState>
    </>
  );
}
