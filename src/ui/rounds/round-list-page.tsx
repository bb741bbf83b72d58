import Link from 'next/link';
import type { RoundListItem } from '@/contracts/rounds';
import { SHEET_STATUSES } from '@/core/workflow/statuses';
import { formatDate, formatInteger } from '@/text/format';
import { PHASE_LABELS, SHEET_STATUS_LABELS } from '@/text/labels';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Figure } from '@/ui/primitives/figure';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';

/** The rounds of the organiser. */
export function RoundListPage({ rounds }: { rounds: readonly RoundListItem[] }) {
  return (
    <>
      <PageHeader title="Kỳ đánh giá" lead="Các kỳ do cơ quan tổ chức: tiến độ, việc còn lại, công bố." />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có kỳ đánh giá nào">Kỳ đánh giá của cơ quan tổ chức hiện ở đây.</EmptyState>
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
          ]}
          rows={rounds.map((round) => ({
            key: round.code,
            cells: {
              name: (
                <Link className="link" href={`/quan-tri/ky-danh-gia/${round.code}`}>
                  {round.name}
                </Link>
              ),
              year: round.year,
              status: <StatusBadge round={round.status} />,
              phase: round.currentPhase && round.status === 'open' ? `${PHASE_LABELS[round.currentPhase.phase]}, đến ${formatDate(new Date(round.currentPhase.deadline))}` : <Figure value={null} absent="không có bước nào đang mở" />,
              sheets: sheetWords(round),
              survey: round.survey ? <StatusBadge survey={round.survey} /> : <Figure value={null} absent="không có điều tra" />,
            },
            sort: { name: round.name, year: String(round.year) },
          }))}
        />
      )}
    </>
  );
}

function sheetWords({ sheets }: RoundListItem): string {
  return SHEET_STATUSES.filter((status) => sheets[status] > 0)
    .map((status) => `${formatInteger(sheets[status])} ${SHEET_STATUS_LABELS[status].toLocaleLowerCase('vi')}`)
    .join(', ');
}
