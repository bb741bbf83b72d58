import type { CouncilWindowView } from '@/contracts/council';
import { formatDateTime } from '@/text/format';
import { Notice } from '@/ui/primitives/notice';

/** That the council is late. Why nothing can be fixed stands under the button that cannot be pressed. */
export function OverdueNotice({ window }: { readonly window: CouncilWindowView }) {
  if (!window.open || window.overdueSince === null) return null;
  return (
    <Notice tone="warning" title="Đã quá thời hạn của Hội đồng" className="mb-4">
      Thời hạn đã qua từ {formatDateTime(new Date(window.overdueSince))}. Vẫn chốt được điểm, nhưng việc công bố đang chờ.
    </Notice>
  );
}
