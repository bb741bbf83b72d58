import { signInInput } from '@/contracts/accounts';
import { normaliseUsername } from '@/core/access/username';
import { findSignInRecord } from '@/data/accounts';
import { insertAuditEntry } from '@/data/audit';
import { db } from '@/data/client';
import { unauthenticated } from '@/lib/errors';
import { verifyPassword } from '@/lib/password-hash';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { admitAttempt, tooManyAttempts } from './sign-in-throttle';

export type SignedIn = { accountId: string; sessionVersion: number };

/**
 * Checks a username and a password.
 *
 * Unknown, disabled and wrong look the same, in words and in time. While throttled the password is not looked at, so
 * that nobody learns whether it was right.
 * @param input {username, password, address: of the client}
 * @throws AppError UNAUTHENTICATED, TOO_MANY_ATTEMPTS (says how long to wait), INVALID_INPUT
 */
export async function signIn(ctx: ServiceContext, input: unknown): Promise<SignedIn> {
  const { username: typed, password, address } = parseInput(signInInput, input);
  const username = normaliseUsername(typed);

  const attempt = await admitAttempt(username, address);
  if ('waitSeconds' in attempt) throw tooManyAttempts(attempt.waitSeconds);

  const record = await findSignInRecord(db, username);
  const fits = await verifyPassword(record?.passwordHash ?? null, password);
  if (!fits || record === null || record.isDisabled) {
    throw unauthenticated('Tên đăng nhập hoặc mật khẩu không đúng. Xin nhập lại.');
  }

  await attempt.forgive();
  const { accountId, sessionVersion, unitId } = record;
  await insertAuditEntry(db, {
    at: ctx.now,
    // Who signs in is no actor yet, but it is his deed.
    actorId: accountId,
    action: 'account.signIn',
    subjectType: 'Account',
    subjectId: accountId,
    unitId,
    after: { address },
  });
  return { accountId, sessionVersion };
}
