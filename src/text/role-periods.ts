/** Words of the days on which a role is held. */
import type { RoleProblem, RoleProblemKind } from '@/core/access/plan-roles';
import type { RolePeriod, RoleState } from '@/core/access/role-period';
import { dayWords } from './dates';

const PROBLEM_TEXT = {
  endsBeforeItBegins: 'ngày kết thúc phải từ ngày bắt đầu trở đi.',
  endsInThePast: 'ngày kết thúc đã qua. Muốn ngừng ngay, xin gỡ vai trò khỏi danh sách.',
  beginsInThePast: 'ngày bắt đầu đã qua. Hệ thống chỉ ghi nhận từ hôm nay trở đi; xin để trống hoặc chọn ngày từ hôm nay.',
  hasBegun: 'vai trò đang được giữ nên không đổi ngày bắt đầu được nữa.',
} as const satisfies Record<RoleProblemKind, string>;

/** "Vai trò 2: ngày kết thúc …" */
export function roleProblemText({ kind, at }: RoleProblem): string {
  return `Vai trò ${at + 1}: ${PROBLEM_TEXT[kind]}`;
}

/** "đến hết 31/12/2026", "từ 01/01/2027", "đã hết hạn từ 01/12/2026"; null where there is nothing to say. */
export function rolePeriodWords({ validFrom, validTo }: RolePeriod, state: RoleState): string | null {
  switch (state) {
    case 'current':
      return validTo === null ? null : `đến hết ${dayWords(validTo)}`;
    case 'upcoming':
      return validTo === null ? `chưa có hiệu lực, từ ${dayWords(validFrom)}` : `chưa có hiệu lực, từ ${dayWords(validFrom)} đến hết ${dayWords(validTo)}`;
    case 'ended':
      return `đã hết hạn, giữ từ ${dayWords(validFrom)} đến hết ${dayWords(validTo ?? validFrom)}`;
  }
}
