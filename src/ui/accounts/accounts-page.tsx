'use client';

import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import type { AccountList, AccountRow, OneTimePassword } from '@/contracts/accounts';
import { Button } from '@/ui/primitives/button';
import { DataTable } from '@/ui/primitives/data-table';
import { PageHeader } from '@/ui/primitives/page-header';
import type { AccountActions } from './account-actions';
import { AccountDialog } from './account-dialog';
import { ACCOUNT_COLUMNS, accountRow } from './account-rows';
import { CreateAccountDialog } from './create-account-dialog';
import { OneTimePasswordDialog } from './one-time-password-dialog';

type Open = { kind: 'none' } | { kind: 'create' } | { kind: 'account'; id: string } | { kind: 'password'; given: OneTimePassword };

/** Accounts of the administrator's units: find one, open one, change one. */
export function AccountsPage({ accounts, units, actions }: AccountList & { actions: AccountActions }) {
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  const showPassword = (given: OneTimePassword) => setOpen({ kind: 'password', given });
  const account: AccountRow | undefined = open.kind === 'account' ? accounts.find(({ id }) => id === open.id) : undefined;

  return (
    <>
      <PageHeader
        title="Tài khoản"
        lead="Mỗi vai trò gắn với một đơn vị. Mọi thay đổi được ghi nhật ký và kết thúc ngay các phiên đang mở của tài khoản."
        actions={
          <Button variant="primary" icon={<UserPlus aria-hidden className="size-4" />} onClick={() => setOpen({ kind: 'create' })}>
            Mở tài khoản
          </Button>
        }
      />
      <DataTable
        caption="Tài khoản"
        hideCaption
        columns={ACCOUNT_COLUMNS}
        rows={accounts.map((row) => accountRow(row, () => setOpen({ kind: 'account', id: row.id })))}
        filterLabel="Tìm theo tên, vai trò, đơn vị"
        initialSort={{ key: 'username', direction: 'ascending' }}
        stack
      />
      <CreateAccountDialog open={open.kind === 'create'} onClose={close} units={units} create={actions.create} onCreated={showPassword} />
      {account && <AccountDialog key={account.id} account={account} units={units} actions={actions} onClose={close} onPassword={showPassword} />}
      <OneTimePasswordDialog given={open.kind === 'password' ? open.given : null} onClose={close} />
    </>
  );
}
