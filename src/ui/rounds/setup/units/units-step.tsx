'use client';

import { useMemo, useState } from 'react';
import type { RoundSetupView, UnitCandidate } from '@/contracts/round-setup';
import { formatInteger } from '@/text/format';
import { Section } from '@/ui/primitives/section';
import { SaveBar } from '../save-bar';
import type { SetupActions, StepHead } from '../setup-actions';
import { useStep } from '../use-step';
import { BulkChoice } from './bulk-choice';
import { GroupEditor } from './group-editor';
import { UnitTable } from './unit-table';
import { countOf, unitsDraftOf, unitsInputOf } from './units-draft';

type Props = {
  readonly head: StepHead;
  readonly setup: Pick<RoundSetupView, 'groups' | 'units'>;
  readonly candidates: readonly UnitCandidate[];
  /** "2026-01-05": units are looked for as they exist on this day, unless another one is chosen. */
  readonly day: string;
  readonly save: SetupActions['saveUnits'];
};

/** Which units take part, and against whom each is ranked. */
export function UnitsStep({ head, setup, candidates, day: firstDay, save }: Props) {
  const stored = useMemo(() => unitsDraftOf(setup), [setup]);
  const step = useStep(head, stored, (draft, seen) => save({ ...seen, ...unitsInputOf(draft) }));
  const [day, setDay] = useState(firstDay);
  const { draft, change } = step;
  const locked = head.lockedBecause;
  const total = Object.keys(draft.places).length;
  const unnamed = draft.groups.some(({ name }) => name.trim() === '') ? 'Có nhóm chưa có tên.' : null;
  return (
    <>
      <Section number="I" title="Nhóm xếp hạng" lead="Đơn vị chỉ được xếp hạng với các đơn vị cùng nhóm. Thứ tự ở đây là thứ tự trên bảng xếp hạng và trang công bố.">
        <GroupEditor draft={draft} change={change} locked={locked} />
      </Section>
      {locked === null && (
        <Section number="II" title="Chọn nhanh theo loại đơn vị" lead="Đưa tất cả đơn vị cùng loại vào một nhóm trong một lần; sau đó sửa từng đơn vị ở bảng dưới nếu cần.">
          <BulkChoice draft={draft} change={change} candidates={candidates} day={day} onDay={setDay} />
        </Section>
      )}
      <Section
        number={locked === null ? 'III' : 'II'}
        title="Đơn vị"
        lead={`${formatInteger(total)} đơn vị tham gia${draft.groups.length > 0 ? `: ${draft.groups.map((group) => `${group.name || 'nhóm chưa có tên'} ${formatInteger(countOf(draft, group.key))}`).join(', ')}` : ''}.`}
      >
        <UnitTable draft={draft} change={change} candidates={candidates} day={day} locked={locked} />
      </Section>
      <SaveBar step={step} page="units" blocked={unnamed} />
    </>
  );
}
