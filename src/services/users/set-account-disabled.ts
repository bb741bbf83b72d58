import { setAccountDisabledInput } from '@/contracts/accounts';
import { endSessions } from '@/data/account-management';
import { db, inTransaction } from '@/data/client';
import { conflict } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { changedMeanwhile, requireAdministration, requireForeignAccount } from './administrator-reach';

/**
 * Disables an account, whose sessions end at once, or enables it again.
 * @throws AppError FORBIDDEN (also the own account), NOT_FOUND, CONFLICT
 */
export async function setAccountDisabled(ctx: ServiceContext, input: unknown): Promise<void> {
  const administration = await requireAdministration(db, ctx);
  const { disabled, reason, ...seen } = parseInput(setAccountDisabledInput, input);

  await inTransaction(async (tx) => {
    const account = await requireForeignAccount(tx, ctx, administration, seen);
    if (account.isDisabled === disabled) {
      throw conflict(disabled ? 'Tài khoản này đã bị khóa từ trước. Xin tải lại trang.' : 'Tài khoản này đang hoạt động, không cần mở khóa. Xin tải lại trang.');
    }
    const isDone = await endSessions(tx, account.id, seen.version, { disabledAt: disabled ? ctx.now : null });
    if (!isDone) throw changedMeanwhile();
    await recordAudit(tx, ctx, {
      action: disabled ? 'account.disable' : 'account.enable',
      subjectType: 'Account',
      subjectId: account.id,
      unitId: account.roles[0]?.unitId,
      reason,
      before: { username: account.username, disabled: account.isDisabled },
      after: { username: account.username, disabled },
    });
  });
}
