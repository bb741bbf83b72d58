import Link from 'next/link';
import type { PublishedRoundView } from '@/contracts/results';
import { formatDate, formatInteger } from '@/text/format';
import { EmptyState } from '@/ui/primitives/empty-state';
import { PageHeader } from '@/ui/primitives/page-header';
import { TableRegion } from '@/ui/primitives/table-region';

/** Every published round, for anybody. */
export function PublicListPage({ rounds }: { rounds: readonly PublishedRoundView[] }) {
  return (
    <>
      <PageHeader title="Kết quả Chỉ số cải cách hành chính đã công bố" lead="Bảng xếp hạng theo quyết định công bố của từng kỳ đánh giá; mọi người đều xem và tải về được." />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có kết quả nào được công bố">Kết quả hiện ở đây ngay khi cơ quan tổ chức công bố.</EmptyState>
      ) : (
        <RoundTable rounds={rounds} />
      )}
    </>
  );
}

function RoundTable({ rounds }: { rounds: readonly PublishedRoundView[] }) {
  const caption = 'Các kỳ đánh giá đã công bố';
  return (
    <TableRegion label={caption} stack>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Kỳ đánh giá</th>
            <th scope="col" className="col-number">
              Năm
            </th>
            <th scope="col">Cơ quan công bố</th>
            <th scope="col">Quyết định</th>
            <th scope="col" className="col-number">
              Số đơn vị
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.code}>
              <th scope="row">
                <Link className="link" href={`/cong-bo/${round.code}`}>
                  {round.name}
                </Link>
              </th>
              <td data-label="Năm" className="col-number">
                {round.year}
              </td>
              <td data-label="Cơ quan công bố">{round.organiserName}</td>
              <td data-label="Quyết định">
                Số {round.publication.decisionNumber}, ngày {formatDate(new Date(round.publication.decisionDate))}
              </td>
              <td data-label="Số đơn vị" className="col-number">
                {formatInteger(round.unitCount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
