'use client';

import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '../primitives/cx';
import { currentHref, NAV_ICONS, type NavItem } from './nav-items';

/** The items, grouped under small headings in the order given. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const current = currentHref(items, usePathname());
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <nav aria-label="Chức năng" className="flex flex-col gap-5">
      {groups.map((group) => (
        <div key={group}>
          {group && <p className="mb-1 px-3 text-[0.8125rem] font-semibold text-muted">{group}</p>}
          <ul className="flex flex-col gap-px">
            {items
              .filter((item) => item.group === group)
              .map((item) => (
                <li key={item.href}>
                  <NavLink item={item} isCurrent={item.href === current} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavLink({ item, isCurrent }: { item: NavItem; isCurrent: boolean }) {
  const Icon = NAV_ICONS[item.icon];
  return (
    <Link
      href={item.href}
      aria-current={isCurrent ? 'page' : undefined}
      className={cx(
        'flex items-center gap-3 rounded-r-md border-l-[3px] px-3 py-1.5 text-[0.9375rem] leading-snug',
        isCurrent
          ? 'border-seal bg-primary-soft font-semibold text-ink'
          : 'border-transparent text-ink hover:bg-sunken hover:text-primary',
      )}
    >
      <Icon aria-hidden className={cx('size-[1.125rem] flex-none', isCurrent ? 'text-primary' : 'text-muted')} />
      <span className="min-w-0 flex-1">{item.label}</span>
      <PendingDot />
    </Link>
  );
}

function PendingDot() {
  const { pending } = useLinkStatus();
  return <span aria-hidden className={cx('size-1.5 flex-none rounded-full', pending ? 'bg-seal' : 'bg-transparent')} />;
}
