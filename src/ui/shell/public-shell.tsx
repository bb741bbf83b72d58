import Link from 'next/link';
import type { ReactNode } from 'react';
import { DemoBanner } from '../primitives/illustrative';
import { ProductName } from './mark';
import { ShellFooter } from './shell-footer';
import { SkipLink } from './skip-link';
import { ThemeToggle } from './theme-toggle';

/** Frame of the pages that need no account: published results, sign-in. */
export function PublicShell({ demo, children }: { demo?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <SkipLink />
      <header className="no-print border-b-2 border-gold bg-bar text-on-bar">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-8">
          <Link href="/cong-bo" className="flex items-center gap-3 rounded-md focus-visible:outline-on-bar">
            <ProductName />
          </Link>
          <nav aria-label="Trang công khai" className="ml-auto flex items-center gap-1 text-[0.9375rem]">
            <Link href="/cong-bo" className="rounded-md px-3 py-1.5 hover:bg-on-bar/10 focus-visible:outline-on-bar">
              Kết quả công bố
            </Link>
            <Link href="/" className="rounded-md px-3 py-1.5 hover:bg-on-bar/10 focus-visible:outline-on-bar">
              Vào hệ thống
            </Link>
          </nav>
          <div className="hidden sm:block">
            <ThemeToggle />
          </div>
        </div>
      </header>
      {demo && <DemoBanner />}
      <main id="noi-dung" tabIndex={-1} className="print-whole mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-8 sm:py-8">
        {children}
      </main>
      <ShellFooter />
    </div>
  );
}
