import type { DeductionRule } from '@/core/criteria/criteria-set';
import { formatMax } from '@/text/format';
import type { FactsForm } from './facts-editor';
import { NumberField } from './number-field';
import { ProblemList } from './problem-list';

/** How often each violation happened. "None" is declared with zeros, in one press. */
export function DeductionFields({ form, rule }: { readonly form: FactsForm; readonly rule: DeductionRule }) {
  const fields = rule.violations.map((_, index) => `counts.${index}`);
  return (
    <fieldset disabled={form.disabled} className="grid gap-3">
      <legend className="mb-1 text-sm font-medium">Số lần vi phạm (không có thì ghi 0)</legend>
      {rule.violations.map((violation, index) => (
        <NumberField
          key={violation.label}
          form={form}
          field={`counts.${index}`}
          label={sentence(violation.label)}
          unit={`lần, mỗi lần trừ ${formatMax(violation.pointsEach)} điểm`}
        />
      ))}
      <div>
        <button
          type="button"
          className="btn btn-secondary btn-small"
          disabled={form.disabled}
          onClick={() => form.replace(Object.fromEntries(fields.map((field) => [field, '0'])))}
        >
          Không có vi phạm: điền 0
        </button>
      </div>
      <ProblemList problems={form.problemsOf('counts')} />
    </fieldset>
  );
}

function sentence(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
