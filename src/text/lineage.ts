import type { UnitStanding } from '@/contracts/units';
import type { LineageKind } from '@/core/units/unit';

/** How a unit passed into its successor. */
export const LINEAGE_LABELS = {
  whole: 'toàn bộ',
  part: 'một phần',
  unchanged: 'giữ nguyên',
  renamed: 'đổi tên',
  retyped: 'đổi loại',
} as const satisfies Record<LineageKind, string>;

/** Whether a unit exists on the day that is looked at. */
export const UNIT_STANDING_LABELS = {
  active: 'Đang hoạt động',
  ended: 'Đã kết thúc',
  coming: 'Chưa hoạt động',
  all: 'Tất cả',
} as const satisfies Record<UnitStanding, string>;
