'use client';

import { useState, useTransition } from 'react';
import type { AccountRow, OneTimePassword, UnitOption } from '@/contracts/accounts';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Notice } from '@/ui/primitives/notice';
import { TextArea } from '@/ui/primitives/text-area';
import { showToast } from '@/ui/primitives/toast';
import { messagesOf, type AccountActions, type Failure } from './account-actions';
import { draftsOf, emptyRole, readRoles, RoleFields } from './role-fields';
import { RoleLines } from './role-lines';

const OWN_ACCOUNT = 'Quản trị viên không được tự khóa tài khoản, đặt lại mật khẩu hay đổi vai trò của mình; xin nhờ một quản trị viên khác.';

/** Everything an administrator does to one account: roles, password, disabling. */
export function AccountDialog({
  account,
  units,
  actions,
  onClose,
  onPassword,
}: {
  account: AccountRow;
  units: readonly UnitOption[];
  actions: AccountActions;
  onClose: () => void;
  onPassword: (given: OneTimePassword) => void;
}) {
  const [roles, setRoles] = useState(() => {
    const drafts = draftsOf(account.roles, units);
    return drafts.length > 0 ? drafts : [emptyRole()];
  });
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const ended = account.roles.filter(({ state }) => state === 'ended');
  const seen = { accountId: account.id, version: account.version };
  const blocked = account.isOwn ? OWN_ACCOUNT : isPending ? 'Đang thực hiện…' : null;
  const [roleProblems, reasonProblems] = [messagesOf(failure, 'roles'), messagesOf(failure, 'reason')];

  function run(work: () => Promise<Failure | null>, done: string) {
    startTransition(async () => {
      const problem = await work();
      setFailure(problem);
      if (problem === null) {
        showToast({ tone: 'success', title: done, body: `Tài khoản ${account.username}` });
        onClose();
      }
    });
  }

  function resetPassword() {
    startTransition(async () => {
      const result = await actions.resetPassword(seen);
      if (result.ok) onPassword(result.value);
      else setFailure(result.error);
    });
  }

  return (
    <Dialog open onClose={onClose} title={`Tài khoản ${account.username}`} wide>
      <div className="flex flex-col gap-8">
        <p className="text-muted">{account.displayName}</p>
        {failure && roleProblems.length + reasonProblems.length === 0 && (
          <Notice tone="error" live>
            {failure.message}
          </Notice>
        )}
        {account.isOwn ? (
          <>
            <RoleLines roles={account.roles} />
            <Notice tone="info">{OWN_ACCOUNT}</Notice>
          </>
        ) : (
          <>
            <section className="flex flex-col items-start gap-3">
              <div className="w-full">
                <RoleFields drafts={roles} units={units} problems={roleProblems} onChange={setRoles} />
              </div>
              {ended.length > 0 && (
                <div>
                  <h3 className="text-[0.9375rem] font-medium">Vai trò đã hết hạn</h3>
                  <RoleLines roles={ended} />
                </div>
              )}
              <Button
                variant="primary"
                disabledReason={blocked}
                onClick={() => run(async () => failureOf(await actions.changeRoles({ ...seen, roles: readRoles(roles, units) })), 'Đã lưu vai trò')}
              >
                Lưu vai trò
              </Button>
            </section>
            <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
              <h3 className="font-semibold">Đặt lại mật khẩu</h3>
              <p className="text-[0.9375rem] text-muted">
                Cấp mật khẩu dùng một lần; mật khẩu cũ và các phiên đang mở hết hiệu lực ngay.
              </p>
              <Button disabledReason={blocked} onClick={resetPassword}>
                Đặt lại mật khẩu
              </Button>
            </section>
            <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
              <h3 className="font-semibold">{account.isDisabled ? 'Mở khóa tài khoản' : 'Khóa tài khoản'}</h3>
              <TextArea
                label="Lý do"
                hint="Được ghi vào nhật ký."
                className="w-full"
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                required
                error={reasonProblems.join(' ') || undefined}
              />
              <Button
                variant={account.isDisabled ? 'secondary' : 'danger'}
                disabledReason={blocked}
                onClick={() =>
                  run(
                    async () => failureOf(await actions.setDisabled({ ...seen, disabled: !account.isDisabled, reason })),
                    account.isDisabled ? 'Đã mở khóa' : 'Đã khóa',
                  )
                }
              >
                {account.isDisabled ? 'Mở khóa tài khoản' : 'Khóa tài khoản'}
              </Button>
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}

function failureOf(outcome: { ok: true } | { ok: false; error: Failure }): Failure | null {
  return outcome.ok ? null : outcome.error;
}
