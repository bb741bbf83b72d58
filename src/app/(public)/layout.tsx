import type { ReactNode } from 'react';
import { env } from '@/lib/env';
import { PublicShell } from '@/ui/shell/public-shell';

/** Frame of the pages that need no account, and of the change of password, which comes before everything else. */
export default function Layout({ children }: { children: ReactNode }) {
  return <PublicShell demo={env().DEMO_DATA}>{children}</PublicShell>;
}
