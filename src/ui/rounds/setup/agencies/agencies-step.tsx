'use client';

import { useMemo } from 'react';
import { Section } from '@/ui/primitives/section';
import { TextArea } from '@/ui/primitives/text-area';
import { SaveBar } from '../save-bar';
import type { SetupActions, StepHead } from '../setup-actions';
import { useStep } from '../use-step';
import { agenciesDraftOf, agenciesInputOf, type AgenciesSetup } from './agencies-draft';
import { AppraiserTable } from './appraiser-table';
import { LeafAgencies } from './leaf-agencies';

/** Which agency appraises which leaf, and which of its people which units. */
export function AgenciesStep({ head, setup, save }: { head: StepHead; setup: AgenciesSetup; save: SetupActions['saveAgencies'] }) {
  const stored = useMemo(() => agenciesDraftOf(setup), [setup]);
  const step = useStep(head, stored, (draft, seen) => save({ ...seen, ...agenciesInputOf(draft) }));
  const { draft, change } = step;
  const needsReason = setup.status === 'open' && head.lockedBecause === null;
  const isUnexplained = needsReason && draft.reason.trim().length < 5;
  return (
    <>
      <Section number="I" title="Cơ quan thẩm định từng tiêu chí" lead="Cả điểm thưởng, điểm trừ. Tiêu chí điều tra xã hội học không giao cho cơ quan nào.">
        <LeafAgencies setup={setup} draft={draft} change={change} locked={head.lockedBecause} />
      </Section>
      <Section number="II" title="Chuyên viên thẩm định" lead="Chuyên viên thẩm định các tiêu chí giao cho cơ quan mình, ở những đơn vị được phân công. Không ai thẩm định đơn vị của mình.">
        <AppraiserTable setup={setup} draft={draft} change={change} locked={head.lockedBecause} />
      </Section>
      {needsReason && step.isDirty && (
        <Section title="Lý do thay đổi">
          <div className="max-w-3xl">
            <TextArea label="Lý do thay đổi phân công" hint="Ghi vào nhật ký. Ví dụ: Chuyên viên chuyển công tác từ ngày 01/6." required rows={2} maxLength={2000} value={draft.reason} onChange={(event) => change({ ...draft, reason: event.target.value })} />
          </div>
        </Section>
      )}
      <SaveBar step={step} page="agencies" blocked={isUnexplained ? 'Kỳ đang mở: xin ghi lý do thay đổi.' : null} />
    </>
  );
}
