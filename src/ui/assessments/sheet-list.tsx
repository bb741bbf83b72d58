import type { SheetListItem } from '@/contracts/assessments';
import { sheetLockText } from '@/text/sheet-lock';
import { deadlineUrgency, deadlineWords, formatDateTime } from '@/text/format';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Progress } from '@/ui/primitives/progress';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { TableRegion } from '@/ui/primitives/table-region';

/** The sheets of one's own units, by round, with deadline and progress. */
export function SheetList({ sheets, now }: { readonly sheets: readonly SheetListItem[]; readonly now: Date }) {
  return (
    <>
      <PageHeader title="Tự đánh giá" lead="Phiếu tự đánh giá của đơn vị trong các kỳ đánh giá." />
      {sheets.length === 0 ? (
        <EmptyState title="Chưa có phiếu nào">
          Khi cơ quan tổ chức mở kỳ đánh giá có đơn vị của anh/chị tham gia, phiếu sẽ hiện ở đây.
        </EmptyState>
      ) : (
        <TableRegion label="Phiếu tự đánh giá của đơn vị" stack>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Kỳ đánh giá, đơn vị</th>
                <th scope="col">Trạng thái</th>
                <th scope="col">Hạn nộp</th>
                <th scope="col" className="w-56">
                  Tiến độ
                </th>
                <th scope="col">
                  <span className="sr-only">Việc cần làm</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sheets.map((sheet) => (
                <SheetLine key={`${sheet.round.code}/${sheet.unit.code}`} sheet={sheet} now={now} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </>
  );
}

function SheetLine({ sheet, now }: { readonly sheet: SheetListItem; readonly now: Date }) {
  const isOpen = sheet.lock === null;
  return (
    <tr>
      <th scope="row">
        <span className="block font-semibold">{sheet.unit.name}</span>
        <span className="font-normal text-muted">{sheet.round.name}</span>
      </th>
      <td data-label="Trạng thái">
        <span>
          <StatusBadge sheet={sheet.status} />
          {sheet.returned && <span className="mt-1 block max-w-72 text-sm text-warning">{sheet.returned.reason}</span>}
        </span>
      </td>
      <td data-label="Hạn nộp">
        <Deadline sheet={sheet} now={now} />
      </td>
      <td className="col-wide" data-label="Tiến độ">
        <Progress value={sheet.declared} max={sheet.declarable} label={`Đã kê khai, ${sheet.unit.name}`} words={`${sheet.declared}/${sheet.declarable} tiêu chí`} />
      </td>
      <td>
        <LinkButton small className="whitespace-nowrap" variant={isOpen ? 'primary' : 'secondary'} href={`/tu-danh-gia/${sheet.round.code}/${sheet.unit.code}`}>
          {isOpen ? 'Mở phiếu' : 'Xem phiếu'}
        </LinkButton>
      </td>
    </tr>
  );
}

function Deadline({ sheet, now }: { readonly sheet: SheetListItem; readonly now: Date }) {
  if (sheet.submittedAt && (sheet.status === 'submitted' || sheet.status === 'finalised')) return <>Nộp lúc {formatDateTime(new Date(sheet.submittedAt))}</>;
  if (!sheet.deadline) return <span className="text-muted">Chưa quy định hạn</span>;
  const deadline = new Date(sheet.deadline);
  const tone = { far: 'text-muted', near: 'text-warning', overdue: 'text-danger' }[deadlineUrgency(deadline, now)];
  return (
    <span className="num">
      {formatDateTime(deadline)}
      <span className={`block text-sm ${tone}`}>{deadlineWords(deadline, now)}</span>
      {sheet.lock && sheet.lock.kind !== 'deadline-passed' && <span className="block max-w-72 text-sm text-muted">{sheetLockText(sheet.lock)}</span>}
    </span>
  );
}
