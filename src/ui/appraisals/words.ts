/** Words of the appraisal's screens. */
import type { AppraisalState } from '@/core/workflow/appraisal';
import type { AppraisalStage } from '@/core/workflow/stage-parts';
import type { SheetStatus } from '@/core/workflow/statuses';
import type { AppraisalWindowView, DeskState } from '@/contracts/appraisals';
import { formatDateTime } from '@/text/format';
import type { BadgeTone } from '@/ui/primitives/badge';

type Worded = { readonly label: string; readonly tone: BadgeTone };

export const APPRAISAL_STATE_WORDS = {
  open: { label: 'Chưa thẩm định', tone: 'warning' },
  reopened: { label: 'Đơn vị đã sửa', tone: 'warning' },
  confirmed: { label: 'Đã xác nhận', tone: 'success' },
  changed: { label: 'Đã thay đổi', tone: 'danger' },
  notClaimed: { label: 'Không đề nghị', tone: 'neutral' },
} as const satisfies Record<AppraisalState, Worded>;

export const DESK_STATE_WORDS = {
  notSubmitted: { label: 'Chưa nộp', tone: 'neutral' },
  waiting: { label: 'Chưa thẩm định', tone: 'warning' },
  inProgress: { label: 'Đang thẩm định', tone: 'info' },
  done: { label: 'Đã thẩm định xong', tone: 'success' },
  finalised: { label: 'Hội đồng đã chốt', tone: 'success' },
} as const satisfies Record<DeskState, Worded>;

export const ROUND_WORDS = { round1: 'Vòng 1', round2: 'Vòng 2' } as const satisfies Record<AppraisalStage, string>;

/** Why nothing can be written now, and from or until when; null: it can. */
export function closedWords(window: AppraisalWindowView): string | null {
  if (window.open) return null;
  const at = window.at === null ? '' : formatDateTime(new Date(window.at));
  const round = window.stage === null ? 'Thẩm định' : `Thẩm định ${ROUND_WORDS[window.stage].toLowerCase()}`;
  switch (window.reason) {
    case 'not-yet':
      return `${round} bắt đầu từ ${at}.`;
    case 'over':
      return `${round} đã hết hạn lúc ${at}.`;
    case 'no-phase':
      return 'Kỳ đánh giá này chưa quy định thời gian thẩm định.';
    case 'round-not-open':
      return 'Kỳ đánh giá đã công bố; kết quả thẩm định không sửa được nữa.';
  }
}

/** Why this sheet cannot be appraised; null: it can. */
export function sheetClosedWords(status: SheetStatus): string | null {
  switch (status) {
    case 'submitted':
      return null;
    case 'finalised':
      return 'Hội đồng đã chốt phiếu này.';
    case 'returned':
      return 'Phiếu đang được trả lại để đơn vị sửa.';
    case 'draft':
    case 'pendingApproval':
      return 'Đơn vị chưa nộp phiếu.';
  }
}
