import type { Metadata } from 'next';
import { listUnusedAccounts } from '@/services/users/reissue-passwords';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { ReissuePage } from '@/ui/accounts/bulk/reissue-page';

export const metadata: Metadata = { title: 'Cấp lại mật khẩu' };

export default async function Page() {
  const ctx = await requireContext();
  return <ReissuePage accounts={await found(listUnusedAccounts(ctx))} />;
}
