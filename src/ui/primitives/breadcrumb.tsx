import Link from 'next/link';
import { ChevronRight } from 'lucide-react';

/** Where the page lies; the last item is the page itself and no link. */
export function Breadcrumb({ items }: { items: readonly { href?: string; label: string }[] }) {
  return (
    <nav aria-label="Đường dẫn" className="no-print text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-1.5">
            {index > 0 && <ChevronRight aria-hidden className="size-3.5 flex-none" />}
            {item.href ? (
              <Link href={item.href} className="hover:text-primary hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? 'page' : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
