import type { UnitProfileView } from '@/contracts/results';
import { gapsTo, type AreaStanding } from '@/core/analysis/compare-areas';
import { formatPoints, formatSigned } from '@/text/format';
import { nextRankWords, partName } from '@/text/comparison';
import { Notice } from '@/ui/primitives/notice';
import { Card } from '@/ui/primitives/section';
import { TableRegion } from '@/ui/primitives/table-region';

const SHOWN = 3;

/** What separates the unit from the place above, and where the largest gaps to the mean and to the best are. */
export function WhyThisRank({ view }: { view: UnitProfileView }) {
  const { unit, nextRank, areas } = view;
  if (unit.rank === null) {
    return <Notice tone="info">Đơn vị chưa có tổng điểm nên chưa được xếp hạng; chưa so sánh được với hạng kế trên.</Notice>;
  }
  return (
    <div className="flex flex-col gap-5">
      {nextRank === null ? (
        <p>Đơn vị đứng đầu nhóm; không có hạng nào cao hơn.</p>
      ) : (
        <>
          <p className="text-lg font-semibold">{nextRankWords(nextRank)}</p>
          <PartsTable view={view} />
        </>
      )}
      <div className="grid gap-5 lg:grid-cols-2">
        <Gaps title="Thấp hơn bình quân nhiều nhất" standings={gapsTo('mean', areas)} gap={({ toMean }) => toMean} against={({ mean }) => mean} word="bình quân" none="Không có lĩnh vực nào dưới bình quân." />
        <Gaps title="Cách mức cao nhất xa nhất" standings={gapsTo('best', areas)} gap={({ toBest }) => toBest} against={({ best }) => best} word="cao nhất" none="Mọi lĩnh vực đều ở mức cao nhất." />
      </div>
    </div>
  );
}

function PartsTable({ view: { nextRank } }: { view: UnitProfileView }) {
  if (nextRank === null || nextRank.parts.length === 0) return null;
  const caption = `Chênh lệch với ${nextRank.names[0]} theo từng phần`;
  return (
    <TableRegion label={caption} stack>
      <table className="table">
        <caption>{caption} (dương: đơn vị hạng trên cao hơn; âm: đơn vị này cao hơn)</caption>
        <thead>
          <tr>
            <th scope="col">Phần</th>
            <th scope="col" className="col-number">
              Hạng trên cao hơn
            </th>
          </tr>
        </thead>
        <tbody>
          {nextRank.parts.map(({ key, difference }) => (
            <tr key={typeof key === 'string' ? key : key.area}>
              <th scope="row">{partName(key)}</th>
              <td data-label="Hạng trên cao hơn" className="col-number">
                {formatSigned(difference)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cộng</th>
            <td data-label="Hạng trên cao hơn" className="col-number">
              {formatSigned(nextRank.difference)}
            </td>
          </tr>
        </tfoot>
      </table>
    </TableRegion>
  );
}

function Gaps({
  title,
  standings,
  gap,
  against,
  word,
  none,
}: {
  title: string;
  standings: readonly AreaStanding[];
  gap: (standing: AreaStanding) => string | null;
  against: (standing: AreaStanding) => string | null;
  word: string;
  none: string;
}) {
  return (
    <Card title={title}>
      {standings.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {standings.slice(0, SHOWN).map((standing) => (
            <li key={standing.code} className="flex items-baseline justify-between gap-4 py-2">
              <span>
                {standing.code}. {standing.name}
                <span className="block text-sm text-muted">
                  {formatPoints(standing.points)}; {word} {formatPoints(against(standing))}
                </span>
              </span>
              <span className="num font-semibold text-danger">{formatSigned(gap(standing) as string)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
