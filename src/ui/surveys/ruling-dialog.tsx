'use client';

import { useState } from 'react';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Notice } from '@/ui/primitives/notice';
import { RadioGroup } from '@/ui/primitives/radio-group';
import { TextArea } from '@/ui/primitives/text-area';
import type { SurveyActions } from './survey-actions';
import type { UnitRow } from './survey-units';
import { useSurveyAction } from './use-survey-action';

type Ruling = 'accepted' | 'exempt' | 'undecided';
type DialogProps = {
  readonly round: string;
  readonly unit: UnitRow;
  readonly minimum: number;
  readonly ruleOnUnit: SurveyActions['ruleOnUnit'];
  onClose(): void;
};

/** A person decides what the rule must not decide silently. */
export function RulingDialog({ round, unit, minimum, ruleOnUnit, onClose }: DialogProps) {
  const [decision, setDecision] = useState<Ruling>(unit.decision === 'computed' ? 'undecided' : unit.decision);
  const [reason, setReason] = useState(unit.reason ?? '');
  const [missing, setMissing] = useState(false);
  const { pending, error, run } = useSurveyAction();
  const needsReason = decision !== 'undecided';

  function save() {
    if (needsReason && reason.trim() === '') {
      setMissing(true);
      return;
    }
    void run(() => ruleOnUnit({ round, unit: unit.code, decision, ...(needsReason && { reason }) }), onClose);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Quyết định về ${unit.name}`}
      actions={
        <>
          <Button onClick={onClose}>Đóng</Button>
          <Button variant="primary" onClick={save} disabledReason={pending ? 'Đang ghi…' : null}>
            Ghi quyết định
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>
          {unit.gap === 'too-few'
            ? `Đơn vị có ${unit.valid} phiếu hợp lệ, dưới mức tối thiểu ${minimum} phiếu của kỳ đánh giá.`
            : 'Có tiêu chí không có phiếu nào trả lời, nên chưa tính được điểm.'}
        </p>
        <RadioGroup
          name="ruling"
          legend="Cách tính"
          value={decision}
          onChange={(value) => setDecision(value as Ruling)}
          options={[
            {
              value: 'accepted',
              label: 'Vẫn tính điểm từ các phiếu đã có',
              hint: unit.canAccept ? undefined : 'Không chọn được: có tiêu chí không có phiếu nào trả lời.',
              disabled: !unit.canAccept,
            },
            { value: 'exempt', label: 'Miễn điều tra', hint: 'Đơn vị không có khối điểm điều tra; chỉ số tính trên phần điểm còn lại.' },
            { value: 'undecided', label: 'Chưa quyết định', hint: 'Không chốt được số liệu khi còn đơn vị chưa quyết định.' },
          ]}
        />
        {needsReason && (
          <TextArea
            label="Lý do"
            required
            value={reason}
            error={missing && reason.trim() === '' ? 'Xin ghi lý do.' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {error && (
          <Notice tone="error" title="Chưa ghi được" live>
            {error}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
