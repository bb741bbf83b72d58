import { useId, type ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { TableRegion } from '../primitives/table-region';

export type LegendMark = 'bar-main' | 'bar-survey' | 'line-mean' | 'diamond-best' | 'dot-main' | 'dot-hollow' | 'dot-rest';

/** Frame of every chart: title, what it tells in one sentence, legend, drawing, and the figures as a table. */
export function ChartFigure({
  title,
  lead,
  legend,
  table,
  children,
}: {
  title: string;
  /** What one reads from it: the text alternative, in sight of everybody. */
  lead: string;
  legend: readonly { mark: LegendMark; label: string }[];
  /** Head and body of the table of figures. */
  table: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <figure aria-labelledby={titleId} className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <figcaption>
        <h3 id={titleId} className="text-base font-semibold">
          {title}
        </h3>
        <p className="mt-1 max-w-[75ch] text-[0.9375rem] text-muted">{lead}</p>
      </figcaption>
      <ul aria-label="Chú giải" className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {legend.map((item) => (
          <li key={item.label} className="flex items-center gap-2">
            <Mark mark={item.mark} />
            {item.label}
          </li>
        ))}
      </ul>
      <div className="mt-4">{children}</div>
      <details className="disclosure no-print mt-4">
        <summary className="inline-flex items-center gap-1 text-sm font-medium text-primary">
          <ChevronRight aria-hidden className="chevron size-4" />
          Xem số liệu
        </summary>
        <TableRegion label={`Số liệu: ${title}`} className="mt-2">
          <table className="table">
            <caption className="sr-only">{title}</caption>
            {table}
          </table>
        </TableRegion>
      </details>
    </figure>
  );
}

function Mark({ mark }: { mark: LegendMark }) {
  return (
    <svg aria-hidden width="16" height="12" className="flex-none overflow-visible">
      {mark === 'bar-main' && <rect y="1" width="16" height="10" className="fill-chart-main" />}
      {mark === 'bar-survey' && <rect y="1" width="16" height="10" className="fill-chart-survey" />}
      {mark === 'line-mean' && <MeanLine x="8" height={12} />}
      {mark === 'diamond-best' && <BestDiamond x="8" y={6} />}
      {mark === 'dot-main' && <circle cx="8" cy="6" r="6" className="fill-chart-main" />}
      {mark === 'dot-hollow' && <circle cx="8" cy="6" r="5" className="fill-surface stroke-chart-mean" strokeWidth="2" />}
      {mark === 'dot-rest' && <circle cx="8" cy="6" r="4.5" className="fill-chart-rest" />}
    </svg>
  );
}

/** The group's mean: an upright line over the whole height, on paper so that it is seen on a bar as well as beside it. */
export function MeanLine({ x, height }: { x: string; height: number }) {
  return (
    <>
      <line x1={x} x2={x} y1="0" y2={height} strokeWidth="4" className="stroke-surface" />
      <line x1={x} x2={x} y1="0" y2={height} strokeWidth="2" strokeDasharray="3 2" className="stroke-ink" />
    </>
  );
}

/** The best of the group. A nested svg carries the percentage, the diamond is drawn around its origin. */
export function BestDiamond({ x, y }: { x: string; y: number }) {
  return (
    <svg x={x} y={y} className="overflow-visible">
      <path d="M0-6L6 0 0 6-6 0z" strokeWidth="1.5" className="fill-chart-best stroke-surface" />
    </svg>
  );
}
