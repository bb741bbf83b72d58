'use client';

import { useActionState } from 'react';
import { MIN_PASSWORD_LENGTH } from '@/core/access/password-rules';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { SubmitButton } from '@/ui/primitives/submit-button';
import { TextInput } from '@/ui/primitives/text-input';

type Failure = { message: string; details?: readonly { field?: string; message: string }[] };
type State = { ok: true; value: null } | { ok: false; error: Failure } | null;

/** @param isForced a first sign-in or a reset: nothing else is open until the password is changed */
export function ChangePasswordPage({
  username,
  isForced,
  action,
}: {
  username: string;
  isForced: boolean;
  action: (state: State, form: FormData) => Promise<State>;
}) {
  const [state, submit] = useActionState(action, null);
  const failure = state && !state.ok ? state.error : null;
  const errorOf = (field: string) =>
    failure?.details
      ?.filter((detail) => detail.field === field)
      .map((detail) => detail.message)
      .join(' ') || undefined;
  const hasFieldError = ['current', 'next', 'repeated'].some((field) => errorOf(field));

  return (
    <div className="mx-auto w-full max-w-xl py-4">
      <PageHeader title="Đổi mật khẩu" eyebrow={`Tài khoản ${username}`} />
      {state?.ok ? (
        <Notice
          tone="success"
          live
          title="Đã đổi mật khẩu"
          actions={
            <LinkButton href="/" variant="primary">
              Tiếp tục
            </LinkButton>
          }
        >
          Các phiên đăng nhập khác của tài khoản đã kết thúc.
        </Notice>
      ) : (
        <form action={submit} noValidate className="flex max-w-sm flex-col gap-5">
          {isForced && (
            <Notice tone="warning" title="Cần đổi mật khẩu trước khi tiếp tục">
              Mật khẩu hiện tại do quản trị viên cấp và chỉ dùng một lần.
            </Notice>
          )}
          {failure && !hasFieldError && (
            <Notice tone="error" live>
              {failure.message}
            </Notice>
          )}
          {/* For password managers: which account the new password belongs to. */}
          <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
          <TextInput
            label="Mật khẩu đang dùng"
            name="current"
            type="password"
            autoComplete="current-password"
            required
            error={errorOf('current')}
          />
          <TextInput
            label="Mật khẩu mới"
            hint={`Ít nhất ${MIN_PASSWORD_LENGTH} ký tự, không chứa tên đăng nhập. Nên dùng một câu dài, dễ nhớ.`}
            name="next"
            type="password"
            autoComplete="new-password"
            required
            error={errorOf('next')}
          />
          <TextInput
            label="Nhập lại mật khẩu mới"
            name="repeated"
            type="password"
            autoComplete="new-password"
            required
            error={errorOf('repeated')}
          />
          <SubmitButton pendingLabel="Đang đổi…">Đổi mật khẩu</SubmitButton>
        </form>
      )}
    </div>
  );
}
