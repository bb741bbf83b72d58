'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** Submits its form; while the action runs it says so (`pendingLabel`, "Đang gửi…") and cannot be pressed twice. */
export function SubmitButton({
  pendingLabel = 'Đang gửi…',
  variant = 'primary',
  children,
  ...rest
}: ButtonProps & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  if (pending) {
    return (
      <Button {...rest} variant={variant} disabledReason={null} type="button" aria-disabled="true" aria-live="polite">
        {pendingLabel}
      </Button>
    );
  }
  return (
    <Button {...rest} variant={variant} type="submit">
      {children}
    </Button>
  );
}
