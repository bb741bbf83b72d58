import type { NotApplicablePolicy } from '@/core/criteria/criteria-set';
import type { FactsForm } from './facts-editor';
import { ProblemList } from './problem-list';

const CONSEQUENCE = {
  exclude: 'Tiêu chí được loại ra khỏi mẫu số của phần điểm thẩm định.',
  full: 'Tiêu chí được tính điểm tối đa.',
  zero: 'Tiêu chí được tính 0 điểm.',
  never: 'Bộ tiêu chí không cho phép kê khai “không áp dụng” ở tiêu chí này.',
} as const satisfies Record<NotApplicablePolicy, string>;

/** "The case did not arise", with its reason; where the set forbids it the box stands there disabled and says so. */
export function NotApplicableFields({ form, isChosen }: { readonly form: FactsForm; readonly isChosen: boolean }) {
  const { leaf, draft } = form;
  const isForbidden = leaf.notApplicable === 'never';
  const reasonId = `${form.id}-reason`;
  const problems = form.problemsOf('reason');
  const isMissing = isChosen && (draft.reason ?? '').trim() === '';
  if (leaf.rule.kind === 'survey') return null;
  return (
    <div className="border-t border-line pt-3">
      <label className={`flex gap-2.5 leading-snug ${isForbidden ? 'text-muted' : 'cursor-pointer'}`}>
        <input
          type="checkbox"
          className="tick"
          checked={isChosen}
          disabled={form.disabled || (isForbidden && !isChosen)}
          aria-describedby={`${form.id}-na`}
          onChange={(event) => form.replace(event.target.checked ? { notApplicable: '1', reason: '' } : {})}
        />
        <span>Không áp dụng (trong năm không phát sinh)</span>
      </label>
      <p id={`${form.id}-na`} className="mt-0.5 pl-7 text-sm text-muted">
        {CONSEQUENCE[leaf.notApplicable]}
      </p>
      {isChosen && (
        <div className="mt-2 pl-7">
          <label htmlFor={reasonId} className="mb-1 block text-sm font-medium">
            Lý do (bắt buộc)
          </label>
          <textarea
            id={reasonId}
            className="control"
            rows={2}
            maxLength={2000}
            value={draft.reason ?? ''}
            disabled={form.disabled}
            aria-invalid={problems.length > 0 || undefined}
            aria-describedby={`${reasonId}-problems`}
            onChange={(event) => form.set({ reason: event.target.value }, false)}
            onBlur={() => form.leave('reason')}
          />
          <div id={`${reasonId}-problems`}>
            {isMissing && <p className="mt-1 text-sm text-muted">Xin ghi lý do thì mới lưu được, ví dụ “Trong năm không phát sinh hồ sơ loại này”.</p>}
            <ProblemList problems={problems} />
          </div>
        </div>
      )}
    </div>
  );
}
