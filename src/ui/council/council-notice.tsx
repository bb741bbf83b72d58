import type { CouncilWindowView } from '@/contracts/council';
import { formatDateTime } from '@/text/format';
import { Notice } from '@/ui/primitives/notice';
import { councilClosedWords } from './words';

/** Why nothing can be fixed now, or that the council is late. */
export function CouncilNotice({ window }: { readonly window: CouncilWindowView }) {
  const closed = councilClosedWords(window);
  if (closed !== null) {
    return (
      <Notice tone="info" title="Chỉ xem" className="mb-4">
        {closed}
      </Notice>
    );
  }
  if (!window.open || window.overdueSince === null) return null;
  return (
    <Notice tone="warning" title="Đã quá thời hạn của Hội đồng" className="mb-4">
      Thời hạn đã qua từ {formatDateTime(new Date(window.overdueSince))}. Vẫn chốt được điểm, nhưng việc công bố đang chờ.
    </Notice>
  );
}
