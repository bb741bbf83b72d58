import Link from 'next/link';
import { useId, type ReactNode } from 'react';
import { buttonClass, type ButtonVariant } from './button';
import { cx } from './cx';

/** A link that looks like a button: it leads somewhere, it changes nothing. `disabledReason` as for Button. */
export function LinkButton({
  href,
  variant = 'secondary',
  small,
  icon,
  disabledReason,
  download,
  className,
  children,
}: {
  href: string;
  variant?: ButtonVariant;
  small?: boolean;
  icon?: ReactNode;
  disabledReason?: string | null | false;
  /** For files: a plain link that the router leaves alone. */
  download?: boolean | string;
  className?: string;
  children: ReactNode;
}) {
  const reasonId = useId();
  const look = cx(buttonClass(variant, small), className);
  if (disabledReason) {
    return (
      <span className="inline-flex max-w-80 flex-col items-start gap-1">
        <a role="link" aria-disabled="true" tabIndex={0} aria-describedby={reasonId} className={look}>
          {icon}
          {children}
        </a>
        <span id={reasonId} className="text-sm leading-snug text-muted">
          {disabledReason}
        </span>
      </span>
    );
  }
  if (download !== undefined && download !== false) {
    return (
      <a href={href} download={download === true ? '' : download} className={look}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={look}>
      {icon}
      {children}
    </Link>
  );
}
