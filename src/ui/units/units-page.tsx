import { CalendarClock, FileUp } from 'lucide-react';
import type { UnitList, UnitTreeView } from '@/contracts/units';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Tabs } from '@/ui/primitives/tabs';
import { UnitTableView } from './unit-table-view';
import { UnitTreeSection } from './unit-tree-section';

type Shown = { view: 'tree'; tree: UnitTreeView } | { view: 'table'; list: UnitList; filter: Readonly<Record<string, string>> };

/** The directory of units as of a day, as a tree or as a table. */
export function UnitsPage(shown: Shown) {
  const { day, today } = shown.view === 'tree' ? shown.tree : shown.list;
  const onDay = day === today ? '' : `ngay=${day}`;
  return (
    <>
      <PageHeader
        title="Đơn vị"
        lead="Danh mục đơn vị theo thời gian hiệu lực. Không xóa, không sửa đè: đơn vị sáp nhập, chia tách, đổi tên hay giải thể vào ngày nào thì ghi vào ngày đó, lịch sử giữ nguyên."
        actions={
          <>
            <LinkButton href="/quan-tri/don-vi/nhap" icon={<FileUp aria-hidden className="size-4" />}>
              Nhập từ tệp
            </LinkButton>
            <LinkButton href="/quan-tri/don-vi/su-kien" variant="primary" icon={<CalendarClock aria-hidden className="size-4" />}>
              Ghi thay đổi
            </LinkButton>
          </>
        }
      />
      <Tabs
        label="Cách xem"
        items={[
          { href: `/quan-tri/don-vi${onDay && `?${onDay}`}`, label: 'Cây đơn vị', current: shown.view === 'tree' },
          { href: `/quan-tri/don-vi?xem=bang${onDay && `&${onDay}`}`, label: 'Bảng', current: shown.view === 'table' },
        ]}
      />
      <div className="mt-5">{shown.view === 'tree' ? <UnitTreeSection tree={shown.tree} /> : <UnitTableView list={shown.list} filter={shown.filter} />}</div>
    </>
  );
}
