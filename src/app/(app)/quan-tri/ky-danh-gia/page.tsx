import type { Metadata } from 'next';
import { canSomewhere } from '@/core/access/can';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listManagedRounds } from '@/services/rounds/list-managed-rounds';
import { RoundListPage } from '@/ui/rounds/round-list-page';

export const metadata: Metadata = { title: 'Kỳ đánh giá' };

export default async function Page() {
  const ctx = await requireContext();
  return <RoundListPage rounds={await found(listManagedRounds(ctx))} mayCreate={canSomewhere(ctx.actor, 'round:manage')} />;
}
