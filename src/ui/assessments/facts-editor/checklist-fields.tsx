import type { ChecklistRule } from '@/core/criteria/criteria-set';
import { formatMax } from '@/text/format';
import type { FactsForm } from './facts-editor';
import { ProblemList } from './problem-list';

/**
 * Items that are met. No tick at all says nothing: that none is met (0 points) is a statement of its own, with its own
 * box, so that "not yet declared" and "0" never look the same.
 */
export function ChecklistFields({ form, rule }: { readonly form: FactsForm; readonly rule: ChecklistRule }) {
  const problems = [...form.problemsOf('ticked'), ...rule.items.flatMap((_, index) => form.problemsOf(`ticked.${index}`))];
  return (
    <fieldset disabled={form.disabled}>
      <legend className="mb-1 text-sm font-medium">Đánh dấu các nội dung đạt</legend>
      {rule.items.map((item, index) => (
        <label key={item.label} className="flex cursor-pointer gap-2.5 py-1.5 leading-snug">
          <input
            type="checkbox"
            className="tick"
            checked={form.draft[`ticked.${index}`] === '1'}
            onChange={(event) => form.set({ [`ticked.${index}`]: event.target.checked ? '1' : '', none: '' }, true)}
          />
          <span className="flex-1">{item.label}</span>
          <span className="num whitespace-nowrap text-muted">{formatMax(item.points)} điểm</span>
        </label>
      ))}
      <label className="mt-1 flex cursor-pointer gap-2.5 border-t border-line py-2 leading-snug">
        <input
          type="checkbox"
          className="tick"
          checked={form.draft.none === '1'}
          onChange={(event) => form.replace(event.target.checked ? { none: '1' } : {})}
        />
        <span>Không đạt nội dung nào (0 điểm)</span>
      </label>
      <ProblemList problems={problems} />
    </fieldset>
  );
}
