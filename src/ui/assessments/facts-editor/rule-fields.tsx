import { formatMax } from '@/text/format';
import { ChecklistFields } from './checklist-fields';
import { ChoiceFields } from './choice-fields';
import { DeductionFields } from './deduction-fields';
import type { FactsForm } from './facts-editor';
import { NumberField } from './number-field';

/** The fields that the rule of the leaf asks for. */
export function RuleFields({ form }: { readonly form: FactsForm }) {
  const { rule, maxPoints } = form.leaf;
  switch (rule.kind) {
    case 'choice':
      return <ChoiceFields form={form} rule={rule} />;
    case 'checklist':
      return <ChecklistFields form={form} rule={rule} />;
    case 'deduction':
      return <DeductionFields form={form} rule={rule} />;
    case 'ratio':
      return (
        <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2">
          <NumberField form={form} field="numerator" label={rule.numerator} />
          <NumberField form={form} field="denominator" label={rule.denominator} />
        </div>
      );
    case 'number':
    case 'external':
      return <NumberField form={form} field="value" label={rule.quantity} unit={rule.unit} />;
    case 'count':
      return <NumberField form={form} field="count" label={`Số ${rule.item}`} hint={`Mỗi mục ${formatMax(rule.pointsEach)} điểm.`} />;
    case 'manual':
      return (
        <NumberField
          form={form}
          field="points"
          label="Số điểm"
          unit="điểm"
          hint={`Từ 0 đến ${formatMax(maxPoints)}, theo bước ${formatMax(rule.step)}.`}
        />
      );
    case 'survey':
      return <p className="text-sm text-muted">Điểm từ điều tra xã hội học; đơn vị không khai.</p>;
  }
}
