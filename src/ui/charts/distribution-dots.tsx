import type { DecimalString } from '@/core/criteria/criteria-set';
import { compare } from '@/core/exact/decimal';
import { formatMax, formatPoints } from '@/text/format';
import { cx } from '../primitives/cx';
import { ChartFigure, MeanLine } from './chart-figure';
import { axisOf, stackDots } from './dot-layout';
import { percentAlong, svgPercent } from './position';

export type DottedUnit = { key: string; name: string; total: DecimalString | null; own?: boolean };
export type DrawnBand = { label: string; from: DecimalString };

const DOT = 11;
const HEAD = 22;
const FOOT = 24;

/** Where the totals of a group lie: a dot for each unit over an axis that is cut to the values, with the rating bands. */
export function DistributionDots({
  title,
  lead,
  units,
  bands = [],
  mean,
  max,
}: {
  title: string;
  lead?: string;
  units: readonly DottedUnit[];
  bands?: readonly DrawnBand[];
  mean?: DecimalString | null;
  max: DecimalString;
}) {
  const scored = units.filter((unit): unit is DottedUnit & { total: DecimalString } => unit.total !== null);
  if (scored.length === 0) return null;
  const axis = axisOf(scored.map((unit) => Number(unit.total)), Number(max));
  const at = (value: DecimalString) => percentAlong(value, String(axis.to), String(axis.from));
  const dots = stackDots(scored, (unit) => at(unit.total));
  const rows = Math.max(...dots.map((dot) => dot.row)) + 1;
  const base = HEAD + Math.max(rows, 3) * DOT + 4;
  const hasOwn = scored.some((unit) => unit.own);
  const visibleBands = bands.filter((band) => Number(band.from) > axis.from && Number(band.from) < axis.to);
  return (
    <ChartFigure
      title={title}
      lead={lead ?? leadOf(scored, units.length)}
      legend={[
        { mark: 'dot-rest', label: 'Một đơn vị' },
        ...(hasOwn ? [{ mark: 'dot-main' as const, label: scored.find((unit) => unit.own)?.name ?? '' }] : []),
        ...(mean ? [{ mark: 'line-mean' as const, label: `Bình quân ${formatPoints(mean)}` }] : []),
      ]}
      table={<Figures units={units} />}
    >
      <div className="px-3">
        <svg aria-hidden width="100%" height={base + FOOT} className="block overflow-visible">
          {visibleBands.map((band) => (
            <g key={band.label}>
              <line
                x1={svgPercent(at(band.from))}
                x2={svgPercent(at(band.from))}
                y1="14"
                y2={base}
                className="stroke-line-strong"
              />
              <text x={svgPercent(at(band.from))} y="10" dx="3" className="fill-muted text-xs">
                {band.label}
              </text>
            </g>
          ))}
          <line x1="0" x2="100%" y1={base} y2={base} className="stroke-ink" />
          {axis.ticks.map((tick) => {
            const x = svgPercent(at(String(tick)));
            return (
              <g key={tick}>
                <line x1={x} x2={x} y1={base} y2={base + 5} className="stroke-ink" />
                <text x={x} y={base + 19} textAnchor="middle" className="num fill-muted text-xs">
                  {formatMax(String(tick))}
                </text>
              </g>
            );
          })}
          {mean && (
            <svg y={HEAD} className="overflow-visible">
              <MeanLine x={svgPercent(at(mean))} height={base - HEAD} />
            </svg>
          )}
          {dots.map(({ item, at: x, row }) => (
            <circle
              key={item.key}
              cx={svgPercent(x)}
              cy={base - DOT / 2 - 1 - row * DOT}
              r={item.own ? 6 : 4.5}
              className={cx('stroke-surface', item.own ? 'fill-chart-main' : 'fill-chart-rest')}
            >
              <title>{`${item.name}: ${formatPoints(item.total)}`}</title>
            </circle>
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

function leadOf(scored: readonly { name: string; total: DecimalString; own?: boolean }[], all: number): string {
  const ordered = [...scored].sort((a, b) => compare(b.total, a.total));
  const own = ordered.find((unit) => unit.own);
  const span = `${scored.length} đơn vị có tổng điểm từ ${formatPoints(ordered.at(-1)?.total ?? null)} đến ${formatPoints(ordered[0]?.total ?? null)}.`;
  const left = all > scored.length ? ` ${all - scored.length} đơn vị chưa có tổng điểm.` : '';
  return `${span}${own ? ` ${own.name}: ${formatPoints(own.total)}.` : ''}${left}`;
}

function Figures({ units }: { units: readonly DottedUnit[] }) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="col-number">
            Tổng điểm
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.key} className={unit.own ? 'row-own' : undefined}>
            <th scope="row">{unit.name}</th>
            <td className="col-number">{formatPoints(unit.total)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
