import type { AppraisalWindowView } from '@/contracts/appraisals';
import { formatDateTime } from '@/text/format';
import { Notice } from '@/ui/primitives/notice';
import { closedWords, ROUND_WORDS } from './words';

/** Which round is written now and until when, or why nothing can be. */
export function windowWords(window: AppraisalWindowView): string {
  if (window.open) return `Thẩm định ${ROUND_WORDS[window.stage].toLowerCase()}, hạn ${formatDateTime(new Date(window.deadline))}`;
  return closedWords(window) ?? '';
}

export function ClosedNotice({ window, sheetClosed = null }: { readonly window: AppraisalWindowView; readonly sheetClosed?: string | null }) {
  const words = sheetClosed ?? closedWords(window);
  if (words === null) return null;
  return (
    <Notice tone="info" title="Chỉ xem" className="mb-4">
      {words}
    </Notice>
  );
}
