import type { ReactNode } from 'react';
import { cx } from './cx';

/**
 * Holds a wide table: it scrolls sideways inside a region that the keyboard can reach, named "Bảng: …" so that a section of
 * the same title stays another landmark. `stack` turns rows into cards on a phone (give each `td` a `data-label`, long text the
 * class `col-wide`); `tall` gives the table a scroll of its own under a head that stays.
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
      aria-label={`Bảng: ${label}`}
      tabIndex={0}
      className={cx('table-region', stack && 'table-stack', tall && 'table-region-tall', className)}
    >
      {children}
    </div>
  );
}
