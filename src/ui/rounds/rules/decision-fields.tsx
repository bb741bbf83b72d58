'use client';

import { TextArea } from '@/ui/primitives/text-area';
import { TextInput } from '@/ui/primitives/text-input';

export type DecisionDraft = { readonly number: string; readonly date: string; readonly reason: string };

/** By which decision, and why: what everybody of the round will read. */
export function DecisionFields({ draft, errorOf, onChange }: { draft: DecisionDraft; errorOf: (field: string) => string | undefined; onChange: (draft: DecisionDraft) => void }) {
  return (
    <div className="grid w-full max-w-3xl gap-4 sm:grid-cols-2">
      <TextInput
        label="Quyết định số"
        hint="Ví dụ: 1234/QĐ-UBND"
        required
        value={draft.number}
        onChange={(event) => onChange({ ...draft, number: event.target.value })}
        error={errorOf('decisionNumber')}
      />
      <TextInput type="date" label="Ngày ký" hint="Không muộn hơn hôm nay." required value={draft.date} onChange={(event) => onChange({ ...draft, date: event.target.value })} error={errorOf('decisionDate')} />
      <TextArea
        label="Lý do thay đổi"
        hint="Mọi người trong kỳ đều đọc được."
        className="sm:col-span-2"
        rows={3}
        required
        value={draft.reason}
        onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        error={errorOf('reason')}
      />
    </div>
  );
}
