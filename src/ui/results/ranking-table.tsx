import Link from 'next/link';
import type { RankingGroupView, RankingRow } from '@/contracts/results';
import { compare, isZero, subtract } from '@/core/exact/decimal';
import { formatOfMax, formatPercent, formatPoints, formatSigned } from '@/text/format';
import { meanWords } from '@/text/means';
import { DataTable, type DataColumn } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';

/** The ranking of one group. `unitHref`: where a unit's name leads; null on the public page. */
export function RankingTable({
  group,
  caption,
  unitHref,
}: {
  group: RankingGroupView;
  caption: string;
  unitHref: ((code: string) => string) | null;
}) {
  const hasExtras = group.rows.some(({ score }) => !isZero(score.bonus) || !isZero(score.penalty));
  const hasMissing = group.rows.some(({ score }) => score.missing.length > 0);
  const hasPrevious = group.rows.some(({ previous }) => previous !== null);
  const columns: DataColumn[] = [
    { key: 'rank', header: 'Hạng', kind: 'number', sortable: true },
    { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
    { key: 'appraised', header: 'Thẩm định', kind: 'number', sortable: true },
    { key: 'survey', header: 'Điều tra XHH', kind: 'number', sortable: true },
    ...(hasMissing ? ([{ key: 'missing', header: 'Tiêu chí còn thiếu', kind: 'number', sortable: true }] as const) : []),
    ...(hasExtras ? ([{ key: 'extras', header: 'Thưởng, trừ', kind: 'number' }] as const) : []),
    { key: 'total', header: 'Tổng điểm', kind: 'number', sortable: true },
    { key: 'index', header: 'Chỉ số', kind: 'number', sortable: true },
    { key: 'band', header: 'Xếp loại', sortable: true },
    { key: 'toMean', header: 'So với bình quân', kind: 'number', sortable: true },
    ...(hasPrevious ? ([{ key: 'previous', header: 'Kết quả trước', kind: 'number' }] as const) : []),
  ];
  return (
    <DataTable
      caption={caption}
      hideCaption
      stack
      columns={columns}
      filterLabel={group.rows.length > 15 ? 'Tìm đơn vị' : undefined}
      initialSort={{ key: 'rank', direction: 'ascending' }}
      rows={group.rows.map((row) => ({
        key: row.roundUnitId,
        own: row.isOwn,
        cells: cellsOf(row, unitHref),
        sort: {
          rank: row.rank === null ? null : String(row.rank),
          name: row.name,
          appraised: row.score.appraised.points,
          survey: row.score.survey.points,
          missing: String(row.score.missing.length),
          total: row.score.total,
          index: row.score.indexPercent,
          band: row.score.total,
          toMean: row.toMean,
        },
        search: row.name,
      }))}
      footer={{ name: meanWords(group.mean), total: formatPoints(group.mean.value) }}
    />
  );
}

function cellsOf(row: RankingRow, unitHref: ((code: string) => string) | null) {
  const { score } = row;
  return {
    rank: <RankCell row={row} />,
    name: (
      <span className="inline-flex flex-wrap items-baseline gap-x-2">
        {unitHref ? (
          <Link className="link" href={unitHref(row.code)}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
        {row.illustrative && <IllustrativeMark />}
      </span>
    ),
    appraised: <AppraisedCell row={row} />,
    missing: score.missing.length,
    survey: score.survey.exempt ? (
      <Figure value={null} absent="được miễn điều tra" />
    ) : (
      <Figure value={score.survey.points && formatOfMax(score.survey.points, score.survey.max)} />
    ),
    extras: formatSigned(subtract(score.bonus, score.penalty)),
    total: score.total === null ? <Figure value={null} absent="chưa đủ số liệu" /> : <strong>{formatPoints(score.total)}</strong>,
    index: <Figure value={score.indexPercent && formatPercent(score.indexPercent)} />,
    band: <Figure value={row.band} absent="chưa xếp loại" />,
    toMean: <MeanCell toMean={row.toMean} />,
    previous: row.previous ? `${formatPoints(row.previous.total)} (${row.previous.year})` : <Figure value={null} absent="không có kết quả trước" />,
  };
}

function RankCell({ row }: { row: RankingRow }) {
  if (row.rank === null) return <Figure value={null} absent="chưa xếp hạng vì chưa đủ số liệu" />;
  return (
    <span>
      {row.rank}
      {row.tied && <span className="block text-xs text-muted">đồng hạng</span>}
    </span>
  );
}

/** While leaves are still open, what has been decided so far, and marked so. */
function AppraisedCell({ row: { score } }: { row: RankingRow }) {
  const { points, max, soFar } = score.appraised;
  if (points !== null) return formatOfMax(points, max);
  if (isZero(soFar)) return <Figure value={null} absent="chưa thẩm định tiêu chí nào" />;
  return (
    <span className="text-muted" title="Tổng điểm các tiêu chí đã có kết quả; chưa đủ để tính điểm thẩm định">
      đã có {formatPoints(soFar)}
    </span>
  );
}

function MeanCell({ toMean }: { toMean: string | null }) {
  if (toMean === null) return <Figure value={null} />;
  const side = compare(toMean, '0');
  const words = side > 0 ? 'trên bình quân' : side < 0 ? 'dưới bình quân' : 'bằng bình quân';
  return (
    <span className={side > 0 ? 'text-success' : side < 0 ? 'text-danger' : undefined} title={words}>
      {formatSigned(toMean)}
      <span className="sr-only"> ({words})</span>
    </span>
  );
}
