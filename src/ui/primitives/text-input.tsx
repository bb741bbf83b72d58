import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, type FieldTexts } from './field';

/** One line of text with its label, hint and error. All attributes of `<input>` pass through. */
export function TextInput({
  label,
  hint,
  error,
  hideLabel,
  className,
  small,
  ...input
}: FieldTexts & ComponentProps<'input'> & { small?: boolean }) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} required={input.required} id={input.id}>
      {(aria) => <input type="text" {...input} {...aria} className={cx('control', small && 'control-small')} />}
    </Field>
  );
}
