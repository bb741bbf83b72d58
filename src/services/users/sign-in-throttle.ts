/**
 * How many failed sign-ins are let through: few for one account, more for one address, behind which a whole office may
 * sit. Unknown usernames count like known ones, so that the throttle tells nothing of who exists.
 */
import { createHash } from 'node:crypto';
import { countAttempt, forgetAttempts, forgiveAttempt, type Limit } from '@/data/rate-limit';
import { AppError } from '@/lib/errors';

const MINUTES_15 = 15 * 60;

export const ACCOUNT_LIMIT: Limit = { name: 'sign-in-account', allowed: 5, seconds: MINUTES_15 };
export const ADDRESS_LIMIT: Limit = { name: 'sign-in-address', allowed: 50, seconds: MINUTES_15 };

type Admitted = {
  /** To be called when the password was right: the account's failures are forgotten, the address keeps those of others. */
  forgive: () => Promise<void>;
};

/** Counts an attempt before the password is looked at. */
export async function admitAttempt(username: string, address: string): Promise<Admitted | { waitSeconds: number }> {
  const account = accountKey(username);
  const waits = [await countAttempt(ADDRESS_LIMIT, address)];
  // An address that is blocked already must not lock other people's accounts on top.
  if (waits[0] === null) waits.push(await countAttempt(ACCOUNT_LIMIT, account));

  const waitSeconds = Math.max(0, ...waits.filter((wait) => wait !== null));
  if (waitSeconds > 0) return { waitSeconds };
  return {
    forgive: async () => {
      await forgetAttempts(ACCOUNT_LIMIT, account);
      await forgiveAttempt(ADDRESS_LIMIT, address);
    },
  };
}

/** The refusal, with the time to wait. */
export function tooManyAttempts(seconds: number): AppError {
  const wait = seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
  return new AppError(
    'TOO_MANY_ATTEMPTS',
    `Đã nhập sai quá nhiều lần. Xin chờ ${wait} rồi thử lại; nếu quên mật khẩu, đề nghị quản trị viên đặt lại.`,
  );
}

/** An administrator gave a new password: the failures with the old one no longer count. */
export async function forgetFailures(username: string): Promise<void> {
  await forgetAttempts(ACCOUNT_LIMIT, accountKey(username));
}

/** A key of fixed length and alphabet, whatever was typed. */
function accountKey(username: string): string {
  return createHash('sha256').update(username).digest('hex');
}
