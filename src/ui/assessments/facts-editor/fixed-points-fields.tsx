import { formatMax } from '@/text/format';
import type { FactsForm } from './facts-editor';
import { NumberField } from './number-field';

/** Points against the rule: appraisal and council only, never without a reason (which the caller asks for). */
export function FixedPointsFields({ form, isChosen }: { readonly form: FactsForm; readonly isChosen: boolean }) {
  return (
    <div className="border-t border-line pt-3">
      <label className="flex cursor-pointer gap-2.5 leading-snug">
        <input
          type="checkbox"
          className="tick"
          checked={isChosen}
          disabled={form.disabled}
          onChange={(event) => form.replace(event.target.checked ? { fixedPoints: '' } : {})}
        />
        <span>Ấn định điểm, không tính theo cách chấm</span>
      </label>
      {isChosen && (
        <div className="mt-2 pl-7">
          <NumberField form={form} field="fixedPoints" label="Số điểm ấn định" unit={`điểm, tối đa ${formatMax(form.leaf.maxPoints)}`} />
        </div>
      )}
    </div>
  );
}
