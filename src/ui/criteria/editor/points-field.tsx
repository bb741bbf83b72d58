'use client';

import { useState, type ReactNode } from 'react';
import type { DecimalString } from '@/core/criteria/criteria-set';
import { parseNumber, type ParseOptions } from '@/core/exact/parse';
import { formatDecimal } from '@/text/format';
import { numberProblemText } from '@/text/problems';
import { DecimalInput } from '@/ui/primitives/decimal-input';

type PointsFieldProps = {
  readonly label: ReactNode;
  readonly value: DecimalString | null;
  /** null only where `mayBeEmpty`. */
  readonly onChange: (value: DecimalString | null) => void;
  readonly onLeave?: () => void;
  readonly mayBeEmpty?: boolean;
  readonly hideLabel?: boolean;
  readonly suffix?: ReactNode;
  readonly hint?: ReactNode;
  readonly parse?: ParseOptions;
  readonly readOnly?: boolean;
  readonly className?: string;
};

const POINTS: ParseOptions = { expect: 'points', maxDecimals: 4 };

/** A number of the draft. What is typed stays as typed while it reads as the value; what does not read is told and not taken. */
export function PointsField({ value, onChange, onLeave, mayBeEmpty = false, parse = POINTS, readOnly, ...texts }: PointsFieldProps) {
  const [typed, setTyped] = useState<{ text: string; on: DecimalString | null } | null>(null);
  const text = typed !== null && typed.on === value ? typed.text : value === null ? '' : formatDecimal(value).replaceAll('.', '');
  const parsed = parseNumber(text, parse);
  const isRefused = typed !== null && typed.on === value && !parsed.ok && !(parsed.problem === 'empty' && mayBeEmpty);
  return (
    <DecimalInput
      {...texts}
      small
      readOnly={readOnly}
      value={text}
      parse={parse}
      error={isRefused && !parsed.ok ? numberProblemText(parsed.problem, text) : undefined}
      onChange={(next, read) => {
        const taken = read.ok ? read.value : read.problem === 'empty' && mayBeEmpty ? null : value;
        setTyped({ text: next, on: taken });
        if (taken !== value) onChange(taken);
      }}
      onBlur={() => {
        if (!isRefused) setTyped(null);
        onLeave?.();
      }}
    />
  );
}
