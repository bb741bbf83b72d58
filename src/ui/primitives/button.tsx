import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant;
  small?: boolean;
  icon?: ReactNode;
  /** Why the action cannot be taken now (and until when). Given: the button stays visible and reachable, and does nothing. */
  disabledReason?: string | null | false;
  /** `below` (default): the reason stands under the button; `tooltip`: on hover and focus, for dense tables. */
  reasonPlacement?: 'below' | 'tooltip';
};

export function buttonClass(variant: ButtonVariant, small?: boolean): string {
  return cx('btn', `btn-${variant}`, small && 'btn-small');
}

/**
 * A button. An action that exists is never hidden: with `disabledReason` it becomes an `aria-disabled` plain button, which
 * keeps the focus reachable, submits nothing even before scripts have loaded, and is described by the reason.
 */
export function Button({
  variant = 'secondary',
  small,
  icon,
  disabledReason,
  reasonPlacement = 'below',
  className,
  children,
  type = 'button',
  onClick,
  formAction,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const look = cx(buttonClass(variant, small), className);
  if (!disabledReason) {
    return (
      <button {...rest} type={type} formAction={formAction} onClick={onClick} className={look}>
        {icon}
        {children}
      </button>
    );
  }
  return (
    <span className={cx('group relative inline-flex flex-col items-start gap-1', reasonPlacement === 'below' && 'max-w-80')}>
      <button {...rest} type="button" aria-disabled="true" aria-describedby={reasonId} className={look}>
        {icon}
        {children}
      </button>
      <span
        id={reasonId}
        className={
          reasonPlacement === 'below'
            ? 'text-sm leading-snug text-muted'
            : 'pointer-events-none absolute right-0 top-full z-20 mt-1 hidden w-64 rounded-md border border-line-strong bg-surface px-3 py-2 text-left text-sm leading-snug text-ink shadow-raised group-focus-within:block group-hover:block'
        }
      >
        {disabledReason}
      </span>
    </span>
  );
}
