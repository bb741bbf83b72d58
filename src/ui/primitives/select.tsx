import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, type FieldTexts } from './field';

export type SelectOption = { value: string; label: string; disabled?: boolean };

/** The browser's own list of choices. `placeholder` is the first, empty option ("Chọn kỳ đánh giá"). */
export function Select({
  label,
  hint,
  error,
  hideLabel,
  className,
  options,
  placeholder,
  small,
  ...select
}: FieldTexts & ComponentProps<'select'> & { options: readonly SelectOption[]; placeholder?: string; small?: boolean }) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} required={select.required} id={select.id}>
      {(aria) => (
        <select {...select} {...aria} className={cx('control', small && 'control-small')}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
