/** The cookie of a session: its name and flags in one place, for next-auth, for the change of password and for signing out. */
import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { env } from '@/lib/env';
import { isSecureSite } from './secure-site';

/** A working day: whoever signs in in the morning is signed out by the evening, on shared machines too. */
export const SESSION_SECONDS = 12 * 60 * 60;

export function sessionCookie() {
  const secure = isSecureSite();
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}

/** Renews the session of this browser, in a server action: after a change that ended all sessions of the account. */
export async function renewSessionCookie(session: { accountId: string; sessionVersion: number }): Promise<void> {
  const { name, options } = sessionCookie();
  const secret = env().NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  const token = await encode({ token: session, secret, maxAge: SESSION_SECONDS });
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/** Ends the session of this browser, in a server action. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
