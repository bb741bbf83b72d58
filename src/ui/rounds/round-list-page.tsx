import Link from 'next/link';
import { Plus } from 'lucide-react';
import type { RoundListItem } from '@/contracts/rounds';
import { SHEET_STATUSES } from '@/core/workflow/statuses';
import { formatDate, formatInteger } from '@/text/format';
import { PHASE_LABELS, SHEET_STATUS_LABELS } from '@/text/labels';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Figure } from '@/ui/primitives/figure';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';

const MANAGER_ONLY = 'Chỉ người quản lý kỳ đánh giá tạo được kỳ mới.';

/** The rounds of the organiser, and the way to a new one. `mayCreate`: the viewer manages rounds. */
export function RoundListPage({ rounds, mayCreate }: { rounds: readonly RoundListItem[]; mayCreate: boolean }) {
  const createNew = (
    <LinkButton href="/quan-tri/ky-danh-gia/moi" variant="primary" icon={<Plus aria-hidden className="size-4" />} disabledReason={mayCreate ? null : MANAGER_ONLY}>
      Tạo kỳ mới
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Kỳ đánh giá" lead="Các kỳ do cơ quan tổ chức: tiến độ, việc còn lại, công bố." actions={createNew} />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có kỳ đánh giá nào">Tạo kỳ đánh giá từ một bộ tiêu chí đã ban hành; kỳ hiện ở đây từ lúc chuẩn bị đến khi công bố.</EmptyState>
      ) : (
        <DataTable
          caption="Các kỳ đánh giá"
          hideCaption
          stack
          columns={[
            { key: 'name', header: 'Kỳ đánh giá', rowHeader: true, sortable: true },
            { key: 'year', header: 'Năm', kind: 'number', sortable: true },
            { key: 'status', header: 'Trạng thái' },
            { key: 'phase', header: 'Bước hiện tại' },
            { key: 'sheets', header: 'Phiếu chấm điểm' },
            { key: 'survey', header: 'Điều tra xã hội học' },
            { key: 'actions', header: 'Thao tác' },
          ]}
          rows={rounds.map((round) => ({
            key: round.code,
            cells: {
              name: (
                <Link className="link" href={round.status === 'draft' ? `/quan-tri/ky-danh-gia/${round.code}/thiet-lap` : `/quan-tri/ky-danh-gia/${round.code}`}>
                  {round.name}
                </Link>
              ),
              year: round.year,
              status: <StatusBadge round={round.status} />,
              phase: round.currentPhase && round.status === 'open' ? `${PHASE_LABELS[round.currentPhase.phase]}, đến ${formatDate(new Date(round.currentPhase.deadline))}` : <Figure value={null} absent="không có bước nào đang mở" />,
              sheets: round.status === 'draft' ? <Figure value={null} absent="chưa mở, chưa có phiếu" /> : sheetWords(round),
              survey: round.survey ? <StatusBadge survey={round.survey} /> : <Figure value={null} absent="không có điều tra" />,
              actions: <RowActions round={round} />,
            },
            sort: { name: round.name, year: String(round.year) },
          }))}
        />
      )}
    </>
  );
}

function RowActions({ round }: { round: RoundListItem }) {
  return (
    <span className="flex flex-col items-start gap-1 whitespace-nowrap">
      <Link className="link" href={`/quan-tri/ky-danh-gia/${round.code}/thiet-lap`} aria-label={`Thiết lập: ${round.name}`}>
        Thiết lập
      </Link>
      {round.mayManage && (
        <Link className="link" href={`/quan-tri/ky-danh-gia/moi?tu=${round.code}`} aria-label={`Sao chép: ${round.name}`}>
          Sao chép
        </Link>
      )}
    </span>
  );
}

function sheetWords({ sheets }: RoundListItem): string {
  return SHEET_STATUSES.filter((status) => sheets[status] > 0)
    .map((status) => `${formatInteger(sheets[status])} ${SHEET_STATUS_LABELS[status].toLocaleLowerCase('vi')}`)
    .join(', ');
}
