'use client';

import type { OneTimePassword } from '@/contracts/accounts';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';

/** Shows a one-time password, once: closing forgets it. */
export function OneTimePasswordDialog({ given, onClose }: { given: OneTimePassword | null; onClose: () => void }) {
  return (
    <Dialog
      open={given !== null}
      onClose={onClose}
      title="Mật khẩu dùng một lần"
      actions={
        <Button variant="primary" onClick={onClose}>
          Đã ghi lại
        </Button>
      }
    >
      <p>
        Giao cho người dùng tài khoản <strong>{given?.username}</strong>. Mật khẩu chỉ hiện một lần và phải được đổi ở lần đăng
        nhập đầu tiên.
      </p>
      <p className="mt-4 rounded-md border border-line bg-sunken px-4 py-3 text-center">
        <code data-testid="one-time-password" className="text-lg font-semibold tracking-wide select-all">
          {given?.password}
        </code>
      </p>
    </Dialog>
  );
}
