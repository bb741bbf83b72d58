import type { ReactNode } from 'react';

/** Head of a page: where it belongs (`eyebrow`), the one h1, a lead of a sentence or two, the actions, status beside the title. */
export function PageHeader({
  title,
  eyebrow,
  lead,
  status,
  actions,
  breadcrumb,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  status?: ReactNode;
  actions?: ReactNode;
  breadcrumb?: ReactNode;
}) {
  return (
    <header className="double-rule mb-6 pb-4">
      {breadcrumb && <div className="mb-3">{breadcrumb}</div>}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-3xl min-w-0">
          {eyebrow && <p className="mb-1 text-sm font-medium text-muted">{eyebrow}</p>}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-[1.625rem] leading-tight font-bold tracking-[-0.01em] sm:text-[1.875rem]">{title}</h1>
            {status}
          </div>
          {lead && <p className="mt-2 max-w-[68ch] text-muted">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-start gap-2">{actions}</div>}
      </div>
    </header>
  );
}
