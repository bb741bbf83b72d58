import type { RuleChangeView } from '@/contracts/rule-changes';
import { formatDateTime } from '@/text/format';
import { decisionWords } from '@/text/rule-changes';
import { EmptyState } from '@/ui/primitives/empty-state';
import { ChangeLines } from './change-lines';

/** Every decision that changed the round, the newest first. */
export function ChangeHistory({ changes, areaName }: { changes: readonly RuleChangeView[]; areaName: (code: string) => string }) {
  if (changes.length === 0) {
    return <EmptyState title="Chưa có thay đổi nào">Quy tắc và thời hạn vẫn như khi mở kỳ. Mỗi lần thay đổi theo quyết định được ghi ở đây, kèm lý do.</EmptyState>;
  }
  return (
    <ol className="flex flex-col gap-4" reversed>
      {changes.map((change) => (
        <li key={change.number} className="keep-together rounded-md border border-line bg-surface px-4 py-3">
          <h3 className="font-semibold">
            Lần {change.number}: {decisionWords(change)}
          </h3>
          <p className="mt-1">Lý do: {change.reason}</p>
          <div className="mt-2 text-[0.9375rem]">
            <ChangeLines rules={change.rules} phases={change.phases} areaName={areaName} />
          </div>
          <p className="mt-2 text-sm text-muted">
            {change.changedBy} ghi nhận lúc {formatDateTime(new Date(change.changedAt))}
          </p>
        </li>
      ))}
    </ol>
  );
}
