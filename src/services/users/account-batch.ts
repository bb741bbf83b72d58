import type { Batch } from '@/data/account-batches';
import { findBatch } from '@/data/account-batches';
import type { Db } from '@/data/client';
import { conflict } from '@/lib/errors';
import { formatDateTime, formatInteger } from '@/text/format';

/** Refuses a request that was carried out before. @throws AppError CONFLICT, which says what was done and what to do now */
export async function requireNewBatch(db: Db, id: string): Promise<void> {
  const batch = await findBatch(db, id);
  if (batch !== null) throw repeatedBatch(batch);
}

export function repeatedBatch({ kind, accounts, createdAt }: Pick<Batch, 'kind' | 'accounts' | 'createdAt'>) {
  const done = kind === 'create' ? `đã mở ${formatInteger(accounts)} tài khoản` : `đã cấp lại mật khẩu cho ${formatInteger(accounts)} tài khoản`;
  return conflict(
    `Lần gửi này đã được thực hiện lúc ${formatDateTime(createdAt)}: ${done}. Mật khẩu chỉ hiện một lần; nếu chưa kịp in, xin vào mục “Cấp lại mật khẩu” để cấp lại cho các tài khoản chưa đăng nhập.`,
  );
}
