import Link from 'next/link';
import type { SurveyListItem } from '@/contracts/surveys';
import { formatDateTime, formatInteger } from '@/text/format';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Figure } from '@/ui/primitives/figure';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';

/** The surveys of all rounds one may see. */
export function SurveyListView({ surveys }: { readonly surveys: readonly SurveyListItem[] }) {
  return (
    <>
      <PageHeader
        title="Điều tra xã hội học"
        lead="Mỗi kỳ đánh giá có một cuộc điều tra. Phiếu khảo sát được nạp từ tệp, tính điểm theo từng đơn vị, chốt số liệu, sau đó mới ghép vào kết quả."
      />
      {surveys.length === 0 ? (
        <EmptyState title="Chưa có cuộc điều tra nào">Khi kỳ đánh giá có tiêu chí điều tra xã hội học, cuộc điều tra sẽ hiện ở đây.</EmptyState>
      ) : (
        <DataTable
          caption="Các cuộc điều tra"
          hideCaption
          stack
          columns={[
            { key: 'round', header: 'Kỳ đánh giá', rowHeader: true, sortable: true },
            { key: 'year', header: 'Năm', kind: 'center', sortable: true },
            { key: 'status', header: 'Trạng thái', sortable: true, wide: true },
            { key: 'units', header: 'Đơn vị', kind: 'number', sortable: true },
            { key: 'responses', header: 'Phiếu đã nạp', kind: 'number', sortable: true },
            { key: 'frozenAt', header: 'Chốt số liệu lúc', sortable: true },
          ]}
          rows={surveys.map((survey) => ({
            key: survey.round,
            sort: {
              round: survey.roundName,
              year: String(survey.year),
              status: survey.status,
              units: String(survey.units),
              responses: String(survey.responses),
              frozenAt: survey.frozenAt,
            },
            cells: {
              round: <Link className="link font-semibold" href={`/khao-sat/${survey.round}`}>{survey.roundName}</Link>,
              year: survey.year,
              status: <StatusBadge survey={survey.status} />,
              units: formatInteger(String(survey.units)),
              responses: formatInteger(String(survey.responses)),
              frozenAt: survey.frozenAt ? formatDateTime(new Date(survey.frozenAt)) : <Figure value={null} absent="chưa chốt" />,
            },
          }))}
        />
      )}
    </>
  );
}
