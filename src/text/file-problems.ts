/** Problems of our files in Vietnamese, one line each: path, what is wrong, how to mend it. */
import type { AnyFileProblem, FileProblem } from '@/contracts/files/problems';
import { formatDecimal } from './format';
import { criteriaProblemText, factsProblemText } from './problems';

type Detail = Readonly<Record<string, string>>;

const TEXT = {
  'not-json': () => 'không đọc được: tệp không phải JSON hợp lệ',
  required: () => 'thiếu, bắt buộc phải có',
  'wrong-type': (d) => `sai kiểu dữ liệu${d.expected ? `, cần ${typeText(d.expected)}` : ''}`,
  'unknown-key': () => 'mục này không có trong định dạng; xin kiểm tra chính tả hoặc xóa',
  'unknown-value': (d) => `giá trị không được phép${d.allowed ? `; chỉ nhận: ${d.allowed}` : ''}`,
  'not-a-decimal': () => 'phải là chuỗi số thập phân không âm, dùng dấu chấm, ví dụ "1.25"',
  'too-few': () => 'còn thiếu phần tử, hoặc giá trị quá nhỏ',
  'too-large': () => 'quá nhiều phần tử, hoặc giá trị quá lớn',
  'band-needs-points-or-proportional': () => 'mỗi mức cần đúng một trong hai: điểm cố định hoặc tính theo tỷ lệ',
  'duplicate-unit': (d) => `đơn vị “${d.value}” xuất hiện hai lần; mỗi đơn vị chỉ được có một bản kê khai`,
  'duplicate-entry': (d) => `tiêu chí ${d.value} được kê khai hai lần`,
  'unknown-leaf': (d) => `bộ tiêu chí không có tiêu chí ${d.value}`,
  'leaf-of-other-unit-type': (d) => `tiêu chí ${d.value} không áp dụng cho loại đơn vị này`,
  'other-criteria-set': (d) => `kê khai theo bộ tiêu chí “${d.value}”, khác bộ đang dùng “${d.expected}”`,
  'unit-type-missing': () => 'thiếu loại đơn vị (xa, phuong, dac-khu…): bộ tiêu chí này chấm khác nhau theo loại',
  'source-differs': (d) => `nguồn điểm “${d.value}” khác với bộ tiêu chí (“${d.expected}”)`,
  'survey-points-invalid': (d) => `điểm điều tra “${d.value}” phải là số từ 0 đến ${formatDecimal(d.maxPoints ?? '')}`,
  'unknown-area': (d) => `bộ tiêu chí không có lĩnh vực ${d.value}`,
  'unknown-question-leaf': (d) => `câu hỏi thuộc tiêu chí ${d.value}, không có trong danh sách tiêu chí của phiếu`,
  'unknown-group': (d) => `không có nhóm đối tượng “${d.value}”`,
} satisfies Record<FileProblem['code'], (detail: Detail) => string>;

/** "entries[3].appraised.data.numerator: Tử số: …" */
export function fileProblemText(problem: AnyFileProblem): string {
  const where = problem.path === '' ? '' : `${problem.path}: `;
  return where + whatText(problem);
}

function whatText(problem: AnyFileProblem): string {
  switch (problem.code) {
    case 'facts':
      return `tiêu chí ${problem.leaf.code}. ${factsProblemText(problem.facts, problem.leaf)}`;
    case 'criteria':
      return criteriaProblemText(problem.criteria);
    case 'points-differ':
      return `điểm ghi trong tệp là ${formatIfNumber(problem.stated)}, tính từ số liệu là ${formatIfNumber(problem.computed)}; lấy điểm tính được`;
    default:
      return TEXT[problem.code](problem.detail ?? {});
  }
}

const TYPE_TEXT: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng',
};

function typeText(expected: string): string {
  return TYPE_TEXT[expected] ?? expected;
}

function formatIfNumber(text: string): string {
  return /^\d+(\.\d+)?$/.test(text) ? formatDecimal(text) : text;
}
