import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { listWaiting } from '@/services/home/list-waiting';
import { HomePage } from '@/ui/home/home-page';

export const metadata: Metadata = { title: 'Việc cần làm' };

export default async function Page() {
  const ctx = await requireContext();
  return <HomePage view={await listWaiting(ctx)} />;
}
