import type { ReactNode } from 'react';
import { cx } from './cx';

/** Terms and what stands behind them: particulars of a unit, rules of a round. */
export function DefinitionList({
  items,
  className,
}: {
  items: readonly { term: ReactNode; description: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={cx('grid gap-x-6 text-[0.9375rem] sm:grid-cols-[minmax(9rem,max-content)_1fr]', className)}>
      {items.map((item, index) => (
        <div key={index} className="grid border-b border-line py-2 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-muted">{item.term}</dt>
          <dd className="font-medium">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
