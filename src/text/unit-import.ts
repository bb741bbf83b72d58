/** Words of the import of units: where a problem stands, what it is, what to do. */
import type { UnitFileProblem } from '@/core/units/reading/unit-file';
import type { UnitRecord, Day } from '@/core/units/unit';
import { UNIT_TYPE_LABELS } from './labels';
import { formatDay } from './unit-events';

/** "Sheet1, dòng 12, cột B"; "cả tệp". */
export function unitFilePlace({ sheet, row, column }: Pick<UnitFileProblem, 'sheet' | 'row' | 'column'>): string {
  const parts = [sheet === null ? null : `“${sheet}”`, row === null ? null : `dòng ${row}`, column === null ? null : `cột ${column}`];
  return parts.filter(Boolean).join(', ') || 'cả tệp';
}

export function unitFileProblemText(problem: UnitFileProblem): string {
  switch (problem.kind) {
    case 'noList':
      return 'Không tìm thấy danh sách đơn vị: cần một dòng tiêu đề có ít nhất cột Mã và cột Tên.';
    case 'otherSheet':
      return 'Bảng này không phải danh sách đơn vị (không có cột Mã và cột Tên) nên bỏ qua.';
    case 'hiddenRow':
      return 'Dòng đang ẩn trong tệp nên bỏ qua. Nếu cần nhập, xin bỏ ẩn rồi chọn lại tệp.';
    case 'brokenCell':
      return 'Ô có công thức lỗi hoặc chưa có kết quả. Xin thay bằng giá trị.';
    case 'remark':
      return problem.words;
    case 'codeMissing':
      return 'Thiếu mã đơn vị.';
    case 'codeWrong':
      return `“${problem.text}” không phải mã đơn vị: chỉ gồm chữ số, chữ không dấu, dấu chấm, gạch ngang.`;
    case 'codeShort':
      return `Mã “${problem.text}” thiếu chữ số, có thể Excel đã bỏ số 0 ở đầu: “${problem.proposal}”. Xin xác nhận bổ sung số 0 hoặc sửa tệp.`;
    case 'codePadded':
      return `Mã “${problem.text}” được bổ sung số 0 thành “${problem.proposal}”.`;
    case 'codeTwice':
      return `Mã này đã ghi ở dòng ${problem.otherRow}.`;
    case 'codeTaken':
      return problem.by === null ? 'Mã này đang được một đơn vị khác dùng trong cùng thời gian.' : `Mã này là mã của ${problem.by} trong cùng thời gian. Nếu đơn vị thay đổi, xin dùng “Ghi thay đổi”.`;
    case 'nameMissing':
      return 'Thiếu tên đơn vị.';
    case 'nameTooLong':
      return 'Tên dài quá 120 ký tự.';
    case 'kindUnknown':
      return `Không biết “${problem.name}” là loại đơn vị nào. Xin thêm cột Loại hoặc ghi loại ở đầu tên.`;
    case 'kindWordUnknown':
      return `“${problem.text}” không phải loại đơn vị. Xin ghi Tỉnh, Huyện, Xã, Phường, Đặc khu, Sở…`;
    case 'kindsDiffer':
      return `Cột Loại ghi “${UNIT_TYPE_LABELS[problem.fromColumn]}”, tên ghi “${UNIT_TYPE_LABELS[problem.fromName]}”; lấy theo cột Loại.`;
    case 'dayWrong':
      return `“${problem.text}” không phải ngày. Xin ghi như 01/07/2025.`;
    case 'dayMissing':
      return 'Thiếu ngày hiệu lực.';
    case 'endsBeforeStart':
      return 'Ngày kết thúc trước ngày bắt đầu.';
    case 'dayOutOfRange':
      return `Ngày ${formatDay(problem.day)} ngoài khoảng của danh mục. Xin kiểm tra năm.`;
    case 'parentMissing':
      return 'Không ghi đơn vị cấp trên. Xin thêm cột Đơn vị cấp trên, hoặc chọn cấp trên dùng chung ở trên.';
    case 'parentUnknown':
      return `Đơn vị cấp trên “${problem.name}” không có trong phạm vi quản trị vào ngày hiệu lực.`;
    case 'parentAmbiguous':
      return `Có nhiều đơn vị cấp trên tên “${problem.name}”. Xin ghi mã.`;
    case 'parentDiffers':
      return `${problem.name} trong danh mục trực thuộc ${problem.before || 'đơn vị khác'}. Chuyển cấp trên thì dùng “Ghi thay đổi”, không sửa bằng tệp.`;
    case 'wrongPlace':
      return problem.parent === null
        ? `“${UNIT_TYPE_LABELS[problem.type]}” phải có đơn vị cấp trên.`
        : `“${UNIT_TYPE_LABELS[problem.type]}” không trực thuộc ${problem.parent} được.`;
    case 'topNotAllowed':
      return 'Tỉnh, thành phố mới chỉ do quản trị viên của toàn hệ thống nhập.';
    case 'endLeavesUnits':
      return `Đơn vị kết thúc mà ${problem.below} vẫn còn trực thuộc.`;
  }
}

/** "Xã Ea Kly, từ 01/07/2025" or "…, 08/07/2004 – 30/06/2025". */
export function unitStateText({ name, validFrom, validTo }: Pick<UnitRecord, 'name'> & { validFrom: Day; validTo: Day | null }): string {
  return validTo === null ? `${name}, từ ${formatDay(validFrom)}` : `${name}, ${formatDay(validFrom)} – ${formatDay(validTo)}`;
}
