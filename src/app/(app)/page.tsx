import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { listWaiting } from '@/services/home/list-waiting';
import { listUnreadNotices } from '@/services/notices/list-notices';
import { HomePage } from '@/ui/home/home-page';
import { HomeNotices } from '@/ui/notices/home-notices';
import { markNoticesReadAction } from './thong-bao/actions';

export const metadata: Metadata = { title: 'Việc cần làm' };

export default async function Page() {
  const ctx = await requireContext();
  const [view, { notices, unread }] = await Promise.all([listWaiting(ctx), listUnreadNotices(ctx)]);
  return <HomePage view={view} notices={<HomeNotices notices={notices} unread={unread} markRead={markNoticesReadAction} />} />;
}
