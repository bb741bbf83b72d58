import type { BulkPreview } from '@/contracts/bulk-accounts';
import { planProblemWords } from '@/text/bulk-accounts';
import { formatInteger } from '@/text/format';
import { ROLE_LABELS } from '@/text/labels';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Notice } from '@/ui/primitives/notice';

/** What would be opened, whom it leaves out, and everything that stands against it. */
export function PlanPreview({ preview }: { preview: BulkPreview }) {
  const { accounts, skipped, problems } = preview;
  const skippedUnits = [...new Set(skipped.map(({ unitName, role }) => `${unitName} (${ROLE_LABELS[role].toLocaleLowerCase('vi')})`))];
  return (
    <div className="flex flex-col gap-4">
      {problems.length > 0 && (
        <Notice tone="error" live title="Chưa mở được: xin sửa các mẫu cho hết những điểm sau">
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={planProblemWords(problem)}>{planProblemWords(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {skippedUnits.length > 0 && (
        <Notice tone="info" title={`Bỏ qua ${formatInteger(skippedUnits.length)} tài khoản vì đơn vị đã có người giữ vai trò`}>
          {skippedUnits.slice(0, 12).join('; ')}
          {skippedUnits.length > 12 && ` và ${formatInteger(skippedUnits.length - 12)} trường hợp khác`}.
        </Notice>
      )}
      {accounts.length === 0 ? (
        <EmptyState title="Không có tài khoản nào cần mở">Các đơn vị đã chọn đều có tài khoản giữ những vai trò này.</EmptyState>
      ) : (
        <DataTable
          caption="Tài khoản sẽ mở"
          hideCaption
          stack
          pageSize={50}
          filterLabel="Tìm trong danh sách sẽ mở"
          columns={[
            { key: 'unit', header: 'Đơn vị', rowHeader: true, sortable: true },
            { key: 'role', header: 'Vai trò', sortable: true },
            { key: 'username', header: 'Tên đăng nhập', sortable: true },
            { key: 'displayName', header: 'Tên gọi', sortable: true },
          ]}
          rows={accounts.map(({ unitId, unitName, role, username, displayName, pattern }) => {
            const words = { unit: unitName, role: ROLE_LABELS[role], username, displayName };
            return { key: `${unitId} ${pattern}`, cells: { ...words, username: <span className="font-mono text-[0.9375rem] break-all">{username}</span> }, sort: words };
          })}
        />
      )}
    </div>
  );
}
