import type { ReactNode } from 'react';
import { env } from '@/lib/env';
import { requireContext } from '@/server/context';
import { countUnreadNotices } from '@/services/notices/list-notices';
import { ROLE_LABELS } from '@/text/labels';
import { navigationFor } from '@/text/navigation';
import { AppShell } from '@/ui/shell/app-shell';
import { SignOutButton } from '@/ui/shell/sign-out-button';
import { signOutAction } from './actions';

/** Frame of the pages behind the sign-in. It guards nothing: a layout is not drawn anew at each step, so each page asks for its context. */
export default async function Layout({ children }: { children: ReactNode }) {
  const ctx = await requireContext();
  const { actor } = ctx;
  const unread = await countUnreadNotices(ctx);
  return (
    <AppShell
      actor={{
        name: actor.displayName,
        username: actor.username,
        roles: actor.roles.map(({ role, unitName }) => ({ label: ROLE_LABELS[role], unit: unitName })),
      }}
      nav={navigationFor(actor)}
      unread={unread}
      demo={env().DEMO_DATA}
      signOut={<SignOutButton onSignOut={signOutAction} />}
    >
      {children}
    </AppShell>
  );
}
