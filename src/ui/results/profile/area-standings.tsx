import type { UnitProfileView } from '@/contracts/results';
import { formatMax, formatPercent, formatPoints } from '@/text/format';
import { DataTable } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { Signed } from './signed';

/** Each area against its maximum, the group's mean and best. */
export function AreaStandings({ view }: { view: UnitProfileView }) {
  const { areas, unitNames } = view;
  return (
    <DataTable
      caption="Từng lĩnh vực so với điểm tối đa, bình quân và mức cao nhất của nhóm"
      hideCaption
      stack
      columns={[
        { key: 'name', header: 'Lĩnh vực', rowHeader: true },
        { key: 'points', header: 'Điểm', kind: 'number', sortable: true },
        { key: 'max', header: 'Tối đa', kind: 'number' },
        { key: 'percent', header: 'Đạt', kind: 'number', sortable: true },
        { key: 'mean', header: 'Bình quân nhóm', kind: 'number' },
        { key: 'toMean', header: 'So với bình quân', kind: 'number', sortable: true },
        { key: 'best', header: 'Cao nhất nhóm', kind: 'number' },
        { key: 'toBest', header: 'So với cao nhất', kind: 'number', sortable: true },
      ]}
      rows={areas.map((area) => ({
        key: area.code,
        cells: {
          name: `${area.code}. ${area.name}`,
          points: <Figure value={area.points && formatPoints(area.points)} />,
          max: formatMax(area.max),
          percent: <Figure value={area.percent && formatPercent(area.percent)} />,
          mean: <Figure value={area.mean && formatPoints(area.mean)} />,
          toMean: <Signed value={area.toMean} />,
          best: (
            <span title={area.bestIds.map((id) => unitNames[id]).join(', ')}>
              <Figure value={area.best && formatPoints(area.best)} />
            </span>
          ),
          toBest: <Signed value={area.toBest} />,
        },
        sort: { points: area.points, percent: area.percent, toMean: area.toMean, toBest: area.toBest },
      }))}
    />
  );
}
