import type { ReactNode } from 'react';
import { cx } from './cx';

/** A row of figures parted by hairlines; the children are StatTile elements. */
export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={cx(
        'grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none',
        className,
      )}
    >
      {children}
    </dl>
  );
}

/** A big figure with its label and a note. `figure` comes formatted ("63,16/75"). `tone="gold"` marks a first rank. */
export function StatTile({
  label,
  figure,
  note,
  tone = 'plain',
}: {
  label: ReactNode;
  figure: ReactNode;
  note?: ReactNode;
  tone?: 'plain' | 'main' | 'gold' | 'warning';
}) {
  return (
    <div
      className={cx(
        'flex flex-col px-4 py-3.5',
        tone === 'main' && 'bg-primary-soft',
        tone === 'gold' && 'bg-gold-soft',
        tone === 'warning' && 'bg-warning-soft',
        tone === 'plain' && 'bg-surface',
      )}
    >
      <dt className="text-sm leading-snug text-muted">{label}</dt>
      <dd className="num mt-1 text-[1.625rem] leading-tight font-semibold tracking-[-0.01em]">{figure}</dd>
      {note && <dd className="mt-1 text-sm leading-snug text-muted">{note}</dd>}
    </div>
  );
}
