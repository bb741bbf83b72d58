import type { ChoiceRule } from '@/core/criteria/criteria-set';
import { formatMax } from '@/text/format';
import type { FactsForm } from './facts-editor';
import { ProblemList } from './problem-list';

/** One of the options; its points stand behind it. */
export function ChoiceFields({ form, rule }: { readonly form: FactsForm; readonly rule: ChoiceRule }) {
  return (
    <fieldset disabled={form.disabled}>
      <legend className="mb-1 text-sm font-medium">Chọn một phương án</legend>
      {rule.options.map((option, index) => (
        <label key={option.label} className="flex cursor-pointer gap-2.5 py-1.5 leading-snug">
          <input
            type="radio"
            className="tick"
            name={`${form.id}-option`}
            value={index}
            checked={form.draft.optionIndex === String(index)}
            onChange={() => form.set({ optionIndex: String(index) }, true)}
          />
          <span className="flex-1">{option.label}</span>
          <span className="num whitespace-nowrap text-muted">{formatMax(option.points)} điểm</span>
        </label>
      ))}
      <ProblemList problems={form.problemsOf('optionIndex')} />
    </fieldset>
  );
}
