/** Words of opening accounts in bulk. */
import type { PlanProblem } from '@/core/access/plan-accounts';
import { formatInteger } from './format';

/** One sentence a problem: what is wrong, for which units, and how to mend it. */
export function planProblemWords(problem: PlanProblem): string {
  switch (problem.kind) {
    case 'unknownToken':
      return `Mẫu thứ ${problem.pattern + 1} có “{${problem.token}}” là phần không hiểu được. Dùng được {mã}, {tên-không-dấu}, {tên-riêng}, {đơn vị}.`;
    case 'sameForAll':
      return `Mẫu thứ ${problem.pattern + 1} cho mọi đơn vị cùng một tên đăng nhập “${problem.username}”. Xin thêm {mã} hoặc {tên-không-dấu}.`;
    case 'invalidUsername':
      return `“${problem.username}” không dùng làm tên đăng nhập được (${unitsWords(problem.unitNames)}). Tên gồm 3–40 ký tự: chữ không dấu, chữ số, dấu chấm, gạch ngang.`;
    case 'sharedUsername':
      return `“${problem.username}” trùng nhau giữa ${unitsWords(problem.unitNames)}. Xin dùng {mã} để phân biệt.`;
    case 'takenUsername':
      return `“${problem.username}” đã có người dùng (${unitsWords(problem.unitNames)}). Xin đổi mẫu.`;
    case 'invalidDisplayName':
      return `Tên gọi “${problem.displayName}” trống hoặc dài quá 120 ký tự (${unitsWords(problem.unitNames)}).`;
  }
}

function unitsWords(names: readonly string[]): string {
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${formatInteger(names.length - 3)} đơn vị khác`;
}
