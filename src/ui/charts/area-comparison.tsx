import type { DecimalString } from '@/core/criteria/criteria-set';
import { formatMax, formatOfMax, formatPoints } from '@/text/format';
import { BestDiamond, ChartFigure, MeanLine } from './chart-figure';
import { percentAlong, svgPercent } from './position';

export type ComparedArea = {
  code: string;
  name: string;
  max: DecimalString;
  unit: DecimalString | null;
  mean: DecimalString | null;
  best: DecimalString | null;
};

const ROW_HEIGHT = 20;
const BAR_TOP = 4;
const BAR_HEIGHT = 12;

/** Each area of one unit against its maximum (the whole track), the group's mean and the group's best. */
export function AreaComparison({
  title,
  lead = 'Mỗi dải là điểm tối đa của lĩnh vực; phần đậm là điểm của đơn vị.',
  areas,
  unitLabel = 'Đơn vị',
}: {
  title: string;
  lead?: string;
  areas: readonly ComparedArea[];
  unitLabel?: string;
}) {
  return (
    <ChartFigure
      title={title}
      lead={lead}
      legend={[
        { mark: 'bar-main', label: unitLabel },
        { mark: 'line-mean', label: 'Bình quân nhóm' },
        { mark: 'diamond-best', label: 'Cao nhất nhóm' },
      ]}
      table={<Figures areas={areas} unitLabel={unitLabel} />}
    >
      <ul className="flex flex-col divide-y divide-line">
        {areas.map((area) => (
          <li
            key={area.code}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2 text-[0.9375rem] leading-snug sm:grid-cols-[15rem_minmax(0,1fr)_6.5rem]"
          >
            <span>{area.name}</span>
            <span className="num text-right font-semibold sm:order-last">{formatOfMax(area.unit, area.max)}</span>
            <span className="col-span-2 sm:col-span-1">
              <Track area={area} />
              <span className="num mt-0.5 block text-sm text-muted">
                Bình quân {formatPoints(area.mean)} · Cao nhất {formatPoints(area.best)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

function Track({ area }: { area: ComparedArea }) {
  const at = (value: DecimalString) => svgPercent(percentAlong(value, area.max));
  return (
    <svg aria-hidden width="100%" height={ROW_HEIGHT} className="block overflow-visible">
      <rect y={BAR_TOP} width="100%" height={BAR_HEIGHT} className="fill-chart-track stroke-line-strong" strokeWidth="0.5" />
      {area.unit !== null && <rect y={BAR_TOP} width={at(area.unit)} height={BAR_HEIGHT} className="fill-chart-main" />}
      {area.mean !== null && <MeanLine x={at(area.mean)} height={ROW_HEIGHT} />}
      {area.best !== null && <BestDiamond x={at(area.best)} y={ROW_HEIGHT / 2} />}
    </svg>
  );
}

function Figures({ areas, unitLabel }: { areas: readonly ComparedArea[]; unitLabel: string }) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Lĩnh vực</th>
          <th scope="col" className="col-number">
            Tối đa
          </th>
          <th scope="col" className="col-number">
            {unitLabel}
          </th>
          <th scope="col" className="col-number">
            Bình quân nhóm
          </th>
          <th scope="col" className="col-number">
            Cao nhất nhóm
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.code}>
            <th scope="row">{area.name}</th>
            <td className="col-number">{formatMax(area.max)}</td>
            <td className="col-number">{formatPoints(area.unit)}</td>
            <td className="col-number">{formatPoints(area.mean)}</td>
            <td className="col-number">{formatPoints(area.best)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
