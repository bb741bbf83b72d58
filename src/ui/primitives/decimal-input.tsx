'use client';

import type { ComponentProps, ReactNode } from 'react';
import { parseNumber, type ParsedNumber, type ParseOptions } from '@/core/exact/parse';
import { cx } from './cx';
import { Field, type FieldTexts } from './field';

/**
 * A number typed the Vietnamese way, as text: what is typed stays as typed, `onChange` gets the text and what
 * core/exact/parse reads from it (a canonical decimal string, or the problem). Never `type="number"`: browsers there
 * round, drop what they do not understand and change the value when the wheel turns.
 */
export function DecimalInput({
  label,
  hint,
  error,
  hideLabel,
  className,
  small,
  value,
  onChange,
  parse,
  suffix,
  ...input
}: FieldTexts &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
    value: string;
    onChange: (text: string, parsed: ParsedNumber) => void;
    /** What is expected: `{ expect: 'integer' | 'points' | 'decimal', … }`. */
    parse?: ParseOptions;
    /** A unit behind the figure: "hồ sơ", "%". */
    suffix?: ReactNode;
    small?: boolean;
  }) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} required={input.required} id={input.id}>
      {(aria) => (
        <span className="flex items-center gap-2">
          <input
            autoComplete="off"
            {...input}
            {...aria}
            type="text"
            inputMode={parse?.expect === 'integer' ? 'numeric' : 'decimal'}
            value={value}
            onChange={(event) => onChange(event.target.value, parseNumber(event.target.value, parse))}
            className={cx('control num text-right', small && 'control-small')}
          />
          {suffix && <span className="flex-none text-sm text-muted">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
