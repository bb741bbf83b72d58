import type { Metadata } from 'next';
import { requireSession } from '@/server/context';
import { ChangePasswordPage } from '@/ui/accounts/change-password-page';
import { changePasswordAction } from './actions';

export const metadata: Metadata = { title: 'Đổi mật khẩu' };

export default async function Page() {
  const { actor } = await requireSession();
  return (
    <ChangePasswordPage username={actor.username} isForced={actor.mustChangePassword} action={changePasswordAction} />
  );
}
