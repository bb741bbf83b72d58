'use server';

import { redirect } from 'next/navigation';
import { clearSessionCookie } from '@/server/session-cookie';

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  await clearSessionCookie();
  redirect('/dang-nhap');
}
