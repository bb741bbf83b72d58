import { changePasswordInput } from '@/contracts/accounts';
import { checkNewPassword, type PasswordProblem } from '@/core/access/password-rules';
import { findCredentials, replacePassword } from '@/data/accounts';
import { db, inTransaction } from '@/data/client';
import { AppError, conflict, invalidInput } from '@/lib/errors';
import { hashPassword, verifyPassword } from '@/lib/password-hash';
import { PASSWORD_PROBLEM_TEXT } from '@/text/password-problems';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { admitAttempt, tooManyAttempts } from './sign-in-throttle';

/**
 * Changes the actor's own password; every session of the account ends. Guesses at the current password are throttled
 * together with those at the sign-in.
 * @returns the version of the new session, for the browser that made the change
 * @throws AppError INVALID_INPUT with `current`, `next`, `repeated` as fields; TOO_MANY_ATTEMPTS
 */
export async function changePassword(
  ctx: ServiceContext,
  input: unknown,
): Promise<{ accountId: string; sessionVersion: number }> {
  const { accountId, username } = requireActor(ctx);
  const { current, next, repeated } = parseInput(changePasswordInput, input);

  const attempt = await admitAttempt(username, `account:${accountId}`);
  if ('waitSeconds' in attempt) throw tooManyAttempts(attempt.waitSeconds);
  const { passwordHash, sessionVersion, unitId } = await findCredentials(db, accountId);
  if (!(await verifyPassword(passwordHash, current))) {
    throw invalidInput('Mật khẩu đang dùng không đúng. Xin nhập lại.', [
      { field: 'current', message: 'Mật khẩu đang dùng không đúng. Xin nhập lại.' },
    ]);
  }
  await attempt.forgive();

  const isCurrent = current.normalize('NFC') === next.normalize('NFC');
  const problems: PasswordProblem[] = checkNewPassword(next, username, isCurrent);
  if (problems.length > 0) throw refuse('next', problems);
  if (repeated.normalize('NFC') !== next.normalize('NFC')) throw refuse('repeated', ['not-repeated']);

  const newHash = await hashPassword(next);
  return inTransaction(async (tx) => {
    const isDone = await replacePassword(tx, { accountId, seen: sessionVersion, passwordHash: newHash, mustChange: false });
    if (!isDone) throw conflict('Tài khoản vừa thay đổi ở nơi khác. Xin đăng nhập lại rồi thử lại.');
    await recordAudit(tx, ctx, { action: 'account.changePassword', subjectType: 'Account', subjectId: accountId, unitId });
    return { accountId, sessionVersion: sessionVersion + 1 };
  });
}

function refuse(field: string, problems: readonly PasswordProblem[]): AppError {
  const details = problems.map((problem) => ({ field, message: PASSWORD_PROBLEM_TEXT[problem] }));
  return invalidInput('Mật khẩu mới chưa đạt yêu cầu.', details);
}
