'use client';

import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';
import { TextArea } from './text-area';

/**
 * Asks before something that cannot be taken back. With `reason` the person must also say why; `onConfirm` gets the text
 * ("" where none was asked). The caller closes the dialogue when the work has succeeded, or passes `error`.
 */
export function ConfirmDialog({
  open,
  onClose,
  onConfirm,
  title,
  children,
  confirmLabel,
  pending,
  pendingLabel = 'Đang thực hiện…',
  danger,
  reason,
  error,
}: {
  open: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  title: ReactNode;
  children?: ReactNode;
  confirmLabel: string;
  pending?: boolean;
  pendingLabel?: string;
  danger?: boolean;
  reason?: { label: string; hint?: string };
  error?: ReactNode;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <ConfirmForm {...{ onClose, onConfirm, confirmLabel, pending, pendingLabel, danger, reason, error }}>{children}</ConfirmForm>
    </Dialog>
  );
}

function ConfirmForm({
  onClose,
  onConfirm,
  confirmLabel,
  pending,
  pendingLabel,
  danger,
  reason,
  error,
  children,
}: {
  onClose: () => void;
  onConfirm: (reason: string) => void;
  confirmLabel: string;
  pending?: boolean;
  pendingLabel: string;
  danger?: boolean;
  reason?: { label: string; hint?: string };
  error?: ReactNode;
  children?: ReactNode;
}) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason !== undefined && text.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing && !pending) onConfirm(text.trim());
      }}
      className="flex flex-col gap-4"
    >
      {children && <div>{children}</div>}
      {reason && (
        <TextArea
          label={reason.label}
          hint={reason.hint}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={asked && isMissing ? 'Xin ghi rõ lý do.' : undefined}
        />
      )}
      {error && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant={danger ? 'danger' : 'primary'} aria-disabled={pending ? 'true' : undefined}>
          {pending ? pendingLabel : confirmLabel}
        </Button>
      </div>
    </form>
  );
}
