'use client';

import type { DemoAccount } from '@/text/demo-accounts';
import { TableRegion } from '@/ui/primitives/table-region';

/** The demonstration accounts; picking one fills the form above. */
export function DemoAccountTable({
  accounts,
  password,
  onPick,
}: {
  accounts: readonly DemoAccount[];
  password: string;
  onPick: (username: string) => void;
}) {
  return (
    <section aria-labelledby="tai-khoan-minh-hoa">
      <h2 id="tai-khoan-minh-hoa" className="text-lg font-semibold">
        Tài khoản minh họa
      </h2>
      <p className="mt-1 mb-3 text-[0.9375rem] text-muted">
        Mật khẩu chung: <code className="font-semibold text-ink">{password}</code>. Chọn một tài khoản để điền vào ô đăng
        nhập.
      </p>
      <TableRegion label="Tài khoản minh họa" stack>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Tài khoản</th>
              <th scope="col">Người dùng</th>
              <th scope="col">Nhiệm vụ</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ username, who, does }) => (
              <tr key={username}>
                <th scope="row" data-label="Tài khoản">
                  <button type="button" className="link font-medium" onClick={() => onPick(username)}>
                    {username}
                  </button>
                </th>
                <td data-label="Người dùng">{who}</td>
                <td data-label="Nhiệm vụ">{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
