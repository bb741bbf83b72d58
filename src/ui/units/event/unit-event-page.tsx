'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { UNIT_EVENT_KINDS, type UnitEventKind } from '@/core/units/event';
import type { UnitEventForm, UnitEventPreview } from '@/contracts/units';
import { UNIT_EVENT_HINTS, UNIT_EVENT_LABELS } from '@/text/unit-events';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { RadioGroup } from '@/ui/primitives/radio-group';
import { Section } from '@/ui/primitives/section';
import { TextArea } from '@/ui/primitives/text-area';
import { TextInput } from '@/ui/primitives/text-input';
import { showToast } from '@/ui/primitives/toast';
import { errorOf, type Failure, type UnitEventActions } from './event-actions';
import { emptyOld, inputOf, withKind, type EventDraft } from './event-draft';
import { EventPreview } from './event-preview';
import { NewUnitFields, OldUnitFields, ParentField, UnitChoices } from './unit-fields';

const NO_CONNECTION: Failure = { message: 'Không kết nối được với máy chủ. Xin kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn còn.' };

/** Records what happens to units: filled in, previewed, confirmed. A change of any field asks for a new preview. */
export function UnitEventPage({ form, startWith, actions }: { form: UnitEventForm; startWith: string | null; actions: UnitEventActions }) {
  const router = useRouter();
  const choices = form.units;
  const [draft, setDraft] = useState<EventDraft>(() => {
    const label = choices.find(({ id }) => id === startWith)?.label ?? '';
    const empty = { effectiveOn: '', decisionNumber: '', decisionDate: '', note: '', units: [], parent: '' };
    return withKind({ ...empty, kind: 'merge', old: label === '' ? [] : [emptyOld(label)] }, 'merge', choices);
  });
  const [preview, setPreview] = useState<UnitEventPreview | null>(null);
  const [accounts, setAccounts] = useState<Readonly<Record<string, number>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState<'preview' | 'record' | null>(null);

  function change(next: EventDraft) {
    setDraft(next);
    setPreview(null);
    setAccounts({});
    setFailure(null);
  }

  async function look(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    setPending('preview');
    setFailure(null);
    setPreview(null);
    const outcome = await actions.preview(inputOf(draft, choices)).catch(() => null);
    setPending(null);
    if (outcome?.ok) setPreview(outcome.value);
    else setFailure(outcome?.error ?? NO_CONNECTION);
  }

  async function record() {
    if (pending || preview === null) return;
    setPending('record');
    const chosen = Object.entries(accounts).map(([assignmentId, unit]) => ({ assignmentId, unit }));
    const outcome = await actions.record({ ...inputOf(draft, choices), fingerprint: preview.fingerprint, accounts: chosen }).catch(() => null);
    setPending(null);
    if (!outcome?.ok) {
      setPreview(null);
      setFailure(outcome?.error ?? NO_CONNECTION);
      return;
    }
    showToast({ tone: 'success', title: `Đã ghi: ${UNIT_EVENT_LABELS[draft.kind].toLowerCase()}` });
    const target = outcome.value.units[0]?.id ?? inputOf(draft, choices).predecessors[0]?.unitId;
    router.push(`/quan-tri/don-vi/${target}`);
  }

  const unplaced = failure?.details?.filter(({ field }) => !field) ?? [];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/don-vi', label: 'Đơn vị' }, { label: 'Ghi thay đổi' }]} />}
        title="Ghi thay đổi đơn vị"
        lead="Theo nghị quyết, quyết định: từ ngày hiệu lực danh mục theo trạng thái mới, trước ngày đó giữ nguyên như đã có."
      />
      <form onSubmit={(event) => void look(event)} noValidate className="max-w-4xl">
        <UnitChoices choices={choices} />
        <Section number="I" title="Loại thay đổi">
          <RadioGroup
            name="kind"
            legend="Loại thay đổi"
            hideLegend
            value={draft.kind}
            onChange={(kind) => change(withKind(draft, kind as UnitEventKind, choices))}
            options={UNIT_EVENT_KINDS.map((value) => ({ value, label: UNIT_EVENT_LABELS[value], hint: UNIT_EVENT_HINTS[value] }))}
          />
        </Section>
        <Section number="II" title="Căn cứ và ngày hiệu lực">
          <div className="grid gap-5 sm:grid-cols-3">
            <TextInput
              label="Số nghị quyết, quyết định"
              required
              value={draft.decisionNumber}
              onChange={(event) => change({ ...draft, decisionNumber: event.target.value })}
              error={errorOf(failure, 'decisionNumber')}
            />
            <TextInput
              label="Ngày ban hành"
              type="date"
              required
              max={form.today}
              value={draft.decisionDate}
              onChange={(event) => change({ ...draft, decisionDate: event.target.value })}
              error={errorOf(failure, 'decisionDate')}
            />
            <TextInput
              label="Ngày hiệu lực"
              type="date"
              required
              value={draft.effectiveOn}
              onChange={(event) => change({ ...draft, effectiveOn: event.target.value })}
              error={errorOf(failure, 'effectiveOn')}
            />
          </div>
          <TextArea label="Ghi chú" className="mt-5" rows={2} value={draft.note} onChange={(event) => change({ ...draft, note: event.target.value })} error={errorOf(failure, 'note')} />
        </Section>
        {draft.old.length > 0 && (
          <Section number="III" title={draft.kind === 'merge' ? 'Các đơn vị sáp nhập' : 'Đơn vị thay đổi'}>
            <OldUnitFields draft={draft} choices={choices} failure={failure} onChange={change} />
          </Section>
        )}
        {draft.units.length > 0 && (
          <Section number={draft.old.length > 0 ? 'IV' : 'III'} title={draft.units.length > 1 ? 'Các đơn vị mới' : 'Đơn vị mới'}>
            <NewUnitFields draft={draft} failure={failure} onChange={change} />
            <ParentField draft={draft} mayBeTop={form.mayCreateTop} failure={failure} onChange={change} />
          </Section>
        )}
        <div className="mt-8 flex flex-col items-start gap-4">
          {failure && (
            <Notice tone="error" title={failure.message} live>
              {unplaced.length > 0 && (
                <ul className="list-disc pl-5">
                  {unplaced.map(({ message }) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              )}
            </Notice>
          )}
          <Button type="submit" variant={preview === null ? 'primary' : 'secondary'} aria-disabled={pending ? 'true' : undefined}>
            {pending === 'preview' ? 'Đang xem trước…' : 'Xem trước'}
          </Button>
        </div>
      </form>
      {preview && (
        <EventPreview
          preview={preview}
          effectiveOn={draft.effectiveOn}
          accounts={accounts}
          onAccounts={setAccounts}
          isRecording={pending === 'record'}
          onRecord={() => void record()}
        />
      )}
    </>
  );
}
