import type { Metadata } from 'next';
import { listAccounts } from '@/services/users/list-accounts';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { AccountsPage } from '@/ui/accounts/accounts-page';
import { changeRolesAction, createAccountAction, resetPasswordAction, setAccountDisabledAction } from './actions';

export const metadata: Metadata = { title: 'Tài khoản' };

const ACTIONS = {
  create: createAccountAction,
  changeRoles: changeRolesAction,
  resetPassword: resetPasswordAction,
  setDisabled: setAccountDisabledAction,
};

export default async function Page() {
  const ctx = await requireContext();
  return <AccountsPage {...await found(listAccounts(ctx))} actions={ACTIONS} />;
}
