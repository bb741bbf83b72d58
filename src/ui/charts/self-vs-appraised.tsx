import type { DecimalString } from '@/core/criteria/criteria-set';
import { compare, subtract } from '@/core/exact/decimal';
import { formatMax, formatPoints, formatSigned } from '@/text/format';
import { cx } from '../primitives/cx';
import { ChartFigure } from './chart-figure';
import { percentAlong, svgPercent } from './position';

export type AppraisedArea = {
  code: string;
  name: string;
  max: DecimalString;
  self: DecimalString | null;
  appraised: DecimalString | null;
};

const ROW_HEIGHT = 20;
const MIDDLE = ROW_HEIGHT / 2;

/** Per area, what the unit gave itself and what the appraisal left, in percent of the area's maximum. */
export function SelfVsAppraised({
  title,
  lead = 'Đoạn nối cho thấy điểm thay đổi qua thẩm định; cuối dải là điểm tối đa của lĩnh vực.',
  areas,
}: {
  title: string;
  lead?: string;
  areas: readonly AppraisedArea[];
}) {
  return (
    <ChartFigure
      title={title}
      lead={lead}
      legend={[
        { mark: 'dot-hollow', label: 'Tự đánh giá' },
        { mark: 'dot-main', label: 'Sau thẩm định' },
      ]}
      table={<Figures areas={areas} />}
    >
      <ul className="flex flex-col divide-y divide-line">
        {areas.map((area) => (
          <li
            key={area.code}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2 text-[0.9375rem] leading-snug sm:grid-cols-[15rem_minmax(0,1fr)_9rem]"
          >
            <span>{area.name}</span>
            <span className="num text-right sm:order-last">
              <span className="text-muted">{formatPoints(area.self)} → </span>
              <span className="font-semibold">{formatPoints(area.appraised)}</span>
              <span className={cx('block text-sm', isLoss(area) ? 'font-semibold text-danger' : 'text-muted')}>
                {differenceWords(area)}
              </span>
            </span>
            <span className="col-span-2 px-1.5 sm:col-span-1">
              <Dumbbell area={area} />
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

function Dumbbell({ area }: { area: AppraisedArea }) {
  const self = area.self === null ? null : svgPercent(percentAlong(area.self, area.max));
  const appraised = area.appraised === null ? null : svgPercent(percentAlong(area.appraised, area.max));
  return (
    <svg aria-hidden width="100%" height={ROW_HEIGHT} className="block overflow-visible">
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} strokeWidth="2" className="stroke-chart-track" />
      <line x1="100%" x2="100%" y1="3" y2={ROW_HEIGHT - 3} strokeWidth="2" className="stroke-line-strong" />
      {self && appraised && (
        <line
          x1={self}
          x2={appraised}
          y1={MIDDLE}
          y2={MIDDLE}
          strokeWidth="5"
          className={isLoss(area) ? 'stroke-chart-loss' : 'stroke-chart-main'}
        />
      )}
      {self && <circle cx={self} cy={MIDDLE} r="6.5" strokeWidth="2" className="fill-surface stroke-chart-mean" />}
      {appraised && <circle cx={appraised} cy={MIDDLE} r={self === appraised ? 4 : 6} className="fill-chart-main" />}
    </svg>
  );
}

function isLoss({ self, appraised }: AppraisedArea): boolean {
  return self !== null && appraised !== null && compare(appraised, self) < 0;
}

function differenceWords({ self, appraised }: AppraisedArea): string {
  if (self === null || appraised === null) return 'chưa so sánh được';
  return compare(appraised, self) === 0 ? 'giữ nguyên' : formatSigned(subtract(appraised, self));
}

function Figures({ areas }: { areas: readonly AppraisedArea[] }) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Lĩnh vực</th>
          <th scope="col" className="col-number">
            Tối đa
          </th>
          <th scope="col" className="col-number">
            Tự đánh giá
          </th>
          <th scope="col" className="col-number">
            Sau thẩm định
          </th>
          <th scope="col" className="col-number">
            Chênh lệch
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.code}>
            <th scope="row">{area.name}</th>
            <td className="col-number">{formatMax(area.max)}</td>
            <td className="col-number">{formatPoints(area.self)}</td>
            <td className="col-number">{formatPoints(area.appraised)}</td>
            <td className="col-number">{differenceWords(area)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
