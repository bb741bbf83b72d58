import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { listNotices } from '@/services/notices/list-notices';
import { NoticesPage } from '@/ui/notices/notices-page';
import { markNoticesReadAction } from './actions';

export const metadata: Metadata = { title: 'Thông báo' };

export default async function Page({ searchParams }: { searchParams: Promise<{ trang?: string }> }) {
  const { trang } = await searchParams;
  const ctx = await requireContext();
  return <NoticesPage view={await listNotices(ctx, { page: trang })} markRead={markNoticesReadAction} />;
}
