import type { Metadata } from 'next';
import { listUnits } from '@/services/users/list-units';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { UnitsPage } from '@/ui/units/units-page';

export const metadata: Metadata = { title: 'Đơn vị' };

export default async function Page() {
  const ctx = await requireContext();
  return <UnitsPage units={await found(listUnits(ctx))} now={ctx.now} />;
}
