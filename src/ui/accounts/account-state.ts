import type { AccountRow } from '@/contracts/accounts';
import type { BadgeTone } from '@/ui/primitives/badge';

export const ACCOUNT_STATES = ['inUse', 'mustChange', 'upcoming', 'ended', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_STATE_LOOK = {
  inUse: { words: 'Đang dùng', tone: 'success' },
  mustChange: { words: 'Chờ đổi mật khẩu', tone: 'warning' },
  upcoming: { words: 'Chưa có hiệu lực', tone: 'warning' },
  ended: { words: 'Vai trò đã hết hạn', tone: 'danger' },
  disabled: { words: 'Đã khóa', tone: 'danger' },
} as const satisfies Record<AccountState, { words: string; tone: BadgeTone }>;

/** What most stands in the way of using the account. */
export function accountState({ isDisabled, roles, mustChangePassword }: AccountRow): AccountState {
  if (isDisabled) return 'disabled';
  if (roles.every(({ state }) => state === 'ended')) return 'ended';
  if (!roles.some(({ state }) => state === 'current')) return 'upcoming';
  return mustChangePassword ? 'mustChange' : 'inUse';
}
