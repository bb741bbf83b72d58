import type { RankingGroupView } from '@/contracts/results';
import { formatMax, formatPoints } from '@/text/format';
import { DataTable } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';

/** Areas across, units down: the appendix of the decision. */
export function AreaMatrix({ group }: { group: RankingGroupView }) {
  return (
    <>
      <DataTable
        caption={`Điểm từng lĩnh vực của ${group.name}`}
        hideCaption
        filterLabel={group.rows.length > 15 ? 'Tìm đơn vị' : undefined}
        columns={[
          { key: 'rank', header: 'Hạng', kind: 'number', sortable: true },
          { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
          ...group.areas.map(({ code, max }) => ({ key: `area-${code}`, header: `LV ${code} (${formatMax(max)})`, kind: 'number' as const, sortable: true })),
          { key: 'total', header: 'Tổng điểm', kind: 'number', sortable: true },
        ]}
        initialSort={{ key: 'rank', direction: 'ascending' }}
        rows={group.rows.map(({ roundUnitId, rank, name, score, illustrative }) => ({
          key: roundUnitId,
          cells: {
            rank: <Figure value={rank === null ? null : String(rank)} absent="chưa xếp hạng" />,
            name: (
              <span className="inline-flex flex-wrap items-baseline gap-x-2">
                {name}
                {illustrative && <IllustrativeMark />}
              </span>
            ),
            ...Object.fromEntries(score.areas.map(({ code, points }) => [`area-${code}`, <Figure key={code} value={points && formatPoints(points)} />])),
            total: <Figure value={score.total && formatPoints(score.total)} absent="chưa đủ số liệu" />,
          },
          sort: {
            rank: rank === null ? null : String(rank),
            name,
            ...Object.fromEntries(score.areas.map(({ code, points }) => [`area-${code}`, points])),
            total: score.total,
          },
          search: name,
        }))}
      />
      <p className="mt-3 text-sm text-muted">
        {group.areas.map(({ code, name }) => `LV ${code}: ${name}`).join('; ')}. Trong ngoặc là điểm tối đa.
      </p>
    </>
  );
}
