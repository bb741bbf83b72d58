import type { ReactNode } from 'react';
import { cx } from './cx';

/**
 * Holds a wide table: it scrolls sideways inside a named region that the keyboard can reach. `stack` turns rows into cards on
 * a phone (give each `td` a `data-label`); `tall` gives the table a scroll of its own under a head that stays.
 */
export function TableRegion({
  label,
  stack,
  tall,
  className,
  children,
}: {
  label: string;
  stack?: boolean;
  tall?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cx('table-region', stack && 'table-stack', tall && 'table-region-tall', className)}
    >
      {children}
    </div>
  );
}
