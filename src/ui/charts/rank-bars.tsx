import Link from 'next/link';
import type { DecimalString } from '@/core/criteria/criteria-set';
import { compareVi, formatMax, formatPoints } from '@/text/format';
import { cx } from '../primitives/cx';
import { IllustrativeMark } from '../primitives/illustrative';
import { ChartFigure, MeanLine } from './chart-figure';
import { percentAlong, svgPercent } from './position';

export type RankedUnit = {
  key: string;
  name: string;
  rank: number | null;
  appraised: DecimalString | null;
  survey: DecimalString | null;
  /** After bonus and penalty; null: incomplete. */
  total: DecimalString | null;
  own?: boolean;
  href?: string;
  illustrative?: boolean;
};

const BAR_HEIGHT = 14;

/** Totals of a ranking group as bars of appraised and survey points, the reader's unit in strong colour. Zero-based. */
export function RankBars({
  title,
  lead,
  units,
  max,
  mean,
}: {
  title: string;
  lead?: string;
  units: readonly RankedUnit[];
  max: DecimalString;
  mean?: DecimalString | null;
}) {
  const ordered = [...units].sort(byRank);
  return (
    <ChartFigure
      title={title}
      lead={lead ?? leadOf(ordered, max)}
      legend={[
        { mark: 'bar-main', label: 'Điểm thẩm định' },
        { mark: 'bar-survey', label: 'Điểm điều tra xã hội học' },
        ...(mean ? [{ mark: 'line-mean' as const, label: `Bình quân ${formatPoints(mean)}` }] : []),
      ]}
      table={<Figures units={ordered} max={max} />}
    >
      <ol className="flex flex-col gap-2">
        {ordered.map((unit) => (
          <li
            key={unit.key}
            className={cx(
              'grid grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 text-[0.9375rem] leading-snug sm:grid-cols-[2rem_13rem_minmax(0,1fr)_4.5rem] lg:grid-cols-[2rem_19rem_minmax(0,1fr)_4.5rem]',
              unit.own && 'font-semibold',
            )}
          >
            <span className="num text-right text-muted">{unit.rank ?? '–'}</span>
            <span className="flex min-w-0 flex-wrap items-center gap-x-2">
              {unit.href ? (
                <Link href={unit.href} className="hover:text-primary hover:underline">
                  {unit.name}
                </Link>
              ) : (
                unit.name
              )}
              {unit.illustrative && <IllustrativeMark />}
            </span>
            <span className="num text-right whitespace-nowrap sm:order-last">{formatPoints(unit.total)}</span>
            <span className="col-start-2 col-end-4 sm:col-auto">
              <Bar unit={unit} max={max} mean={mean} />
            </span>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}

function Bar({ unit, max, mean }: { unit: RankedUnit; max: DecimalString; mean?: DecimalString | null }) {
  const appraised = unit.appraised === null ? 0 : percentAlong(unit.appraised, max);
  const survey = unit.survey === null ? 0 : percentAlong(unit.survey, max);
  return (
    <svg aria-hidden width="100%" height={BAR_HEIGHT} className="block">
      <rect width="100%" height={BAR_HEIGHT} className="fill-chart-track" />
      <rect
        width={svgPercent(appraised)}
        height={BAR_HEIGHT}
        className={unit.own ? 'fill-chart-main' : 'fill-chart-rest'}
      />
      <rect
        x={svgPercent(appraised)}
        width={svgPercent(survey)}
        height={BAR_HEIGHT}
        className={unit.own ? 'fill-chart-survey' : 'fill-chart-rest-survey'}
      />
      {/* The two colours touch: a line of paper between them tells them apart without colour. */}
      <rect x={svgPercent(appraised)} width="1.5" height={BAR_HEIGHT} className="fill-surface" />
      {mean && <MeanLine x={svgPercent(percentAlong(mean, max))} height={BAR_HEIGHT} />}
    </svg>
  );
}

function Figures({ units, max }: { units: readonly RankedUnit[]; max: DecimalString }) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col" className="col-number">
            Hạng
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="col-number">
            Thẩm định
          </th>
          <th scope="col" className="col-number">
            Điều tra XHH
          </th>
          <th scope="col" className="col-number">
            Tổng điểm/{formatMax(max)}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.key} className={unit.own ? 'row-own' : undefined}>
            <td className="col-number">{unit.rank ?? '–'}</td>
            <th scope="row">{unit.name}</th>
            <td className="col-number">{formatPoints(unit.appraised)}</td>
            <td className="col-number">{formatPoints(unit.survey)}</td>
            <td className="col-number">{formatPoints(unit.total)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}

function byRank(a: RankedUnit, b: RankedUnit): number {
  if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
  return a.rank - b.rank || compareVi(a.name, b.name);
}

function leadOf(ordered: readonly RankedUnit[], max: DecimalString): string {
  const ranked = ordered.filter((unit) => unit.rank !== null && unit.total !== null);
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return 'Chưa có đơn vị nào đủ điểm để xếp hạng.';
  const own = ranked.find((unit) => unit.own);
  const span = `Cao nhất ${first.name} ${formatPoints(first.total)}, thấp nhất ${last.name} ${formatPoints(last.total)}, thang ${formatMax(max)} điểm.`;
  return own ? `${span} ${own.name}: ${formatPoints(own.total)}, hạng ${own.rank}.` : span;
}
