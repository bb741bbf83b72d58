import Link from 'next/link';
import type { HistoryRow, UnitProfileView } from '@/contracts/results';
import { formatOfMax, formatPoints, formatRank } from '@/text/format';
import { yearChangeWords } from '@/text/comparison';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { TableRegion } from '@/ui/primitives/table-region';

/** The years side by side: compared where that is possible, and why not where it is not. */
export function History({ view }: { view: UnitProfileView }) {
  const { history, predecessors, unit } = view;
  const isNew = predecessors.length > 0;
  if (history.length === 0) {
    return (
      <EmptyState title="Chưa có kết quả của năm nào khác">
        {isNew
          ? `${unit.name} được thành lập từ ${predecessors.join(', ')}; kết quả của các đơn vị cũ không được tính là kết quả của đơn vị này.`
          : 'Kết quả các năm hiện ở đây sau khi được công bố.'}
      </EmptyState>
    );
  }
  const caption = `Kết quả qua các năm của ${unit.name}`;
  return (
    <TableRegion label={caption} stack>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col" className="col-number">
              Thẩm định
            </th>
            <th scope="col" className="col-number">
              Điều tra xã hội học
            </th>
            <th scope="col" className="col-number">
              Tổng điểm
            </th>
            <th scope="col" className="col-number">
              Hạng
            </th>
            <th scope="col">So với lần trước</th>
            <th scope="col">Nguồn</th>
          </tr>
        </thead>
        <tbody>
          {history.map((row) => (
            <Row key={`${row.year}/${row.roundCode ?? ''}`} row={row} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Row({ row }: { row: HistoryRow }) {
  return (
    <tr className={row.isThisRound ? 'row-own' : undefined}>
      <th scope="row">{row.year}</th>
      <td data-label="Thẩm định" className="col-number">
        <Block {...row.appraised} />
      </td>
      <td data-label="Điều tra xã hội học" className="col-number">
        <Block {...row.survey} />
      </td>
      <td data-label="Tổng điểm" className="col-number">
        <Figure value={row.total.points && formatPoints(row.total.points)} />
        {row.groupMean && <span className="block text-xs text-muted">bình quân {formatPoints(row.groupMean)}</span>}
      </td>
      <td data-label="Hạng" className="col-number">
        <Figure value={row.rank === null ? null : row.rankOf === null ? String(row.rank) : formatRank(row.rank, row.rankOf)} absent="nguồn không nêu" />
      </td>
      <td data-label="So với lần trước">{row.changes ? <Changes changes={row.changes} /> : <Figure value={null} absent="năm đầu tiên có số liệu" />}</td>
      <td data-label="Nguồn">
        {row.roundCode && row.unitCode && !row.isThisRound ? (
          <Link className="link" href={`/xep-hang/${row.roundCode}/${row.unitCode}`}>
            Quyết định số {row.source}
          </Link>
        ) : row.roundCode ? (
          `Quyết định số ${row.source}`
        ) : (
          row.source
        )}{' '}
        {row.illustrative && <IllustrativeMark />}
      </td>
    </tr>
  );
}

/** A maximum that the source does not name is not guessed. */
function Block({ points, max }: { points: string | null; max: string | null }) {
  if (points === null) return <Figure value={null} absent="nguồn không nêu" />;
  return <span className="num">{max === null ? formatPoints(points) : formatOfMax(points, max)}</span>;
}

function Changes({ changes }: { changes: NonNullable<HistoryRow['changes']> }) {
  return (
    <ul className="text-sm">
      <li>Tổng điểm: {yearChangeWords(changes.total)}</li>
      <li>Thẩm định: {yearChangeWords(changes.appraised)}</li>
      <li>Điều tra: {yearChangeWords(changes.survey)}</li>
    </ul>
  );
}
