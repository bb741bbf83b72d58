import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button';

/** Steps through the pages of a long table. */
export function Pager({ label, page, pages, onPage }: { label: string; page: number; pages: number; onPage: (page: number) => void }) {
  return (
    <nav aria-label={`Trang của bảng ${label}`} className="no-print mt-3 flex flex-wrap items-center gap-3">
      <Button
        small
        icon={<ChevronLeft aria-hidden className="size-4" />}
        disabledReason={page === 1 ? 'Đang ở trang đầu.' : null}
        reasonPlacement="tooltip"
        onClick={() => onPage(page - 1)}
      >
        Trang trước
      </Button>
      <p role="status" className="num text-sm">
        Trang {page}/{pages}
      </p>
      <Button
        small
        icon={<ChevronRight aria-hidden className="size-4" />}
        disabledReason={page === pages ? 'Đang ở trang cuối.' : null}
        reasonPlacement="tooltip"
        onClick={() => onPage(page + 1)}
      >
        Trang sau
      </Button>
    </nav>
  );
}
