/** Problems of declared facts and typed numbers in Vietnamese: what is wrong, where, and how to mend it. */
import type { Leaf } from '@/core/criteria/criteria-set';
import type { NumberProblem } from '@/core/exact/parse';
import type { FactsProblem } from '@/core/scoring/outcome';
import { formatDecimal, formatMax } from './format';

/** One sentence or two, without the code of the leaf, which stands beside it on the screen. */
export function factsProblemText(problem: FactsProblem, leaf?: Leaf): string {
  const field = fieldText(problem.field, leaf);
  const value = printed(problem.detail?.value);
  switch (problem.code) {
    case 'wrong-shape':
      return `${field}: chưa kê khai hoặc kê khai không đúng cách chấm của tiêu chí này. Xin nhập lại theo mẫu.`;
    case 'not-a-number':
      return `${field}: “${value}” không phải là số. Xin nhập số, ví dụ 12 hoặc 12,5.`;
    case 'negative':
      return problem.severity === 'warning'
        ? `${field}: giá trị âm, thấp hơn mọi mức của thang điểm. Xin kiểm tra lại.`
        : `${field}: không được là số âm. Xin nhập số từ 0 trở lên.`;
    case 'not-an-integer':
      return `${field}: phải là số nguyên. Xin bỏ phần thập phân.`;
    case 'above-maximum':
      return `${field}: vượt điểm tối đa ${printed(problem.detail?.maxPoints)}. Xin nhập từ 0 đến ${printed(problem.detail?.maxPoints)}.`;
    case 'not-a-step':
      return `${field}: điểm phải là bội số của ${printed(problem.detail?.step)}.`;
    case 'numerator-above-denominator':
      return problem.severity === 'warning'
        ? 'Tử số lớn hơn mẫu số: tỷ lệ vượt 100\u00a0%, điểm được tính tối đa. Xin kiểm tra lại hai số.'
        : 'Mẫu số bằng 0 nhưng tử số lớn hơn 0. Xin sửa một trong hai số.';
    case 'unknown-option':
      return `${field}: phương án không có trong thang điểm. Xin chọn lại.`;
    case 'duplicate-option':
      return `${field}: nội dung bị đánh dấu hai lần. Xin bỏ bớt một lần.`;
    case 'not-applicable-forbidden':
      return problem.field === 'denominator'
        ? 'Mẫu số bằng 0, nhưng tiêu chí này không được kê khai là không áp dụng. Xin kiểm tra lại mẫu số.'
        : 'Tiêu chí này không được kê khai là không áp dụng. Xin kê khai số liệu.';
    case 'reason-missing':
      return 'Kê khai không áp dụng phải kèm lý do. Xin ghi lý do.';
    case 'survey-not-declared':
      return 'Điểm điều tra xã hội học tính từ phiếu khảo sát, đơn vị không kê khai. Xin xóa số liệu ở dòng này.';
    case 'too-large':
      return `${field}: số quá lớn hoặc quá nhiều chữ số. Xin kiểm tra lại đơn vị tính.`;
  }
}

const NUMBER_PROBLEM_TEXT = {
  empty: () => 'Chưa nhập số.',
  'not-a-number': (typed) => `“${typed}” không phải là số. Xin nhập số, ví dụ 12 hoặc 12,5.`,
  negative: (typed) => `“${typed}” là số âm. Xin nhập số từ 0 trở lên.`,
  ambiguous: (typed) => `“${typed}” đọc được hai cách. Nếu là số thập phân, xin dùng dấu phẩy: ${typed.trim().replace('.', ',')}.`,
  'not-an-integer': (typed) => `“${typed}” không phải là số nguyên. Xin bỏ phần thập phân.`,
  'too-many-decimals': (typed) => `“${typed}” có quá nhiều chữ số thập phân. Xin làm tròn bớt.`,
  'too-large': (typed) => `“${typed}” có quá nhiều chữ số. Xin kiểm tra lại đơn vị tính.`,
} satisfies Record<NumberProblem, (typed: string) => string>;

/** @param typed as it was typed, to show what is meant */
export function numberProblemText(problem: NumberProblem, typed: string): string {
  return NUMBER_PROBLEM_TEXT[problem](typed);
}

const FIELD_TEXT: Readonly<Record<string, string>> = {
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  value: 'Giá trị',
  count: 'Số lượng',
  counts: 'Số lần vi phạm',
  points: 'Điểm',
  fixedPoints: 'Điểm ấn định',
  optionIndex: 'Phương án',
  ticked: 'Nội dung đạt',
  reason: 'Lý do',
  notApplicable: 'Không áp dụng',
};

function fieldText(field: string | undefined, leaf?: Leaf): string {
  if (field === undefined) return 'Số liệu';
  const [name = '', index] = field.split('.');
  const violation = name === 'counts' && index !== undefined && leaf?.rule.kind === 'deduction' ? leaf.rule.violations[Number(index)] : undefined;
  if (violation) return `Số lần “${violation.label}”`;
  const text = FIELD_TEXT[name] ?? field;
  return index === undefined ? text : `${text} (mục ${Number(index) + 1})`;
}

/** Numbers as Vietnamese readers write them, anything else as it came. */
function printed(text: string | undefined): string {
  if (text === undefined) return '';
  return /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? (text.includes('.') ? formatDecimal(text) : formatMax(text)) : text;
}

export { criteriaProblemText } from './criteria-problems';
