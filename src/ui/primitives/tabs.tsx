import Link from 'next/link';
import { cx } from './cx';

/** Views of one thing, each with its own address: links, not scripts. */
export function Tabs({
  label,
  items,
}: {
  label: string;
  items: readonly { href: string; label: string; current?: boolean; count?: number | string }[];
}) {
  return (
    <nav aria-label={label} className="no-print border-b border-line-strong">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className={cx(
                'inline-flex items-center gap-2 border-b-[3px] py-2 text-[0.9375rem]',
                item.current
                  ? 'border-seal font-semibold text-ink'
                  : 'border-transparent text-muted hover:border-line-strong hover:text-ink',
              )}
            >
              {item.label}
              {item.count !== undefined && <span className="num rounded-full bg-sunken px-2 text-sm">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
