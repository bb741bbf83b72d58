import type { FactsForm } from './facts-editor';
import { ProblemList } from './problem-list';

type NumberFieldProps = {
  readonly form: FactsForm;
  readonly field: string;
  readonly label: string;
  /** Stands behind the number ("%", "cuộc"). */
  readonly unit?: string;
  readonly hint?: string;
};

/** A number as text: what is typed stays as typed; Enter and leaving the field settle it. */
export function NumberField({ form, field, label, unit, hint }: NumberFieldProps) {
  const inputId = `${form.id}-${field}`;
  const problems = form.problemsOf(field);
  const isWrong = problems.some(({ severity }) => severity === 'error');
  const describedBy = [problems.length > 0 && `${inputId}-problems`, hint && `${inputId}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={inputId} className="mb-1 block text-sm leading-snug font-medium">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={inputId}
          name={field}
          className="control max-w-40 text-right"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={form.draft[field] ?? ''}
          disabled={form.disabled}
          aria-invalid={isWrong || undefined}
          aria-describedby={describedBy || undefined}
          onChange={(event) => form.set({ [field]: event.target.value }, false)}
          onBlur={() => form.leave(field)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') form.leave(field);
          }}
        />
        {unit && <span className="text-sm text-muted">{unit}</span>}
      </div>
      {hint && (
        <p id={`${inputId}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      <ProblemList id={`${inputId}-problems`} problems={problems} />
    </div>
  );
}
