'use client';

import { useState, useTransition, type FormEvent } from 'react';
import type { OneTimePassword, UnitOption } from '@/contracts/accounts';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Notice } from '@/ui/primitives/notice';
import { TextInput } from '@/ui/primitives/text-input';
import { messagesOf, type AccountActions, type Failure } from './account-actions';
import { emptyRole, readRoles, RoleFields } from './role-fields';

type Props = {
  units: readonly UnitOption[];
  create: AccountActions['create'];
  onCreated: (given: OneTimePassword) => void;
  onClose: () => void;
};

/** Opens an account; afterwards its one-time password is shown. */
export function CreateAccountDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog open={open} onClose={props.onClose} title="Mở tài khoản" wide>
      <CreateAccountForm {...props} />
    </Dialog>
  );
}

function CreateAccountForm({ units, create, onCreated, onClose }: Props) {
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [roles, setRoles] = useState([emptyRole()]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const errorOf = (field: string) => messagesOf(failure, field).join(' ') || undefined;
  const hasFieldError = Boolean(errorOf('username') ?? errorOf('displayName') ?? errorOf('roles'));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    startTransition(async () => {
      const result = await create({ username, displayName, roles: readRoles(roles, units) });
      if (result.ok) onCreated(result.value);
      else setFailure(result.error);
    });
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {failure && !hasFieldError && (
        <Notice tone="error" live>
          {failure.message}
        </Notice>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput
          label="Tên đăng nhập"
          hint="Chữ không dấu, chữ số, dấu chấm. Ví dụ: giavien.canbo"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
          error={errorOf('username')}
        />
        <TextInput
          label="Họ và tên hoặc tên gọi"
          hint="Hiện trong phiếu và nhật ký. Ví dụ: Nguyễn Văn An"
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
          autoComplete="off"
          required
          error={errorOf('displayName')}
        />
      </div>
      <RoleFields drafts={roles} units={units} problems={messagesOf(failure, 'roles')} onChange={setRoles} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant="primary" aria-disabled={isPending ? 'true' : undefined}>
          {isPending ? 'Đang mở…' : 'Mở tài khoản'}
        </Button>
      </div>
    </form>
  );
}
