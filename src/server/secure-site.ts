import { env } from '@/lib/env';

/**
 * Whether the site is served under https, by the address it was given. Plain http is legitimate on localhost and inside
 * an office network; a browser drops a Secure cookie there.
 */
export function isSecureSite(): boolean {
  return env().NEXTAUTH_URL?.startsWith('https://') ?? false;
}
