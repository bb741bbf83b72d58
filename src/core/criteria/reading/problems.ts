/** Every problem of a reading: its kind decides the severity and the words. An `error` keeps the set from being stored. */
import { columnName } from './source-document';
import type { ReadingProblem, Severity } from './reading';

type Detail = Readonly<Record<string, string>>;
type Kind = { readonly severity: Severity; readonly words: (detail: Detail) => string };

/** The reader of the file itself has said it in a sentence. */
const asTold = (detail: Detail): string => detail.text ?? '';

const KINDS = {
  'no-criteria-table': {
    severity: 'error',
    words: () => 'Không thấy bảng tiêu chí: cần một bảng có cột tên tiêu chí và cột điểm tối đa. Nếu tệp có bảng ấy, hãy chỉ rõ ý nghĩa từng cột.',
  },
  'missing-maximum': { severity: 'error', words: (d) => `“${d.name}” chưa có điểm tối đa.` },
  'maximum-not-a-number': { severity: 'error', words: (d) => `Ô điểm tối đa ghi “${d.text}”, không phải là số.` },
  'maximum-ambiguous': { severity: 'error', words: (d) => `Ô điểm tối đa ghi “${d.text}”: không rõ là ${d.small} hay ${d.large}. Hãy ghi lại với dấu phẩy thập phân.` },
  'negative-maximum': { severity: 'error', words: (d) => `Điểm tối đa không được âm: “${d.text}”.` },
  'maximum-not-positive': { severity: 'error', words: (d) => `Điểm tối đa của “${d.name}” phải lớn hơn 0.` },
  'broken-cell': { severity: 'error', words: (d) => `Ô bị lỗi công thức${d.text ? ` (“${d.text}”)` : ''}, không có giá trị để đọc.` },
  'sum-differs': {
    severity: 'error',
    words: (d) => `Điểm tối đa của “${d.name}” là ${d.stated} nhưng các mục bên trong${d.types ? ` áp dụng cho ${d.types}` : ''} cộng lại được ${d.computed}.`,
  },
  'total-differs': { severity: 'error', words: (d) => `Tổng điểm ghi ${d.stated} nhưng các lĩnh vực cộng lại được ${d.computed}.` },
  'subtotal-differs': { severity: 'error', words: (d) => `Dòng cộng ghi ${d.stated} nhưng điểm tối đa của “${d.name}” là ${d.computed}.` },
  'total-unreadable': { severity: 'error', words: (d) => `Ô tổng điểm ghi “${d.text}”, không phải là số.` },
  'total-empty': { severity: 'warning', words: () => 'Dòng tổng điểm không có số.' },
  'duplicate-code': { severity: 'error', words: (d) => `Số thứ tự “${d.label}” đã có ở ${d.other}.` },
  'missing-code': { severity: 'error', words: (d) => `“${d.name}” chưa có số thứ tự.` },
  'unreadable-code': { severity: 'error', words: (d) => `Không đọc được số thứ tự “${d.label}”.` },
  'no-codes': { severity: 'error', words: () => 'Bảng không có số thứ tự nào nên không biết mục nào thuộc mục nào.' },
  'wrong-parent': { severity: 'error', words: (d) => (d.parent ? `Số thứ tự “${d.label}” không khớp với mục cha “${d.parent}”.` : `Số thứ tự “${d.label}” không đúng chỗ ở đây.`) },
  'missing-name': { severity: 'error', words: () => 'Dòng có số thứ tự nhưng không có tên.' },
  'too-deep': { severity: 'error', words: () => 'Mục nằm ở cấp thứ sáu trở xuống; bộ tiêu chí có nhiều nhất năm cấp.' },
  'hidden-row': { severity: 'warning', words: (d) => `Dòng bị ẩn nên không đọc: “${d.text}”.` },
  'hidden-column': { severity: 'warning', words: (d) => `Cột bị ẩn nên không đọc${d.text ? `: “${d.text}”` : ''}.` },
  'hidden-sheet': { severity: 'warning', words: (d) => `Trang tính “${d.text}” bị ẩn nên không đọc.` },
  'skipped-code': { severity: 'warning', words: (d) => `Số thứ tự nhảy từ ${d.previous} đến “${d.label}”.` },
  'code-out-of-order': { severity: 'warning', words: (d) => `Số thứ tự “${d.label}” đứng sau “${d.previous}”.` },
  'unrecognised-row': { severity: 'warning', words: (d) => `Không rõ dòng này là gì nên để ngoài bộ tiêu chí: “${d.text}”.` },
  'stray-text': { severity: 'warning', words: (d) => `Không rõ ô này thuộc mục nào nên để ngoài bộ tiêu chí: “${d.text}”.` },
  'missing-cap': { severity: 'warning', words: (d) => `“${d.name}” không ghi điểm tối đa.` },
  'cap-not-reached': { severity: 'warning', words: (d) => `“${d.name}” tối đa ${d.stated} điểm nhưng các mục bên trong cộng lại chỉ được ${d.computed}.` },
  'another-set': { severity: 'warning', words: (d) => `Bảng bắt đầu lại từ “${d.text}” nên được coi là một bộ tiêu chí khác và không đọc. Hãy tách thành tệp riêng.` },
  'restriction-not-understood': {
    severity: 'warning',
    words: (d) => `Điểm tối đa của “${d.name}” là ${d.stated}, các mục bên trong cộng lại được ${d.computed}; có mục chỉ áp dụng cho một số đơn vị mà ghi chú không nêu loại đơn vị nào, nên không kiểm tra được.`,
  },
  'columns-by-contents': { severity: 'warning', words: () => 'Không thấy dòng tiêu đề của bảng; ý nghĩa các cột được đoán theo nội dung. Hãy kiểm tra lại.' },
  'column-by-contents': { severity: 'warning', words: (d) => `Tiêu đề cột “${d.text}” không cho biết ý nghĩa; theo nội dung, cột được đọc là ${d.role}. Hãy kiểm tra lại.` },
  'footnote-without-text': { severity: 'info', words: (d) => `Có dấu chú thích “${d.text}” nhưng không thấy lời chú thích dưới bảng.` },
  'tracked-changes': { severity: 'warning', words: asTold },
  'text-boxes': { severity: 'warning', words: asTold },
  'hidden-text': { severity: 'warning', words: asTold },
  images: { severity: 'info', words: asTold },
  encoding: { severity: 'info', words: asTold },
  'table-ignored': { severity: 'info', words: (d) => `Không phải bảng tiêu chí nên bỏ qua${d.text ? `: “${d.text}”` : ''}.` },
  'column-ignored': { severity: 'info', words: (d) => `Cột “${d.text}” không thuộc bộ tiêu chí nên bỏ qua.` },
  'repeated-row': { severity: 'info', words: (d) => `Dòng nhắc lại của mục “${d.text}” khi sang trang, không đọc thêm.` },
  'partial-total': { severity: 'info', words: (d) => `Dòng tổng của một phần, không dùng để kiểm tra: “${d.text}”.` },
  'maximum-not-printed': { severity: 'info', words: (d) => `Các mục cấp ${d.level} không ghi điểm tối đa; khi kiểm tra tổng, điểm của mỗi mục lấy theo các mục bên trong.` },
  'rating-bands-not-read': { severity: 'info', words: () => 'Phần xếp loại dưới bảng không đọc được thành các mức; hãy nhập tay.' },
  'total-not-printed': { severity: 'info', words: () => 'Bảng không ghi tổng điểm.' },
} satisfies Record<string, Kind>;

export type ProblemKind = keyof typeof KINDS;

export type Place = {
  readonly sheet: string | null;
  readonly row?: number | null;
  /** Index from 0. */
  readonly column?: number | null;
  readonly code?: string | null;
};

export function problemAt(kind: ProblemKind, place: Place, detail: Detail = {}): ReadingProblem {
  const { severity, words } = KINDS[kind];
  return {
    severity,
    kind,
    sheet: place.sheet,
    row: place.row ?? null,
    column: place.column === undefined || place.column === null ? null : columnName(place.column),
    code: place.code || null,
    message: words(detail),
  };
}

/** Long texts are named by their beginning. */
export function excerpt(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** "1.25" as it is written in Vietnamese. */
export function withComma(points: string): string {
  return points.replace('.', ',');
}
