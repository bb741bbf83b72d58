/** Words of the council's screens. */
import type { CouncilState } from '@/core/workflow/council';
import type { CouncilUnitState, CouncilWindowView } from '@/contracts/council';
import { formatDateTime } from '@/text/format';
import type { BadgeTone } from '@/ui/primitives/badge';

type Worded = { readonly label: string; readonly tone: BadgeTone };

export const COUNCIL_STATE_WORDS = {
  fixed: { label: 'Đã chốt', tone: 'success' },
  ready: { label: 'Chờ chốt', tone: 'warning' },
  notAppraised: { label: 'Chưa thẩm định', tone: 'danger' },
  notClaimed: { label: 'Không đề nghị', tone: 'neutral' },
} as const satisfies Record<CouncilState, Worded>;

export const COUNCIL_UNIT_STATE_WORDS = {
  withUnit: { label: 'Chưa nộp', tone: 'neutral' },
  appraising: { label: 'Đang thẩm định', tone: 'info' },
  ready: { label: 'Đủ điều kiện chốt', tone: 'warning' },
  finalised: { label: 'Đã chốt điểm', tone: 'success' },
} as const satisfies Record<CouncilUnitState, Worded>;

/** Why the council cannot write now, and from when; null: it can. */
export function councilClosedWords(window: CouncilWindowView): string | null {
  if (window.open) return null;
  switch (window.reason) {
    case 'not-yet':
      return `Hội đồng thẩm định chốt điểm từ ${window.opensAt === null ? '' : formatDateTime(new Date(window.opensAt))}.`;
    case 'round-not-open':
      return 'Kỳ đánh giá đã công bố; điểm chính thức không sửa được nữa.';
    case 'read-only':
      return 'Chỉ thành viên Hội đồng thẩm định chốt được điểm.';
  }
}
