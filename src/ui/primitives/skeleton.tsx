import { cx } from './cx';

/** A place kept for content on its way; the size comes by class ("h-6 w-40"). */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('skeleton', className ?? 'h-5 w-full')} />;
}

/** A page on its way: head and table, so that nothing jumps when they arrive. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">Đang tải…</span>
      <Skeleton className="h-4 w-48" />
      <Skeleton className="mt-3 h-8 w-full max-w-xl" />
      <Skeleton className="mt-3 h-4 w-full max-w-md" />
      <div className="mt-8 flex flex-col gap-3">
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} className="h-9 w-full" />
        ))}
      </div>
    </div>
  );
}
