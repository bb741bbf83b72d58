'use client';

import { useEffect, useRef, useState } from 'react';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts, Stage } from '@/core/scoring/facts';
import type { FactsProblem } from '@/core/scoring/outcome';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { isReasonNeeded } from '@/core/workflow/appraisal';
import type { StageParts } from '@/core/workflow/stage-parts';
import { REASON_MAX_LENGTH } from '@/contracts/appraisals';
import { factsProblemText } from '@/text/problems';
import { FactsEditor, type FactsChange } from '@/ui/assessments/facts-editor/facts-editor';
import { PointsPreview } from '@/ui/assessments/facts-editor/points-preview';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { TextArea } from '@/ui/primitives/text-area';

type DecisionFormProps = {
  readonly leaf: Leaf;
  readonly stage: Exclude<Stage, 'self'>;
  readonly parts: StageParts;
  /** Where the form begins: what this stage said before, else what it starts from. */
  readonly facts: Facts | null;
  readonly reason: string;
  /** A reason is asked for although the facts are those of the stage before (the council on a leaf nobody appraised). */
  readonly alwaysReason?: boolean;
  readonly rounding: RoundingRule;
  readonly pending: boolean;
  readonly problems: readonly FactsProblem[];
  readonly saveLabel: string;
  onSave(facts: Facts, reason: string): void;
  onCancel(): void;
};

/**
 * Other facts, "not applicable", or points against the rule, with the reason. Ctrl+Enter saves, Esc leaves what is untouched.
 * What was typed stays through a conflict: the form is not mounted anew.
 */
export function DecisionForm(props: DecisionFormProps) {
  const { leaf, stage, parts, rounding, pending, onSave, onCancel } = props;
  const [reading, setReading] = useState<FactsChange['reading'] | null>(null);
  const [reason, setReason] = useState(props.reason);
  const [asked, setAsked] = useState(false);

  const form = useRef<HTMLFormElement>(null);
  const isTouched = reading !== null || reason !== props.reason;

  // The hand goes on where the eye is: into the first field of the form that was just opened.
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not(:disabled), textarea')?.focus(), []);
  useEffect(() => {
    if (!isTouched) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isTouched]);

  const facts = reading === null ? props.facts : reading.facts;
  const isNeeded = facts !== null && (props.alwaysReason === true || isReasonNeeded(stage, leaf, facts, parts));
  const isReasonMissing = isNeeded && reason.trim() === '';
  const save = () => {
    setAsked(true);
    if (facts !== null && !isReasonMissing && !pending) onSave(facts, reason.trim());
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isTouched) onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
      className="grid gap-5 py-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <FactsEditor
        leaf={leaf}
        facts={props.facts}
        stage={stage}
        allowFixedPoints
        problems={props.problems.map((problem) => ({ field: problem.field, severity: problem.severity, message: factsProblemText(problem, leaf) }))}
        onChange={(change) => setReading(change.reading)}
      />
      <div className="grid content-start gap-4">
        <PointsPreview leaf={leaf} facts={facts} rounding={rounding} label={stage === 'final' ? 'Điểm chính thức sẽ là' : 'Điểm thẩm định sẽ là'} />
        <TextArea
          label={isNeeded ? 'Lý do' : 'Lý do (không bắt buộc)'}
          hint="Đơn vị sẽ đọc được lý do này khi kết quả được công bố."
          required={isNeeded}
          maxLength={REASON_MAX_LENGTH}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={asked && isReasonMissing ? 'Xin ghi lý do khi kết quả khác với số liệu trước đó.' : undefined}
        />
        {asked && facts === null && (
          <Notice tone="error" live>
            Số liệu chưa đủ hoặc chưa đúng nên chưa tính được điểm. Xin kiểm tra các ô bên cạnh.
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" aria-disabled={pending ? 'true' : undefined}>
            {pending ? 'Đang lưu…' : props.saveLabel}
          </Button>
          <Button onClick={onCancel}>Hủy</Button>
        </div>
      </div>
    </form>
  );
}
