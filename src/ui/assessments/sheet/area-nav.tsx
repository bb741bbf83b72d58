'use client';

import { useSheet, useTotals } from './sheet-context';

/** Jump list of the areas with what is declared of each. */
export function AreaNav() {
  const { view } = useSheet();
  const totals = useTotals();
  return (
    <nav aria-label="Các lĩnh vực" className="no-print mb-5">
      <ol className="flex flex-wrap gap-1.5 text-sm">
        {view.sections.map((section) => {
          const progress = totals.sections.find(({ code }) => code === section.code);
          const isWhole = progress !== undefined && progress.declared === progress.declarable;
          return (
            <li key={section.code}>
              <a
                href={`#lv-${section.code}`}
                className="flex max-w-72 items-baseline gap-1.5 rounded-md border border-line bg-surface px-2.5 py-1 leading-snug hover:border-primary hover:text-primary"
              >
                <span className="truncate">{section.kind === 'main' ? `${section.code}. ${section.name}` : section.name}</span>
                {progress && (
                  <span className={`num whitespace-nowrap ${isWhole && section.kind === 'main' ? 'text-success' : 'text-muted'}`}>
                    {progress.declared}/{progress.declarable}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
