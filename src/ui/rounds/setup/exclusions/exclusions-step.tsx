'use client';

import type { RoundSetupView } from '@/contracts/round-setup';
import { formatInteger } from '@/text/format';
import { Section } from '@/ui/primitives/section';
import { SaveBar } from '../save-bar';
import type { SetupActions, StepHead } from '../setup-actions';
import { useStep } from '../use-step';
import { AddExclusions } from './add-exclusions';
import { ByKindTable } from './by-kind-table';
import { Consequences } from './consequences';
import { ExclusionTable } from './exclusion-table';

type Props = {
  readonly head: StepHead;
  readonly setup: Pick<RoundSetupView, 'set' | 'rules' | 'groups' | 'units' | 'leaves' | 'exclusions'>;
  readonly save: SetupActions['saveExclusions'];
};

/** Which leaves single units are not measured by, and what that does to their points. */
export function ExclusionsStep({ head, setup, save }: Props) {
  const step = useStep(head, setup.exclusions, (exclusions, seen) => save({ ...seen, exclusions: [...exclusions] }));
  const { draft, change } = step;
  const locked = head.lockedBecause;
  const numbers = ['I', 'II', 'III', 'IV'];
  const next = () => numbers.shift();
  return (
    <>
      <Section number={next()} title="Theo loại đơn vị" lead="Bộ tiêu chí đã quy định; không phải làm gì ở đây. Đơn vị loại khác không thấy các tiêu chí này trên phiếu.">
        <ByKindTable leaves={setup.leaves} units={setup.units} />
      </Section>
      {locked === null && (
        <Section number={next()} title="Loại tiêu chí cho từng đơn vị" lead="Khi biết trước là không phát sinh: đơn vị không có bộ phận, nhiệm vụ hoặc địa bàn mà tiêu chí đo. Tiêu chí điều tra xã hội học không loại riêng được.">
          <AddExclusions setup={setup} exclusions={draft} change={change} />
        </Section>
      )}
      <Section number={next()} title="Đã loại" lead={draft.length === 0 ? undefined : `${formatInteger(draft.length)} lượt (một tiêu chí của một đơn vị là một lượt).`}>
        <ExclusionTable setup={setup} exclusions={draft} change={locked === null ? change : null} />
      </Section>
      {draft.length > 0 && (
        <Section number={next()} title="Hệ quả" lead="Tiêu chí đã loại rời khỏi mẫu số của khối thẩm định: điểm phần còn lại được quy đổi về điểm tối đa của khối, rồi mới cộng điểm điều tra.">
          <Consequences setup={setup} exclusions={draft} />
        </Section>
      )}
      <SaveBar step={step} page="exclusions" />
    </>
  );
}
