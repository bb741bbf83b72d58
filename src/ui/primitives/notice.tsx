import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { cx } from './cx';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const LOOK: Record<Tone, { box: string; icon: typeof Info; word: string }> = {
  info: { box: 'border-info bg-info-soft [--tone:var(--info)]', icon: Info, word: 'Thông tin' },
  success: { box: 'border-success bg-success-soft [--tone:var(--success)]', icon: CircleCheck, word: 'Đã xong' },
  warning: { box: 'border-warning bg-warning-soft [--tone:var(--warning)]', icon: TriangleAlert, word: 'Lưu ý' },
  error: { box: 'border-danger bg-danger-soft [--tone:var(--danger)]', icon: CircleAlert, word: 'Lỗi' },
};

/** A message that stays in the page. `live`: it appeared as an answer to something, and is read aloud. */
export function Notice({
  tone = 'info',
  title,
  live,
  actions,
  className,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  live?: boolean;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const look = LOOK[tone];
  const Icon = look.icon;
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={cx('flex items-start gap-3 rounded-md border border-l-4 px-4 py-3', look.box, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 flex-none text-[var(--tone)]" />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{look.word}: </span>
        {title && <p className="leading-snug font-semibold">{title}</p>}
        {children && <div className="mt-0.5 text-[0.9375rem] leading-relaxed">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
