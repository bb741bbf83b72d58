import type { LineageKind } from '@/contracts/units';

/** How a unit passed into its successor. */
export const LINEAGE_LABELS = {
  whole: 'toàn bộ',
  part: 'một phần',
  unchanged: 'giữ nguyên',
  renamed: 'đổi tên',
  retyped: 'đổi loại',
} as const satisfies Record<LineageKind, string>;
