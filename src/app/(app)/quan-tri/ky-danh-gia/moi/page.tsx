import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listRoundSources } from '@/services/rounds/list-round-sources';
import { CreateRoundPage } from '@/ui/rounds/setup/create-round-page';
import { createRoundAction } from './actions';

export const metadata: Metadata = { title: 'Tạo kỳ đánh giá' };

export default async function Page({ searchParams }: { searchParams: Promise<{ tu?: string | string[] }> }) {
  const { tu } = await searchParams;
  const ctx = await requireContext();
  return <CreateRoundPage sources={await found(listRoundSources(ctx))} copyFrom={typeof tu === 'string' ? tu : null} create={createRoundAction} />;
}
