import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { cx } from './cx';

export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: ReactNode;
  /** Adds "(bắt buộc)" to the label; the browser's own check stays with the control's `required`. */
  required?: boolean;
  /** The label is read aloud but not drawn (cells of a table). */
  hideLabel?: boolean;
  className?: string;
};

export type FieldAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/**
 * Label, hint and error of one control, wired to it. The child is a function of the attributes that the control must carry:
 * `<Field label="Ghi chú">{(aria) => <input {...aria} />}</Field>`. Ready controls: TextInput, TextArea, Select, DecimalInput.
 */
export function Field({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  id,
  children,
}: FieldTexts & { id?: string; children: (aria: FieldAria) => ReactNode }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <label htmlFor={controlId} className={hideLabel ? 'sr-only' : 'text-[0.9375rem] font-medium'}>
        {label}
        {required && <span className="font-normal text-muted"> (bắt buộc)</span>}
      </label>
      {hint && (
        <p id={hintId} className={hideLabel ? 'sr-only' : 'text-sm leading-snug text-muted'}>
          {hint}
        </p>
      )}
      {children({ id: controlId, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

/** The error under a control or a group of controls. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm leading-snug font-medium text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
      <span>{children}</span>
    </p>
  );
}
