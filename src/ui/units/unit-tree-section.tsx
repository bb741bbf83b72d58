import Link from 'next/link';
import type { UnitTreeView } from '@/contracts/units';
import { formatInteger } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { formatDay } from '@/text/unit-events';
import { Button } from '@/ui/primitives/button';
import { EmptyState } from '@/ui/primitives/empty-state';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { TextInput } from '@/ui/primitives/text-input';
import { UnitTree } from './unit-tree';

/** The tree of one day, with the days on which something changed close at hand. */
export function UnitTreeSection({ tree }: { tree: UnitTreeView }) {
  const { day, today, roots, total, byType, milestones } = tree;
  const days = [...new Set([today, ...milestones])].sort().reverse();
  return (
    <>
      <form method="get" className="no-print flex flex-wrap items-end gap-x-3 gap-y-3">
        <TextInput label="Xem cây đơn vị ngày" type="date" name="ngay" defaultValue={day} small className="w-44" key={day} />
        <Button type="submit" small>
          Xem
        </Button>
        <nav aria-label="Các mốc thay đổi" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="text-muted">Các mốc:</span>
          {days.map((milestone) => (
            <Link
              key={milestone}
              href={milestone === today ? '/quan-tri/don-vi' : `/quan-tri/don-vi?ngay=${milestone}`}
              aria-current={milestone === day ? 'date' : undefined}
              className={milestone === day ? 'num font-semibold' : 'num text-primary underline'}
            >
              {milestone === today ? `hôm nay, ${formatDay(milestone)}` : formatDay(milestone)}
            </Link>
          ))}
        </nav>
      </form>
      <h2 className="mt-6 mb-3 text-xl font-semibold">Cây đơn vị ngày {formatDay(day)}</h2>
      {total === 0 ? (
        <EmptyState title="Không có đơn vị nào vào ngày này">Danh mục bắt đầu từ 08/07/2004, ngày các đơn vị được cấp mã.</EmptyState>
      ) : (
        <>
          <StatRow>
            <StatTile label="Đơn vị" figure={formatInteger(total)} tone="main" />
            {byType.map(({ type, count }) => (
              <StatTile key={type} label={UNIT_TYPE_LABELS[type]} figure={formatInteger(count)} />
            ))}
          </StatRow>
          <div className="mt-5">
            <UnitTree key={day} label={`Cây đơn vị ngày ${formatDay(day)}`} roots={roots} />
          </div>
        </>
      )}
    </>
  );
}
