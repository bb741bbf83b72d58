'use client';

import { useState, useTransition, type FormEvent } from 'react';
import { formatMax } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { TextInput } from '@/ui/primitives/text-input';
import { showToast } from '@/ui/primitives/toast';
import { fieldError, type ActionFailure, type SetActions } from '../actions';
import type { DraftCheck } from './draft-check';
import { useEditor } from './editor-context';
import { ProblemList } from './problem-list';

type IssueFormProps = { readonly check: DraftCheck; readonly revision: number; readonly issue: SetActions['issue']; readonly onClose: () => void };

/** Number, date and issuer of the decision. While the draft has errors, they stand here instead. */
export function IssueForm({ check, revision, issue, onClose }: IssueFormProps) {
  const { view, store } = useEditor();
  const [fields, setFields] = useState({ decisionNumber: '', decisionDate: '', issuer: '' });
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, startTransition] = useTransition();
  const set = (field: keyof typeof fields) => (event: { target: { value: string } }) => setFields((all) => ({ ...all, [field]: event.target.value }));

  if (check.errors.length > 0) {
    return (
      <div className="flex flex-col gap-3">
        <p>Còn {check.errors.length} lỗi phải sửa trước khi ban hành:</p>
        <ProblemList check={check} onGo={onClose} />
      </div>
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    startTransition(async () => {
      const result = await issue({ set: view.id, revision, ...fields });
      if (!result.ok) return setFailure(result.error);
      onClose();
      showToast({ title: `Đã ghi nhận ban hành theo Quyết định số ${fields.decisionNumber.trim()}.` });
    });
  }

  const { draft } = store;
  const tree = failure?.details?.filter(({ field }) => field === 'tree') ?? [];
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <p>
        “{draft.name}”, tổng {draft.totalMaxPoints === null ? '…' : formatMax(draft.totalMaxPoints)} điểm. Sau khi ghi nhận, cây tiêu chí không sửa được nữa; khi chưa có kỳ đánh giá nào dùng thì thu hồi được.
      </p>
      {failure && (tree.length > 0 || !failure.details?.length) && (
        <Notice tone="error" live title={failure.message}>
          <ul className="list-disc pl-4">
            {tree.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Số quyết định" hint="Ví dụ 1234/QĐ-UBND" required value={fields.decisionNumber} onChange={set('decisionNumber')} error={fieldError(failure, 'decisionNumber')} />
        <TextInput type="date" label="Ngày ký quyết định" hint="Không muộn hơn hôm nay" required value={fields.decisionDate} onChange={set('decisionDate')} error={fieldError(failure, 'decisionDate')} />
      </div>
      <TextInput label="Cơ quan ban hành" hint="Ví dụ UBND tỉnh Lâm Đồng" required value={fields.issuer} onChange={set('issuer')} error={fieldError(failure, 'issuer')} />
      {check.warnings.length > 0 && (
        <Notice tone="warning" title={`Còn ${check.warnings.length} lưu ý, không cản việc ban hành`}>
          <ProblemList check={check} onGo={onClose} />
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant="primary" aria-disabled={isPending ? 'true' : undefined}>
          {isPending ? 'Đang ghi nhận…' : 'Ghi nhận ban hành'}
        </Button>
      </div>
    </form>
  );
}
