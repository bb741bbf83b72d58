/** Problems of a survey file in Vietnamese: what is wrong, where (row and column), how to mend it. */
import type { ResponseProblem, ResponseProblemKind } from '@/core/survey/read-responses';

const WORDS = {
  'empty-file': () => 'Tệp không có phiếu nào dưới dòng tiêu đề. Xin kiểm tra lại tệp.',
  'column-missing': ({ column }) => `Thiếu cột “${column}”. Xin thêm cột này vào dòng tiêu đề.`,
  'column-unknown': ({ column }) => `Cột “${column}” không có trong phiếu hỏi. Xin bỏ cột hoặc sửa tên cột.`,
  'column-twice': ({ column }) => `Cột “${column}” xuất hiện hai lần. Xin bỏ một cột.`,
  'cell-count': ({ found }) => `Số ô không khớp tiêu đề (${found}). Xin kiểm tra dấu phân cách ở dòng này.`,
  'id-missing': () => 'Thiếu mã phiếu. Xin ghi cho mỗi phiếu một mã riêng.',
  'id-too-long': ({ found }) => `Mã phiếu “${found}” dài quá 100 ký tự. Xin đặt mã ngắn hơn.`,
  'id-twice': ({ found }) => `Mã phiếu ${found} trùng trong tệp. Xin bỏ phiếu thừa hoặc sửa mã.`,
  'id-stored': ({ found }) => `Phiếu ${found} đã được nạp trước đó. Xin bỏ phiếu này khỏi tệp.`,
  'unit-unknown': ({ found }) => `Mã đơn vị “${found}” không có trong kỳ đánh giá. Xin dùng mã trong danh sách đơn vị của kỳ.`,
  'group-unknown': ({ found }) => `Nhóm đối tượng “${found}” không có trong phiếu hỏi. Xin dùng mã nhóm ở mục Phiếu hỏi.`,
  'not-on-scale': ({ found }) => `“${found}” không thuộc thang trả lời. Xin ghi số của thang, hoặc để trống nếu không có ý kiến.`,
  'all-blank': ({ found }) => `Phiếu ${found} để trống mọi câu: được lưu nhưng không tính điểm.`,
} satisfies Record<ResponseProblemKind, (problem: ResponseProblem) => string>;

export function responseProblemText(problem: ResponseProblem): string {
  return WORDS[problem.kind](problem);
}

/** "Dòng 12, cột q3". */
export function responseProblemPlace({ row, column, kind }: ResponseProblem): string {
  return column === undefined || kind === 'column-missing' ? `Dòng ${row}` : `Dòng ${row}, cột ${column}`;
}
