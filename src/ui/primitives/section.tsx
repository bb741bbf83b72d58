import { useId, type ReactNode } from 'react';
import { cx } from './cx';

/** A numbered part of a page, as in an official report: "I. Kết quả". The number is the caller's. */
export function Section({
  title,
  number,
  lead,
  actions,
  id,
  className,
  children,
}: {
  title: ReactNode;
  number?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Anchor of the section. */
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className={cx('mt-10 first:mt-0', className)}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={headingId} className="flex gap-2 text-xl font-semibold">
            {number && <span className="text-seal-ink">{number}.</span>}
            <span>{title}</span>
          </h2>
          {lead && <p className="mt-1 max-w-[75ch] text-[0.9375rem] text-muted">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper on the page: hairline border, its own small heading. */
export function Card({
  title,
  actions,
  className,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cx('rounded-md border border-line bg-surface p-4 sm:p-5', className)}>
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          {title && <h3 className="text-base font-semibold">{title}</h3>}
          {actions}
        </div>
      )}
      {children}
    </div>
  );
}
