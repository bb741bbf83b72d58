import { cx } from './cx';

/**
 * A formatted figure, or a dash that says what it means: "chưa có", "không áp dụng", "được miễn". A missing number is never
 * drawn as 0.
 */
export function Figure({
  value,
  absent = 'chưa có',
  className,
}: {
  value: string | null | undefined;
  absent?: string;
  className?: string;
}) {
  if (value !== null && value !== undefined) return <span className={cx('num', className)}>{value}</span>;
  return (
    <span className={cx('text-muted', className)} title={absent}>
      <span aria-hidden>–</span>
      <span className="sr-only">{absent}</span>
    </span>
  );
}
