'use client';

import type { RoundRulesView } from '@/contracts/rule-changes';
import type { Phase } from '@/core/workflow/statuses';
import { PHASE_LABELS } from '@/text/labels';
import { FieldError } from '@/ui/primitives/field';
import { TableRegion } from '@/ui/primitives/table-region';
import { TextInput } from '@/ui/primitives/text-input';
import { toInstant, toLocal } from '../setup/phases/local-time';

type Windows = RoundRulesView['phases'];
export type CalendarDraft = readonly { readonly phase: Phase; readonly opensAt: string; readonly deadline: string }[];

export function calendarDraft(phases: Windows): CalendarDraft {
  return phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: toLocal(opensAt), deadline: toLocal(deadline) }));
}

/** The calendar as instants. A field that was not touched keeps its stored instant, which may have seconds. */
export function readCalendar(draft: CalendarDraft, stored: Windows): { phase: Phase; opensAt: string; deadline: string }[] {
  return draft.map(({ phase, opensAt, deadline }) => {
    const old = stored.find((window) => window.phase === phase);
    const read = (local: string, before: string | undefined) => {
      if (before !== undefined && toLocal(before) === local) return before;
      return local === '' ? '' : toInstant(local).toISOString();
    };
    return { phase, opensAt: read(opensAt, old?.opensAt), deadline: read(deadline, old?.deadline) };
  });
}

export function isCalendarChanged(draft: CalendarDraft, stored: Windows): boolean {
  return readCalendar(draft, stored).some(({ opensAt, deadline }, at) => opensAt !== stored[at]?.opensAt || deadline !== stored[at]?.deadline);
}

/** Opening and deadline of each phase, in Vietnamese time. What has begun keeps its opening. */
export function CalendarFields({
  draft,
  stored,
  now,
  errorsOf,
  onChange,
}: {
  draft: CalendarDraft;
  stored: Windows;
  /** ISO instant of the request. */
  now: string;
  errorsOf: (phase: Phase) => readonly string[];
  onChange: (draft: CalendarDraft) => void;
}) {
  const change = (phase: Phase, part: { opensAt?: string; deadline?: string }) => onChange(draft.map((line) => (line.phase === phase ? { ...line, ...part } : line)));
  return (
    <TableRegion label="Thời hạn mới" stack>
      <table className="table">
        <caption className="sr-only">Thời hạn mới</caption>
        <thead>
          <tr>
            <th scope="col">Bước</th>
            <th scope="col">Mở từ</th>
            <th scope="col">Hạn</th>
          </tr>
        </thead>
        <tbody>
          {draft.map(({ phase, opensAt, deadline }) => {
            const hasBegun = stored.some((window) => window.phase === phase && window.opensAt <= now);
            return (
              <tr key={phase}>
                <th scope="row">
                  {PHASE_LABELS[phase]}
                  {errorsOf(phase).map((words) => (
                    <FieldError key={words}>{words}</FieldError>
                  ))}
                </th>
                <td data-label="Mở từ" className="col-wide">
                  <TextInput
                    type="datetime-local"
                    label={`${PHASE_LABELS[phase]}: mở từ`}
                    hideLabel
                    small
                    readOnly={hasBegun}
                    value={opensAt}
                    onChange={(event) => change(phase, { opensAt: event.target.value })}
                  />
                  {hasBegun && <span className="text-sm text-muted">đã mở, không đổi được</span>}
                </td>
                <td data-label="Hạn" className="col-wide">
                  <TextInput
                    type="datetime-local"
                    label={`${PHASE_LABELS[phase]}: hạn`}
                    hideLabel
                    small
                    value={deadline}
                    onChange={(event) => change(phase, { deadline: event.target.value })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
