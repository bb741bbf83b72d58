import { cx } from './cx';

/** How many of how many are done: a bar with its words ("12/14 tiêu chí"). Counts, not points. */
export function Progress({
  value,
  max,
  label,
  words,
  className,
}: {
  value: number;
  max: number;
  /** What is counted, read aloud: "Đã khai báo lĩnh vực 1". */
  label: string;
  /** Text beside the bar; by default "value/max". */
  words?: string;
  className?: string;
}) {
  return (
    <span className={cx('flex items-center gap-2.5', className)}>
      <progress className="progress min-w-16 flex-1" value={value} max={Math.max(max, 1)} aria-label={label} />
      <span className="num flex-none text-sm text-muted">{words ?? `${value}/${max}`}</span>
    </span>
  );
}
