import type { ComponentProps } from 'react';
import { Field, type FieldTexts } from './field';

/** Several lines of text with label, hint and error. All attributes of `<textarea>` pass through. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  rows = 3,
  ...textarea
}: FieldTexts & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} required={textarea.required} id={textarea.id}>
      {(aria) => <textarea {...textarea} {...aria} rows={rows} className="control" />}
    </Field>
  );
}
