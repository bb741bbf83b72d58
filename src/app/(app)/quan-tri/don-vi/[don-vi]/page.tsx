import type { Metadata } from 'next';
import { readUnit } from '@/services/units/read-unit';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { UnitPage } from '@/ui/units/unit-page';

export const metadata: Metadata = { title: 'Đơn vị' };

export default async function Page({ params }: { params: Promise<{ 'don-vi': string }> }) {
  const ctx = await requireContext();
  return <UnitPage view={await found(readUnit(ctx, { unit: (await params)['don-vi'] }))} />;
}
