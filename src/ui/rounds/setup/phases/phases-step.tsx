'use client';

import { useMemo, useState } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { phaseProblems, proposePhases, REQUIRED_PHASES } from '@/core/workflow/phase-plan';
import { PHASES, type Phase } from '@/core/workflow/statuses';
import { formatInteger } from '@/text/format';
import { PHASE_LABELS } from '@/text/labels';
import { phaseProblemWords } from '@/text/round-setup';
import { Button } from '@/ui/primitives/button';
import { FieldError } from '@/ui/primitives/field';
import { Section } from '@/ui/primitives/section';
import { TableRegion } from '@/ui/primitives/table-region';
import { TextInput } from '@/ui/primitives/text-input';
import { SaveBar } from '../save-bar';
import type { SetupActions, StepHead } from '../setup-actions';
import { useStep } from '../use-step';
import { daysBetween, toInstant, toLocal } from './local-time';

type Line = { readonly isUsed: boolean; readonly opensAt: string; readonly deadline: string };
type Calendar = Readonly<Record<Phase, Line>>;

const EMPTY: Line = { isUsed: false, opensAt: '', deadline: '' };

/** When each phase opens and ends, in Vietnamese time. */
export function PhasesStep({ head, phases, day, save }: { head: StepHead; phases: RoundSetupView['phases']; /** "2026-01-05": the first day proposed. */ day: string; save: SetupActions['savePhases'] }) {
  const stored = useMemo(() => calendarOf(phases), [phases]);
  const step = useStep(head, stored, (calendar, seen) =>
    save({ ...seen, phases: filledLines(calendar).map(({ phase, opensAt, deadline }) => ({ phase, opensAt: toInstant(opensAt).toISOString(), deadline: toInstant(deadline).toISOString() })) }),
  );
  const [firstDay, setFirstDay] = useState(day);
  const { draft, change } = step;
  const locked = head.lockedBecause;
  const lines = filledLines(draft);
  const problems = phaseProblems(lines.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: toInstant(opensAt), deadline: toInstant(deadline) })));
  const half = PHASES.filter((phase) => draft[phase].isUsed && !lines.some((line) => line.phase === phase));
  const blocked = half.length > 0 ? 'Xin ghi đủ giờ mở và hạn của các bước đã chọn.' : problems.some(({ kind }) => kind !== 'phase-missing') ? 'Xin sửa thứ tự thời hạn được nêu trong bảng.' : null;
  const set = (phase: Phase, part: Partial<Line>) => change((now) => ({ ...now, [phase]: { ...now[phase], ...part } }));
  const propose = () => change(calendarOf(proposePhases(firstDay).map(({ phase, opensAt, deadline }) => ({ phase, opensAt: opensAt.toISOString(), deadline: deadline.toISOString() }))));
  return (
    <>
      {locked === null && (
        <Section title="Đề xuất thời hạn" lead="Nối tiếp nhau: tự đánh giá trong 30 ngày, thẩm định vòng 1 trong 21 ngày, vòng 2 trong 14 ngày, Hội đồng trong 14 ngày, công bố trong 10 ngày. Sửa được từng bước.">
          <div className="flex flex-wrap items-end gap-3">
            <TextInput type="date" label="Bắt đầu từ ngày" small value={firstDay} onChange={(event) => setFirstDay(event.target.value)} />
            <Button small aria-disabled={firstDay === '' ? 'true' : undefined} onClick={() => firstDay !== '' && propose()}>
              Điền thời hạn đề xuất
            </Button>
          </div>
        </Section>
      )}
      <Section title="Các bước" lead="Giờ Việt Nam. Các bước được phép gối nhau: thẩm định có thể bắt đầu khi đơn vị khác còn đang tự đánh giá.">
        <TableRegion label="Các bước và thời hạn" stack>
          <table className="table">
            <caption className="sr-only">Các bước và thời hạn</caption>
            <thead>
              <tr>
                <th scope="col">Bước</th>
                <th scope="col">Mở từ</th>
                <th scope="col">Hạn</th>
                <th scope="col" className="col-number">
                  Số ngày
                </th>
              </tr>
            </thead>
            <tbody>
              {PHASES.map((phase) => {
                const line = draft[phase];
                const isRequired = REQUIRED_PHASES.some((one) => one === phase);
                const wrong = problems.filter((problem) => problem.phase === phase && problem.kind !== 'phase-missing');
                return (
                  <tr key={phase}>
                    <th scope="row">
                      <label className="flex items-start gap-2.5 leading-snug">
                        <input type="checkbox" className="tick" disabled={locked !== null} checked={line.isUsed} onChange={(event) => set(phase, { isUsed: event.target.checked })} />
                        <span>
                          {PHASE_LABELS[phase]}
                          <span className="block text-sm font-normal text-muted">{isRequired ? 'bắt buộc' : phase === 'round2' ? 'bỏ qua nếu chỉ thẩm định một vòng' : 'không có hạn nếu để trống'}</span>
                        </span>
                      </label>
                      {wrong.map((problem) => (
                        <FieldError key={problem.kind}>{phaseProblemWords(problem)}</FieldError>
                      ))}
                    </th>
                    <td data-label="Mở từ">
                      <TextInput type="datetime-local" label={`${PHASE_LABELS[phase]}: mở từ`} hideLabel small readOnly={locked !== null} value={line.opensAt} onChange={(event) => set(phase, { isUsed: true, opensAt: event.target.value })} />
                    </td>
                    <td data-label="Hạn">
                      <TextInput type="datetime-local" label={`${PHASE_LABELS[phase]}: hạn`} hideLabel small readOnly={locked !== null} value={line.deadline} onChange={(event) => set(phase, { isUsed: true, deadline: event.target.value })} />
                    </td>
                    <td className="col-number" data-label="Số ngày">
                      {line.isUsed && line.opensAt !== '' && line.deadline > line.opensAt ? formatInteger(daysBetween(line.opensAt, line.deadline)) : '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableRegion>
        <p className="mt-3 text-[0.9375rem] text-muted">Gia hạn cho từng đơn vị thực hiện ở trang của kỳ, sau khi mở kỳ.</p>
      </Section>
      <SaveBar step={step} page="phases" blocked={blocked} />
    </>
  );
}

function calendarOf(phases: RoundSetupView['phases']): Calendar {
  const lineOf = (phase: Phase): Line => {
    const window = phases.find((one) => one.phase === phase);
    return window ? { isUsed: true, opensAt: toLocal(window.opensAt), deadline: toLocal(window.deadline) } : EMPTY;
  };
  return Object.fromEntries(PHASES.map((phase) => [phase, lineOf(phase)])) as Record<Phase, Line>;
}

/** Phases that are used and have both ends. */
function filledLines(calendar: Calendar) {
  return PHASES.map((phase) => ({ phase, ...calendar[phase] })).filter(({ isUsed, opensAt, deadline }) => isUsed && opensAt !== '' && deadline !== '');
}
