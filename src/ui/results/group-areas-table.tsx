import type { RankingGroupView } from '@/contracts/results';
import { formatMax } from '@/text/format';
import { Figure } from '@/ui/primitives/figure';
import { TableRegion } from '@/ui/primitives/table-region';
import { formatPoints } from '@/text/format';

/** Mean and best of each area over the group. */
export function GroupAreasTable({ group }: { group: RankingGroupView }) {
  const names = new Map(group.rows.map(({ roundUnitId, name }) => [roundUnitId, name]));
  const caption = `Bình quân và cao nhất từng lĩnh vực: ${group.name}`;
  return (
    <TableRegion label={caption} stack>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            <th scope="col" className="col-number">
              Tối đa
            </th>
            <th scope="col" className="col-number">
              Bình quân
            </th>
            <th scope="col" className="col-number">
              Cao nhất
            </th>
          </tr>
        </thead>
        <tbody>
          {group.areas.map((area) => (
            <tr key={area.code}>
              <th scope="row">
                {area.code}. {area.name}
              </th>
              <td data-label="Tối đa" className="col-number">
                {formatMax(area.max)}
              </td>
              <td data-label="Bình quân" className="col-number">
                <Figure value={area.mean && formatPoints(area.mean)} />
              </td>
              <td data-label="Cao nhất" className="col-number">
                <Figure value={area.best && formatPoints(area.best)} />
                {area.bestIds.length > 0 && <span className="block text-xs font-normal text-muted">{bestWords(area.bestIds.map((id) => names.get(id) ?? ''))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function bestWords(names: readonly string[]): string {
  return names.length <= 2 ? names.join(', ') : `${names[0]} và ${names.length - 1} đơn vị khác`;
}
