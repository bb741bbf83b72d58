import type { ReactNode } from 'react';
import { cx } from './cx';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'gold';

const LOOK: Record<BadgeTone, string> = {
  neutral: 'border-line-strong bg-sunken text-ink',
  info: 'border-info/40 bg-info-soft text-info',
  success: 'border-success/40 bg-success-soft text-success',
  warning: 'border-warning/40 bg-warning-soft text-warning',
  danger: 'border-danger/40 bg-danger-soft text-danger',
  gold: 'border-gold bg-gold-soft text-gold-ink',
};

/** A short word about a state. The word carries the meaning, the colour only helps. */
export function Badge({
  tone = 'neutral',
  icon,
  title,
  children,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={cx(
        'inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-[0.8125rem] leading-5 font-medium whitespace-nowrap',
        LOOK[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
