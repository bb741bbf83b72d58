'use client';

import { useState, useTransition } from 'react';
import { ChevronDown } from 'lucide-react';
import type { ActionOutcome } from '@/contracts/action-outcome';
import type { ChangeRulesInput, PreviewRuleChangeInput, RoundRulesView, RuleChangePreview } from '@/contracts/rule-changes';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { diffRules } from '@/core/scoring/rules-diff';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Notice } from '@/ui/primitives/notice';
import { showToast } from '@/ui/primitives/toast';
import { readRules, rulesDraftOf, type RulesDraft } from '../setup/rules/rules-draft';
import { rulesBlocked, RulesForm } from '../setup/rules/rules-form';
import { CalendarFields, calendarDraft, isCalendarChanged, readCalendar } from './calendar-fields';
import { ChangePreview } from './change-preview';
import { DecisionFields, type DecisionDraft } from './decision-fields';

export type RuleChangeActions = {
  readonly preview: (input: PreviewRuleChangeInput) => Promise<ActionOutcome<RuleChangePreview>>;
  readonly change: (input: ChangeRulesInput) => Promise<ActionOutcome<{ revision: number; number: number }>>;
};
type Failure = Extract<ActionOutcome<unknown>, { ok: false }>['error'];
type Seen = { readonly input: PreviewRuleChangeInput; readonly preview: RuleChangePreview };

const NO_DECISION: DecisionDraft = { number: '', date: '', reason: '' };

/**
 * A change of a running round: what shall be, what it would do, by which decision. Recorded, the form starts anew from what
 * stands then; refused because somebody else was faster, it keeps what was typed, to be looked at once more.
 */
export function RuleChangeForm({ view, now, actions }: { view: RoundRulesView & { set: CriteriaSet }; now: string; actions: RuleChangeActions }) {
  const [calendar, setCalendar] = useState(() => calendarDraft(view.phases));
  const [rulesDraft, setRulesDraft] = useState(() => rulesDraftOf(view.rules));
  const [decision, setDecision] = useState(NO_DECISION);
  /** Revision that this form wrote, until the page shows it. */
  const [written, setWritten] = useState<number | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  if (written !== null && view.revision >= written) {
    setWritten(null);
    setCalendar(calendarDraft(view.phases));
    setRulesDraft(rulesDraftOf(view.rules));
    setDecision(NO_DECISION);
    setSeen(null);
  }
  const names = new Map(view.areas.map(({ code, name }) => [code, name]));
  const errorsOf = (field: string) => (failure?.details ?? []).filter((detail) => detail.field === field).map(({ message }) => message);
  const errorOf = (field: string) => errorsOf(field).join(' ') || undefined;
  const rules = readRules(rulesDraft).rules;
  const rulesChanged = diffRules(view.rules, rules).length > 0;
  const calendarChanged = isCalendarChanged(calendar, view.phases);
  const isHalf = calendar.some(({ opensAt, deadline }) => opensAt === '' || deadline === '');
  const elsewhere = (failure?.details ?? []).filter(({ field }) => field === undefined || field === 'rules' || field.startsWith('rules.'));

  /** What was looked at is no longer what would be changed. */
  const changed = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setSeen(null);
    setFailure(null);
  };
  const changeRules = (part: Partial<RulesDraft>) => setRulesDraft((now) => ({ ...now, ...part }));
  const look = () =>
    startTransition(async () => {
      const input: PreviewRuleChangeInput = {
        round: view.code,
        revision: view.revision,
        ...(rulesChanged && { rules }),
        ...(calendarChanged && { phases: readCalendar(calendar, view.phases) }),
      };
      const result = await actions.preview(input);
      setFailure(result.ok ? null : result.error);
      setSeen(result.ok ? { input, preview: result.value } : null);
    });
  const confirm = () =>
    startTransition(async () => {
      if (seen === null) return;
      const result = await actions.change({ ...seen.input, decisionNumber: decision.number, decisionDate: decision.date, reason: decision.reason });
      setAsking(false);
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return result.error.code === 'CONFLICT' ? setSeen(null) : undefined;
      setWritten(result.value.revision);
      showToast({ title: 'Đã ghi nhận thay đổi', body: 'Mọi người trong kỳ được báo ở trang Việc cần làm.' });
    });

  const unfit = rulesBlocked(rulesDraft, view.set);
  const blocked = unfit ?? (!calendarChanged && !rulesChanged ? 'Chưa có thay đổi nào so với hiện hành.' : isHalf ? 'Xin ghi đủ giờ mở và hạn của các bước.' : null);
  const isUndecided = decision.number.trim() === '' || decision.date === '' || decision.reason.trim() === '';
  return (
    <div className="flex flex-col items-start gap-5">
      <div className="w-full">
        <h3 className="mb-2 font-semibold">Thời hạn</h3>
        <CalendarFields draft={calendar} stored={view.phases} now={now} errorsOf={errorsOf} onChange={changed(setCalendar)} />
      </div>
      <details className="disclosure w-full rounded-md border border-line px-4 py-3">
        <summary className="flex items-center gap-2 font-semibold">
          <ChevronDown aria-hidden className="chevron size-4" />
          Quy tắc chấm điểm, xếp hạng, xếp loại
        </summary>
        <div className="mt-4">
          <RulesForm
            isPart
            draft={rulesDraft}
            criteria={view.set}
            locked={false}
            minimumFixed={view.isSurveyFrozen ? 'Số liệu điều tra đã chốt theo số phiếu này; không thay đổi được nữa.' : null}
            onChange={(part) => changed(changeRules)(part)}
          />
        </div>
      </details>
      {failure && (
        <Notice tone="error" live className="w-full" title={failure.message}>
          {elsewhere.length > 0 && (
            <ul className="list-disc pl-5">
              {elsewhere.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Button variant={seen ? 'secondary' : 'primary'} disabledReason={blocked} aria-disabled={isPending ? 'true' : undefined} onClick={look}>
        {isPending ? 'Đang tính…' : 'Xem tác động'}
      </Button>
      {seen && (
        <>
          <ChangePreview preview={seen.preview} areaName={(code) => names.get(code) ?? code} />
          <DecisionFields
            draft={decision}
            errorOf={errorOf}
            onChange={(next) => {
              setDecision(next);
              setFailure(null);
            }}
          />
          <Button variant="primary" disabledReason={isUndecided ? 'Xin ghi đủ số quyết định, ngày ký và lý do.' : null} onClick={() => setAsking(true)}>
            Ghi nhận thay đổi
          </Button>
        </>
      )}
      <ConfirmDialog open={isAsking} onClose={() => setAsking(false)} onConfirm={confirm} title="Thay đổi quy tắc, thời hạn của kỳ?" confirmLabel="Ghi nhận" pending={isPending}>
        Thay đổi có hiệu lực ngay, được lưu vĩnh viễn cùng quyết định và lý do, và được báo cho mọi người trong kỳ.
      </ConfirmDialog>
    </div>
  );
}
