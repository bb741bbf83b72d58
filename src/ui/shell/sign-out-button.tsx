'use client';

import { LogOut } from 'lucide-react';
import { useTransition } from 'react';

/** The last line of the account menu. `onSignOut` ends the session and leads to the sign-in page. */
export function SignOutButton({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const [isPending, startTransition] = useTransition();
  return (
    <button
      type="button"
      aria-disabled={isPending}
      onClick={() => {
        if (!isPending) startTransition(onSignOut);
      }}
      className="flex w-full items-center gap-3 rounded-md px-3 py-2 text-left hover:bg-primary-soft"
    >
      <LogOut aria-hidden className="size-4 text-muted" />
      {isPending ? 'Đang đăng xuất…' : 'Đăng xuất'}
    </button>
  );
}
