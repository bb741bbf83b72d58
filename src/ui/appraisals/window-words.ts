import type { AppraisalWindowView } from '@/contracts/appraisals';
import { formatDateTime } from '@/text/format';
import { closedWords, ROUND_WORDS } from './words';

/** Which round is written now and until when, or why nothing can be; without a full stop. */
export function windowWords(window: AppraisalWindowView): string {
  if (window.open) return `Thẩm định ${ROUND_WORDS[window.stage].toLowerCase()}, hạn ${formatDateTime(new Date(window.deadline))}`;
  return (closedWords(window) ?? '').replace(/\.$/, '');
}
