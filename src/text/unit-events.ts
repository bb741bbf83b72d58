/** Words of what happens to units: kinds, and why one may not be recorded as it is written. */
import { EVENT_SHAPES, type UnitEventKind, type UnitEventProblem } from '@/core/units/event';
import type { Day } from '@/core/units/unit';
import { UNIT_TYPE_LABELS } from './labels';

export const UNIT_EVENT_LABELS = {
  create: 'Thành lập mới',
  merge: 'Sáp nhập',
  split: 'Chia tách',
  rename: 'Đổi tên',
  retype: 'Đổi loại',
  abolish: 'Giải thể',
} as const satisfies Record<UnitEventKind, string>;

export const UNIT_EVENT_HINTS = {
  create: 'Một đơn vị chưa có trong danh mục bắt đầu hoạt động.',
  merge: 'Từ hai đơn vị trở lên, toàn bộ hoặc một phần, thành một đơn vị mới.',
  split: 'Một đơn vị thành hai đơn vị mới trở lên.',
  rename: 'Giữ nguyên phạm vi và loại, mang tên mới.',
  retype: 'Ví dụ xã thành phường; có thể kèm tên mới.',
  abolish: 'Kết thúc, không có đơn vị nào kế thừa.',
} as const satisfies Record<UnitEventKind, string>;

/** "2025-07-01" -> "01/07/2025". */
export function formatDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** What is wrong, and what to do. */
export function unitEventProblemText(problem: UnitEventProblem): string {
  switch (problem.kind) {
    case 'wrongNumber':
      return wrongNumberText(problem.event, problem.of);
    case 'unknownUnit':
      return 'Có đơn vị không có trong danh mục. Xin chọn trong danh sách gợi ý.';
    case 'chosenTwice':
      return `${problem.name} được chọn hai lần. Xin bỏ bớt một dòng.`;
    case 'notYetThere':
      return `${problem.name} mới hoạt động từ ${formatDay(problem.validFrom)}; ngày hiệu lực phải sau ngày đó.`;
    case 'alreadyEnded':
      return `${problem.name} đã kết thúc ngày ${formatDay(problem.validTo)}. Xin chọn đơn vị kế thừa.`;
    case 'laterEvent':
      return `${problem.name} đã có thay đổi ghi cho ngày ${formatDay(problem.on)}; không ghi thay đổi trước ngày đó.`;
    case 'hasUnitsBelow':
      return `${problem.name} còn ${belowText(problem.below)} trực thuộc sau ngày này. Xin ghi thay đổi của các đơn vị đó trước.`;
    case 'hasAgencies':
      return `${problem.name} còn cơ quan chuyên môn đang làm việc và kỳ đánh giá gắn với các cơ quan này, nên chưa đổi tên, đổi loại được.`;
    case 'mixedLevels':
      return `${problem.names.join(', ')} không cùng cấp nên không sáp nhập được.`;
    case 'notOfOneOrganiser':
      return `${problem.names.join(', ')} không cùng tỉnh, thành phố nên không sáp nhập được.`;
    case 'levelChanges':
      return `Đơn vị mới phải cùng cấp với đơn vị cũ; “${UNIT_TYPE_LABELS[problem.type]}” là cấp khác.`;
    case 'typeChanges':
      return 'Đổi tên thì giữ nguyên loại. Nếu loại cũng thay đổi, xin chọn “Đổi loại”.';
    case 'nothingChanges':
      return problem.event === 'rename' ? 'Tên mới trùng tên đang dùng.' : 'Loại mới trùng loại đang dùng. Nếu chỉ đổi tên, xin chọn “Đổi tên”.';
    case 'parentMissing':
      return 'Xin chọn đơn vị cấp trên trong danh sách gợi ý.';
    case 'parentNotThere':
      return `Đơn vị cấp trên ${problem.name} không hoạt động vào ngày hiệu lực.`;
    case 'parentEnds':
      return `${problem.name} kết thúc trong chính thay đổi này nên không làm đơn vị cấp trên được.`;
    case 'parentNotAbove':
      return `${problem.name} không phải là cấp trên của đơn vị nào được sáp nhập.`;
    case 'wrongPlace':
      return problem.parent === null
        ? `“${UNIT_TYPE_LABELS[problem.type]}” phải có đơn vị cấp trên; chỉ tỉnh, thành phố đứng đầu danh mục.`
        : `“${UNIT_TYPE_LABELS[problem.type]}” không trực thuộc ${problem.parent} được.`;
    case 'codeTaken':
      return problem.by === null
        ? `Mã ${problem.code} đang được một đơn vị khác dùng. Xin kiểm tra lại mã trong quyết định.`
        : `Mã ${problem.code} đang là mã của ${problem.by}.`;
    case 'codeTwice':
      return `Mã ${problem.code} ghi cho hai đơn vị.`;
    case 'nameTaken':
      return `Đã có ${problem.name} cùng loại, cùng cấp trên vào ngày này.`;
    case 'nameTwice':
      return `Tên ${problem.name} ghi cho hai đơn vị.`;
    case 'tooFarAhead':
      return `Ngày hiệu lực xa quá, chỉ ghi trước đến ${formatDay(problem.latest)}. Xin kiểm tra năm.`;
    case 'beforeCodes':
      return `Danh mục bắt đầu từ ${formatDay(problem.earliest)}. Xin kiểm tra năm.`;
    case 'decisionAhead':
      return 'Ngày quyết định ở tương lai. Xin kiểm tra lại.';
  }
}

function wrongNumberText(event: UnitEventKind, of: 'predecessors' | 'units'): string {
  const { [of]: number } = EVENT_SHAPES[event];
  const what = of === 'predecessors' ? 'đơn vị cũ' : 'đơn vị mới';
  if (number === 0) return `${UNIT_EVENT_LABELS[event]} thì không có ${what}.`;
  const isOpen = (event === 'merge' && of === 'predecessors') || (event === 'split' && of === 'units');
  return `${UNIT_EVENT_LABELS[event]} cần ${isOpen ? 'ít nhất ' : ''}${number} ${what}.`;
}

function belowText(names: readonly string[]): string {
  const [first, second] = names;
  if (names.length > 2) return `${names.length} đơn vị (${first}, ${second}, …)`;
  return names.join(', ');
}
