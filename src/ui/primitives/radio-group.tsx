import { useId, type ReactNode } from 'react';
import { FieldError } from './field';

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** One choice of several, all in sight. Controlled (`value`, `onChange`) or plain in a form (`defaultValue`). */
export function RadioGroup({
  name,
  legend,
  hideLegend,
  hint,
  error,
  options,
  value,
  defaultValue,
  onChange,
  required,
  disabled,
}: {
  name: string;
  legend: ReactNode;
  hideLegend?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly RadioOption[];
  /** null: nothing chosen yet (not the same as the first option). */
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string) => void;
  required?: boolean;
  disabled?: boolean;
}) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
      className="flex flex-col gap-1.5"
    >
      <legend className={hideLegend ? 'sr-only' : 'mb-1 text-[0.9375rem] font-medium'}>
        {legend}
        {required && <span className="font-normal text-muted"> (bắt buộc)</span>}
      </legend>
      {hint && (
        <p id={hintId} className="text-sm leading-snug text-muted">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2.5 leading-snug">
          <input
            type="radio"
            name={name}
            value={option.value}
            required={required}
            disabled={option.disabled}
            className="tick"
            {...(value === undefined
              ? { defaultChecked: defaultValue === option.value }
              : { checked: value === option.value, onChange: () => onChange?.(option.value) })}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
