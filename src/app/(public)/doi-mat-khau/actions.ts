'use server';

import { changePassword } from '@/services/users/change-password';
import { runAction, type ActionResult } from '@/server/action';
import { renewSessionCookie } from '@/server/session-cookie';

export type ChangePasswordState = ActionResult<null> | null;

/** All sessions of the account end with the old password; this browser gets a new one. */
export async function changePasswordAction(_: unknown, form: FormData): Promise<ChangePasswordState> {
  const input = { current: form.get('current'), next: form.get('next'), repeated: form.get('repeated') };
  const result = await runAction(changePassword, input, { beforePasswordChange: true });
  if (!result.ok) return result;
  await renewSessionCookie(result.value);
  return { ok: true, value: null };
}
