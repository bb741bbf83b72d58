import type { Metadata } from 'next';
import { listUnitsForAccounts } from '@/services/users/preview-accounts';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { BulkAccountsPage } from '@/ui/accounts/bulk/bulk-accounts-page';
import { previewAccountsAction } from '../actions';

export const metadata: Metadata = { title: 'Mở tài khoản hàng loạt' };

export default async function Page() {
  const ctx = await requireContext();
  return <BulkAccountsPage {...await found(listUnitsForAccounts(ctx))} previewAccounts={previewAccountsAction} />;
}
