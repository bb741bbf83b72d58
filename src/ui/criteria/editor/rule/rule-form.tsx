'use client';

import type { DecimalString, ExternalRule, ScoringRule } from '@/core/criteria/criteria-set';
import { Checkbox } from '@/ui/primitives/checkbox';
import { RadioGroup } from '@/ui/primitives/radio-group';
import { TextInput } from '@/ui/primitives/text-input';
import { PointsField } from '../points-field';
import { BandRows } from './band-rows';
import { LabelledRows } from './labelled-rows';
import { RowsEditor } from './rows-editor';

export type RuleFormProps<R extends ScoringRule = ScoringRule> = {
  readonly rule: R;
  readonly maxPoints: DecimalString | null;
  /** Changes of one `burst` are undone as one. */
  readonly onChange: (rule: ScoringRule, burst?: string) => void;
  readonly readOnly: boolean;
  /** An id for a new question that nothing of the set bears. */
  readonly newQuestionId: () => string;
};

/** The form of a rule, by its kind. */
export function RuleForm(props: RuleFormProps) {
  const { rule, onChange, readOnly, maxPoints } = props;
  switch (rule.kind) {
    case 'choice':
      return <LabelledRows legend="Phương án; đơn vị chọn một" what="phương án" pointsLabel="Điểm" rows={rule.options} readOnly={readOnly} onChange={(options, burst) => onChange({ ...rule, options }, burst)} />;
    case 'checklist':
      return <LabelledRows legend="Nội dung; điểm các nội dung đạt cộng lại" what="nội dung" pointsLabel="Điểm" rows={rule.items} readOnly={readOnly} onChange={(items, burst) => onChange({ ...rule, items }, burst)} />;
    case 'deduction':
      return (
        <LabelledRows
          legend="Vi phạm; lấy điểm tối đa trừ dần, không dưới 0"
          what="loại vi phạm"
          pointsLabel="Trừ mỗi lần"
          rows={rule.violations.map(({ label, pointsEach }) => ({ label, points: pointsEach }))}
          readOnly={readOnly}
          onChange={(rows, burst) => onChange({ ...rule, violations: rows.map(({ label, points }) => ({ label, pointsEach: points })) }, burst)}
        />
      );
    case 'ratio':
      return (
        <>
          <Words label="Tử số" value={rule.numerator} readOnly={readOnly} onChange={(numerator) => onChange({ ...rule, numerator }, 'numerator')} />
          <Words label="Mẫu số" value={rule.denominator} readOnly={readOnly} onChange={(denominator) => onChange({ ...rule, denominator }, 'denominator')} />
          <BandRows bands={rule.bands} unit="%" maxPoints={maxPoints} readOnly={readOnly} onChange={(bands, burst) => onChange({ ...rule, bands }, burst)} />
        </>
      );
    case 'number':
      return (
        <>
          <Measure quantity={rule.quantity} unit={rule.unit} readOnly={readOnly} onChange={(change, burst) => onChange({ ...rule, ...change }, burst)} />
          <Checkbox
            label="Chỉ nhận số nguyên"
            disabled={readOnly}
            checked={rule.integer === true}
            onChange={(event) => {
              const { integer: _integer, ...rest } = rule;
              onChange(event.target.checked ? { ...rest, integer: true } : rest);
            }}
          />
          <BandRows bands={rule.bands} unit={rule.unit} maxPoints={maxPoints} readOnly={readOnly} onChange={(bands, burst) => onChange({ ...rule, bands }, burst)} />
        </>
      );
    case 'count':
      return (
        <>
          <Words label="Đếm gì" hint="Ví dụ: sáng kiến được công nhận" value={rule.item} readOnly={readOnly} onChange={(item) => onChange({ ...rule, item }, 'item')} />
          <PointsField className="w-40" label="Điểm mỗi mục" readOnly={readOnly} value={rule.pointsEach} onChange={(points) => onChange({ ...rule, pointsEach: points ?? '0' }, 'pointsEach')} />
        </>
      );
    case 'manual':
      return <PointsField className="w-40" label="Bước điểm" hint="Điểm chấm là bội số của bước." readOnly={readOnly} value={rule.step} onChange={(step) => onChange({ ...rule, step: step ?? '0' }, 'step')} />;
    case 'survey':
      return <Questions {...props} rule={rule} />;
    case 'external':
      return <External {...props} rule={rule} />;
  }
}

