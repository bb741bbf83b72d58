import type { AccountRow } from '@/contracts/accounts';
import { formatDateTime } from '@/text/format';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import type { DataColumn, DataRow } from '@/ui/primitives/data-table';
import { ACCOUNT_STATE_LOOK, accountState } from './account-state';
import { RoleLines, roleWords } from './role-lines';

export const ACCOUNT_COLUMNS: readonly DataColumn[] = [
  { key: 'username', header: 'Tài khoản', sortable: true, rowHeader: true },
  { key: 'roles', header: 'Vai trò, đơn vị', sortable: true },
  { key: 'state', header: 'Trạng thái', sortable: true },
  { key: 'lastSignIn', header: 'Đăng nhập gần nhất', sortable: true },
  { key: 'open', header: 'Thao tác' },
];

/** One account as a row of the table. */
export function accountRow(account: AccountRow, onOpen: () => void): DataRow {
  const roles = roleWords(account.roles);
  const state = ACCOUNT_STATE_LOOK[accountState(account)];
  return {
    key: account.id,
    own: account.isOwn,
    cells: {
      username: (
        <>
          {account.username}
          <span className="block text-sm font-normal text-muted">{account.displayName}</span>
        </>
      ),
      roles: <RoleLines roles={account.roles} />,
      state: <Badge tone={state.tone}>{state.words}</Badge>,
      lastSignIn: account.lastSignInAt ? (
        <span className="num">{formatDateTime(new Date(account.lastSignInAt))}</span>
      ) : (
        <span className="text-muted">chưa đăng nhập</span>
      ),
      open: (
        <Button small className="whitespace-nowrap" onClick={onOpen} aria-label={`Quản lý tài khoản ${account.username}`}>
          Quản lý
        </Button>
      ),
    },
    sort: { username: account.username, roles, state: state.words, lastSignIn: account.lastSignInAt },
    search: [account.username, account.displayName, roles, state.words, account.lastSignInAt ? '' : 'chưa đăng nhập'].join(' '),
  };
}
