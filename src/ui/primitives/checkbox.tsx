import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx';
import { FieldError } from './field';

/** One tick with its words beside it; the whole line is the target. */
export function Checkbox({
  label,
  hint,
  error,
  className,
  ...input
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode; error?: ReactNode }) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={className}>
      <div className="flex items-start gap-2.5">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
          aria-invalid={error ? true : undefined}
          className={cx('tick')}
        />
        <label htmlFor={id} className="leading-snug">
          {label}
        </label>
      </div>
      {hint && (
        <p id={hintId} className="ml-7 text-sm leading-snug text-muted">
          {hint}
        </p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

/** Several ticks under one question (a `fieldset`); the children are Checkbox elements. */
export function CheckboxGroup({
  legend,
  hideLegend,
  hint,
  error,
  children,
}: {
  legend: ReactNode;
  hideLegend?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className={hideLegend ? 'sr-only' : 'mb-1 text-[0.9375rem] font-medium'}>{legend}</legend>
      {hint && <p className="text-sm leading-snug text-muted">{hint}</p>}
      {children}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