type WordsProps = { readonly label: string; readonly hint?: string; readonly value: string; readonly readOnly: boolean; readonly onChange: (text: string) => void };

function Words({ onChange, ...input }: WordsProps) {
  return <TextInput small {...input} onChange={(event) => onChange(event.target.value)} />;
}

type MeasureProps = {
  readonly quantity: string;
  readonly unit: string;
  readonly readOnly: boolean;
  readonly onChange: (change: { quantity: string } | { unit: string }, burst: string) => void;
};

function Measure({ quantity, unit, readOnly, onChange }: MeasureProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-end gap-2">
      <Words label="Số liệu" value={quantity} readOnly={readOnly} onChange={(text) => onChange({ quantity: text }, 'quantity')} />
      <Words label="Đơn vị tính" value={unit} readOnly={readOnly} onChange={(text) => onChange({ unit: text }, 'unit')} />
    </div>
  );
}

function Questions({ rule, onChange, readOnly, newQuestionId }: RuleFormProps<Extract<ScoringRule, { kind: 'survey' }>>) {
  return (
    <>
      <p className="text-sm text-muted">Điểm lấy từ điều tra xã hội học; đơn vị không kê khai. Lời câu hỏi có thể ghi sau, trong phiếu khảo sát của kỳ đánh giá.</p>
      <RowsEditor
        legend="Câu hỏi điều tra"
        what="câu hỏi"
        rows={rule.questions}
        onChange={(questions, burst) => onChange({ ...rule, questions }, burst)}
        blank={() => ({ id: newQuestionId(), text: '' })}
        readOnly={readOnly}
        fields={(question, change, at) => (
          <TextInput small label={`Câu hỏi ${at + 1} (mã ${question.id})`} readOnly={readOnly} value={question.text} onChange={(event) => change({ ...question, text: event.target.value }, 'text')} />
        )}
      />
    </>
  );
}

function External({ rule, maxPoints, onChange, readOnly }: RuleFormProps<ExternalRule>) {
  const { kind, sourceName, quantity, unit } = rule;
  const head = { kind, sourceName, quantity, unit };
  return (
    <>
      <Words label="Hệ thống cấp số liệu" value={sourceName} readOnly={readOnly} onChange={(text) => onChange({ ...rule, sourceName: text }, 'sourceName')} />
      <Measure quantity={quantity} unit={unit} readOnly={readOnly} onChange={(change, burst) => onChange({ ...rule, ...change }, burst)} />
      <RadioGroup
        name="cach-tinh"
        legend="Cách tính"
        disabled={readOnly}
        value={'scale' in rule ? 'scale' : 'bands'}
        options={[
          { value: 'scale', label: 'Giá trị ÷ thang đo × điểm tối đa' },
          { value: 'bands', label: 'Theo các mức' },
        ]}
        onChange={(choice) =>
          onChange(choice === 'scale' ? { ...head, scale: '100', proportional: true } : { ...head, bands: [{ atLeast: '100', points: maxPoints ?? '0' }, { atLeast: '0', points: '0' }] })
        }
      />
      {'scale' in rule ? (
        <PointsField className="w-40" label="Thang đo" parse={{ expect: 'decimal' }} readOnly={readOnly} value={rule.scale} onChange={(scale) => onChange({ ...rule, scale: scale ?? '0' }, 'scale')} />
      ) : (
        <BandRows bands={rule.bands} unit={unit} maxPoints={maxPoints} readOnly={readOnly} onChange={(bands, burst) => onChange({ ...rule, bands }, burst)} />
      )}
    </>
  );
}
