import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChevronDown, KeyRound, UserRound } from 'lucide-react';
import { MenuDetails } from './menu-details';

export type ShellActor = {
  name: string;
  username: string;
  /** Each role with the unit or agency it is bound to, worded. */
  roles: readonly { label: string; unit: string }[];
};

/** Who is signed in and as what; password and sign-out. `signOut` is the caller's form with its button. */
export function AccountMenu({ actor, signOut }: { actor: ShellActor; signOut: ReactNode }) {
  const [first] = actor.roles;
  return (
    <MenuDetails
      className="disclosure relative"
      summaryClassName="flex items-center gap-2.5 rounded-md px-2 py-1 hover:bg-on-bar/10 focus-visible:outline-on-bar"
      summary={
        <>
          <UserRound aria-hidden className="size-5 flex-none" />
          <span className="hidden max-w-64 flex-col text-left leading-tight md:flex">
            <span className="truncate text-[0.9375rem] font-semibold">{actor.name}</span>
            {first && (
              <span className="truncate text-[0.8125rem] text-on-bar-muted">
                {first.label} · {first.unit}
              </span>
            )}
          </span>
          <span className="sr-only">Tài khoản</span>
          <ChevronDown aria-hidden className="size-4 flex-none" />
        </>
      }
      panelClassName="absolute right-0 top-full z-50 mt-2 w-80 max-w-[calc(100vw-2rem)] rounded-md border border-line-strong bg-surface text-ink shadow-raised"
    >
      <div className="border-b border-line px-4 py-3">
        <p className="font-semibold">{actor.name}</p>
        <p className="text-sm text-muted">Tên đăng nhập: {actor.username}</p>
        <ul className="mt-2 flex flex-col gap-1 text-sm">
          {actor.roles.map((role) => (
            <li key={`${role.label} ${role.unit}`}>
              {role.label} <span className="text-muted">· {role.unit}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-col p-2">
        <Link href="/doi-mat-khau" className="flex items-center gap-3 rounded-md px-3 py-2 hover:bg-primary-soft">
          <KeyRound aria-hidden className="size-4 text-muted" />
          Đổi mật khẩu
        </Link>
        {signOut}
      </div>
    </MenuDetails>
  );
}
