'use client';

import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import type { AccountList, AccountRow, OneTimePassword } from '@/contracts/accounts';
import { ROLES } from '@/core/access/roles';
import { ROLE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { DataTable } from '@/ui/primitives/data-table';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Select } from '@/ui/primitives/select';
import type { AccountActions } from './account-actions';
import { AccountDialog } from './account-dialog';
import { ACCOUNT_COLUMNS, accountRow } from './account-rows';
import { ACCOUNT_STATE_LOOK, ACCOUNT_STATES, accountState } from './account-state';
import { CreateAccountDialog } from './create-account-dialog';
import { OneTimePasswordDialog } from './one-time-password-dialog';

const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }));
const NEVER = 'never';
const STATE_OPTIONS = [...ACCOUNT_STATES.map((value) => ({ value, label: ACCOUNT_STATE_LOOK[value].words })), { value: NEVER, label: 'Chưa đăng nhập' }];

type Open = { kind: 'none' } | { kind: 'create' } | { kind: 'account'; id: string } | { kind: 'password'; given: OneTimePassword };

/** Accounts of the administrator's units: find one, open one, change one. */
export function AccountsPage({ accounts, units, actions }: Pick<AccountList, 'accounts' | 'units'> & { actions: AccountActions }) {
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const [role, setRole] = useState('');
  const [state, setState] = useState('');
  const shown = accounts.filter(
    (row) =>
      (role === '' || row.roles.some((held) => held.role === role && held.state !== 'ended')) &&
      (state === '' || (state === NEVER ? row.lastSignInAt === null : accountState(row) === state)),
  );
  const close = () => setOpen({ kind: 'none' });
  const showPassword = (given: OneTimePassword) => setOpen({ kind: 'password', given });
  const account: AccountRow | undefined = open.kind === 'account' ? accounts.find(({ id }) => id === open.id) : undefined;

  return (
    <>
      <PageHeader
        title="Tài khoản"
        lead="Mỗi vai trò gắn với một đơn vị. Mọi thay đổi được ghi nhật ký và kết thúc ngay các phiên đang mở của tài khoản."
        actions={
          <>
            <Button variant="primary" icon={<UserPlus aria-hidden className="size-4" />} onClick={() => setOpen({ kind: 'create' })}>
              Mở tài khoản
            </Button>
            <LinkButton href="/quan-tri/tai-khoan/hang-loat">Mở hàng loạt</LinkButton>
            <LinkButton href="/quan-tri/tai-khoan/cap-lai">Cấp lại mật khẩu</LinkButton>
          </>
        }
      />
      <div className="no-print mb-3 grid gap-3 sm:grid-cols-[16rem_16rem]">
        <Select small label="Vai trò" placeholder="Tất cả vai trò" options={ROLE_OPTIONS} value={role} onChange={(event) => setRole(event.target.value)} />
        <Select small label="Trạng thái" placeholder="Tất cả trạng thái" options={STATE_OPTIONS} value={state} onChange={(event) => setState(event.target.value)} />
      </div>
      <DataTable
        caption="Tài khoản"
        hideCaption
        columns={ACCOUNT_COLUMNS}
        rows={shown.map((row) => accountRow(row, () => setOpen({ kind: 'account', id: row.id })))}
        filterLabel="Tìm theo tên, vai trò, đơn vị"
        initialSort={{ key: 'username', direction: 'ascending' }}
        stack
        pageSize={200}
        emptyWords="Không có tài khoản nào phù hợp với điều kiện lọc."
      />
      <CreateAccountDialog open={open.kind === 'create'} onClose={close} units={units} create={actions.create} onCreated={showPassword} />
      {account && <AccountDialog key={account.id} account={account} units={units} actions={actions} onClose={close} onPassword={showPassword} />}
      <OneTimePasswordDialog given={open.kind === 'password' ? open.given : null} onClose={close} />
    </>
  );
}
