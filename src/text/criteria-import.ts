/** Words of the import of a criteria set: roles of columns, severities, where a problem stands. */
import { COLUMN_ROLES, SEVERITIES, type ColumnRole, type ReadingProblem, type Severity } from '@/core/criteria/reading/reading';
import { csvDocument, csvText } from './csv';

export const COLUMN_ROLE_LABELS = {
  label: 'Số thứ tự',
  name: 'Tên tiêu chí',
  maxPoints: 'Điểm tối đa',
  scale: 'Cách chấm điểm',
  evidence: 'Tài liệu kiểm chứng',
  appraiser: 'Cơ quan thẩm định',
  note: 'Ghi chú',
  ignored: 'Bỏ qua, không đọc',
} as const satisfies Record<ColumnRole, string>;

export const COLUMN_ROLE_OPTIONS = COLUMN_ROLES.map((role) => ({ value: role, label: COLUMN_ROLE_LABELS[role] }));

export const SEVERITY_LABELS = { error: 'Lỗi', warning: 'Lưu ý', info: 'Thông tin' } as const satisfies Record<Severity, string>;

/** Worst first: what a list begins with. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** "Trang tính “Phụ lục”, dòng 17, cột C": as far as the problem has a place. */
export function readingProblemPlace({ sheet, row, column }: Pick<ReadingProblem, 'sheet' | 'row' | 'column'>): string {
  const parts = [sheet, row === null ? null : `dòng ${row}`, column === null ? null : `cột ${column}`].filter((part) => part !== null);
  return parts.length === 0 ? 'Cả tệp' : parts.join(', ');
}

/** Every problem a line, for Excel: the list to mend the file by. */
export function readingProblemsCsv(problems: readonly ReadingProblem[]): string {
  const header = ['Mức', 'Trang tính', 'Dòng', 'Cột', 'Mã', 'Nội dung'];
  const lines = problems.map(({ severity, sheet, row, column, code, message }) => [
    SEVERITY_LABELS[severity],
    csvText(sheet ?? ''),
    row === null ? '' : String(row),
    column ?? '',
    csvText(code ?? ''),
    csvText(message),
  ]);
  return csvDocument([header, ...lines]);
}
