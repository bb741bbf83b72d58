/** The sheet of one-time passwords as a file for Vietnamese Excel. Made in the browser: no server ever sees it again. */
import type { IssuedPassword } from '@/contracts/bulk-accounts';
import { csvDocument, csvText } from './csv';
import { ROLE_LABELS } from './labels';

const HEADER = ['Đơn vị', 'Vai trò', 'Tên gọi', 'Tên đăng nhập', 'Mật khẩu dùng một lần', 'Địa chỉ hệ thống'];

/** @param address where people sign in, "https://…" */
export function passwordSlipsCsv(slips: readonly IssuedPassword[], address: string): string {
  const lines = slips.map(({ unitName, role, displayName, username, password }) =>
    [unitName, ROLE_LABELS[role], displayName, username, password, address].map(csvText),
  );
  return csvDocument([HEADER, ...lines]);
}
