/**
 * Sign-in by next-auth: credentials, and a signed cookie that holds the account's id and the version of its session,
 * nothing else. Whether that session still stands is asked of the database on every request (context.ts).
 */
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { toAppError } from '@/lib/errors';
import { logger } from '@/lib/logger';
import { signIn } from '@/services/users/sign-in';
import { ownPathOf } from './own-path';
import { CLIENT_ADDRESS_HEADER } from './client-address';
import { isSecureSite } from './secure-site';
import { SESSION_SECONDS, sessionCookie } from './session-cookie';

declare module 'next-auth' {
  interface Session {
    accountId: string;
    sessionVersion: number;
  }
  interface User {
    sessionVersion: number;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    accountId: string;
    sessionVersion: number;
  }
}

let options: NextAuthOptions | undefined;

/** The options, made at the first request: a build needs no secret. */
export function authOptions(): NextAuthOptions {
  return (options ??= {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecureSite(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/dang-nhap', signOut: '/', error: '/dang-nhap' },
    providers: [
      CredentialsProvider({
        name: 'Tài khoản',
        credentials: { username: { label: 'Tên đăng nhập' }, password: { label: 'Mật khẩu', type: 'password' } },
        authorize: async (credentials, request) => {
          const requestId = crypto.randomUUID();
          try {
            const session = await signIn(
              { actor: null, now: new Date(), requestId },
              { ...credentials, address: headerOf(request.headers, CLIENT_ADDRESS_HEADER) ?? 'unknown' },
            );
            return { id: session.accountId, sessionVersion: session.sessionVersion };
          } catch (error) {
            const { code, userMessage } = toAppError(error);
            if (code === 'INTERNAL') logger.error({ err: error, requestId }, 'sign-in failed');
            // next-auth hands the words of this error, and only these, to the form.
            throw new Error(userMessage);
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { accountId: user.id, sessionVersion: user.sessionVersion } : token,
      session: ({ session, token }) => ({
        expires: session.expires,
        accountId: token.accountId,
        sessionVersion: token.sessionVersion,
      }),
      redirect: ({ url, baseUrl }) => baseUrl + ownPathOf(url, baseUrl),
    },
    logger: {
      error: (code, metadata) => logger.error({ code, metadata }, 'next-auth'),
      warn: (code) => logger.debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  });
}

function headerOf(headers: Record<string, unknown> | undefined, name: string): string | undefined {
  const value = headers?.[name];
  return typeof value === 'string' ? value : undefined;
}
