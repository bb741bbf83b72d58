import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu } from 'lucide-react';
import { DemoBanner } from '../primitives/illustrative';
import { AccountMenu, type ShellActor } from './account-menu';
import { ProductName } from './mark';
import { MenuDetails } from './menu-details';
import type { NavItem } from './nav-items';
import { NavLinks } from './nav-links';
import { NoticeBell } from './notice-bell';
import { ShellFooter } from './shell-footer';
import { SkipLink } from './skip-link';
import { ThemeToggle } from './theme-toggle';

/**
 * Frame of every page behind the sign-in: bar, navigation by role, content, foot. Under 1024 px the navigation becomes a
 * menu of the bar. On paper only the content remains.
 */
export function AppShell({
  actor,
  nav,
  unread,
  demo,
  signOut,
  children,
}: {
  actor: ShellActor;
  nav: readonly NavItem[];
  /** Notices not read yet. */
  unread: number;
  /** The installation holds demonstration data. */
  demo?: boolean;
  signOut: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <SkipLink />
      <header className="no-print sticky top-0 z-40 border-b-2 border-gold bg-bar text-on-bar">
        <div className="mx-auto flex max-w-[96rem] items-center gap-2 px-3 py-2 sm:gap-4 sm:px-6">
          <MenuDetails
            className="disclosure lg:hidden"
            summaryClassName="rounded-md p-2 hover:bg-on-bar/10 focus-visible:outline-on-bar"
            summary={
              <>
                <Menu aria-hidden className="size-5" />
                <span className="sr-only">Chức năng</span>
              </>
            }
            panelClassName="absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] overflow-y-auto border-b border-line-strong bg-paper py-4 pr-4 text-ink shadow-raised"
          >
            <NavLinks items={nav} />
          </MenuDetails>
          <Link href="/" className="flex items-center gap-3 rounded-md focus-visible:outline-on-bar">
            <ProductName />
          </Link>
          <div className="ml-auto flex items-center gap-2 sm:gap-4">
            <div className="hidden sm:block">
              <ThemeToggle />
            </div>
            <NoticeBell unread={unread} />
            <AccountMenu actor={actor} signOut={signOut} />
          </div>
        </div>
      </header>
      {demo && <DemoBanner />}
      <div className="mx-auto w-full max-w-[96rem] flex-1 lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)] print:block">
        <aside className="no-print hidden border-r border-line lg:block">
          <div className="sticky top-16 py-6 pr-4">
            <NavLinks items={nav} />
          </div>
        </aside>
        <main id="noi-dung" tabIndex={-1} className="print-whole min-w-0 px-4 py-6 outline-none sm:px-8 lg:py-8">
          {children}
        </main>
      </div>
      <ShellFooter />
    </div>
  );
}
