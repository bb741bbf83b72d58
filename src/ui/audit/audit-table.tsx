import type { AuditRow } from '@/contracts/audit';
import { auditActionText, auditLines, type AuditLine } from '@/text/audit';
import { formatDateTime } from '@/text/format';
import { TableRegion } from '@/ui/primitives/table-region';

/** Entries, newest first; what stood before and after opens under the entry. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <TableRegion label="Nhật ký" stack>
      <table className="table">
        <caption className="sr-only">Nhật ký, mới nhất trước</caption>
        <thead>
          <tr>
            <th scope="col">Thời điểm</th>
            <th scope="col">Người làm</th>
            <th scope="col">Việc</th>
            <th scope="col">Đối tượng</th>
            <th scope="col">Lý do, nội dung</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label="Thời điểm" className="num whitespace-nowrap">
                {formatDateTime(row.at)}
              </td>
              <td data-label="Người làm">
                {row.actor ? (
                  <>
                    {row.actor.displayName}
                    <span className="block text-sm text-muted">{row.actor.username}</span>
                  </>
                ) : (
                  <span className="text-muted">Hệ thống</span>
                )}
              </td>
              <th scope="row" data-label="Việc" className="font-medium">
                {auditActionText(row.action)}
              </th>
              <td data-label="Đối tượng">
                {[row.account, row.unit].filter(Boolean).join(' · ')}
                {row.round && <span className="block text-sm text-muted">{row.round}</span>}
              </td>
              <td data-label="Lý do, nội dung">
                {row.reason && <p>{row.reason}</p>}
                <Change before={auditLines(row.before)} after={auditLines(row.after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Change({ before, after }: { before: readonly AuditLine[]; after: readonly AuditLine[] }) {
  if (before.length === 0 && after.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="link cursor-pointer">Xem nội dung</summary>
      <div className="mt-2 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Lines title="Trước" lines={before} />
        <Lines title="Sau" lines={after} />
      </div>
    </details>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly AuditLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="min-w-0">
      <p className="font-semibold">{title}</p>
      <dl>
        {lines.map((line, index) => (
          <div key={index} className="flex gap-2">
            <dt className="flex-none text-muted">{line.label}:</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{line.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
