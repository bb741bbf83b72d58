import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getUnitProfile } from '@/services/results/get-unit-profile';
import { ProfilePage } from '@/ui/results/profile/profile-page';

export const metadata: Metadata = { title: 'Kết quả của đơn vị' };

export default async function Page({ params }: { params: Promise<{ ky: string; 'don-vi': string }> }) {
  const { ky, 'don-vi': unit } = await params;
  const ctx = await requireContext();
  return <ProfilePage view={await found(getUnitProfile(ctx, { round: ky, unit }))} />;
}
