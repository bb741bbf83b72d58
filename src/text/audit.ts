/** Words of the log: verbs, and what stood before and after as lines a person can read. */
import { ROLES, type Role } from '@/core/access/roles';
import type { RoundRules } from '@/core/scoring/round-rules';
import { PHASE_LABELS, ROLE_LABELS, ROUND_STATUS_LABELS, SHEET_STATUS_LABELS, STAGE_LABELS, SURVEY_DECISION_LABELS, SURVEY_STATUS_LABELS } from './labels';
import { dayWords } from './dates';
import { formatDateTime, formatDecimal, formatFileSize } from './format';
import { roundRulesWords } from './round-rules';

/** Every verb that the services write; a test compares this table with them. */
export const AUDIT_ACTION_LABELS: Readonly<Record<string, string>> = {
  'account.signIn': 'Đăng nhập',
  'account.create': 'Mở tài khoản',
  'account.createFirstAdministrator': 'Mở tài khoản quản trị đầu tiên',
  'account.changePassword': 'Đổi mật khẩu',
  'account.resetPassword': 'Đặt lại mật khẩu',
  'account.changeRoles': 'Thay đổi vai trò',
  'account.disable': 'Khóa tài khoản',
  'account.enable': 'Mở khóa tài khoản',
  'entry.save': 'Kê khai tự đánh giá',
  'evidence.attach': 'Đính kèm tài liệu kiểm chứng',
  'evidence.remove': 'Gỡ tài liệu kiểm chứng',
  'sheet.askApproval': 'Trình lãnh đạo phê duyệt phiếu',
  'sheet.giveBack': 'Lãnh đạo trả lại phiếu cho cán bộ',
  'sheet.submit': 'Phê duyệt và nộp phiếu',
  'sheet.returnForRevision': 'Trả lại phiếu cho đơn vị',
  'sheet.finalise': 'Chốt phiếu',
  'appraisal.confirm': 'Thẩm định: xác nhận',
  'appraisal.change': 'Thẩm định: thay đổi',
  'appraisal.confirmMany': 'Thẩm định: xác nhận nhiều tiêu chí',
  'council.fix': 'Hội đồng chốt điểm',
  'council.fixMany': 'Hội đồng chốt điểm nhiều tiêu chí',
  'council.finalise': 'Hội đồng chốt phiếu',
  'deadline.extend': 'Gia hạn',
  'survey.import': 'Nạp phiếu khảo sát',
  'survey.removeImport': 'Gỡ tệp phiếu khảo sát',
  'survey.rule': 'Quyết định về đơn vị thiếu phiếu khảo sát',
  'survey.freeze': 'Chốt số liệu điều tra',
  'survey.merge': 'Ghép điểm điều tra',
  'round.create': 'Tạo kỳ đánh giá',
  'round.rename': 'Sửa thông tin chung của kỳ',
  'round.saveUnits': 'Thiết lập đơn vị và nhóm xếp hạng',
  'round.saveExclusions': 'Thiết lập tiêu chí không áp dụng',
  'round.saveAgencies': 'Phân công thẩm định',
  'round.savePhases': 'Thiết lập thời hạn',
  'round.saveRules': 'Thiết lập quy tắc',
  'round.open': 'Mở kỳ đánh giá',
  'round.discard': 'Xóa kỳ chưa mở',
  'round.changeRules': 'Thay đổi quy tắc của kỳ theo quyết định',
  'round.publish': 'Công bố kết quả',
  'criteria.create': 'Tạo dự thảo bộ tiêu chí',
  'criteria.import': 'Nhập dự thảo bộ tiêu chí từ phụ lục',
  'criteria.save': 'Sửa dự thảo bộ tiêu chí',
  'criteria.discard': 'Xóa dự thảo bộ tiêu chí',
  'criteria.issue': 'Ghi nhận ban hành bộ tiêu chí',
  'criteria.withdraw': 'Thu hồi việc ban hành bộ tiêu chí',
  'unit.create': 'Đơn vị: thành lập mới',
  'unit.merge': 'Đơn vị: sáp nhập',
  'unit.split': 'Đơn vị: chia tách',
  'unit.rename': 'Đơn vị: đổi tên',
  'unit.retype': 'Đơn vị: đổi loại',
  'unit.abolish': 'Đơn vị: giải thể',
  'criteria.mapping': 'Ghi nhận đối chiếu hai bộ tiêu chí',
  'unit.import': 'Đơn vị: nhập từ tệp',
};

export function auditActionText(action: string): string {
  return AUDIT_ACTION_LABELS[action] ?? action;
}

const KEY_LABELS: Readonly<Record<string, string>> = {
  username: 'Tên đăng nhập',
  displayName: 'Tên gọi',
  address: 'Địa chỉ IP',
  roles: 'Vai trò',
  disabled: 'Đã khóa',
  together: 'Số tài khoản cùng đợt',
  withdrawnAssignments: 'Số phân công thẩm định đã thu hồi',
  leaf: 'Tiêu chí',
  criterion: 'Tiêu chí',
  criteria: 'Các tiêu chí',
  explanation: 'Giải trình',
  stage: 'Bước',
  status: 'Trạng thái',
  roundStatus: 'Trạng thái của kỳ',
  criteriaSet: 'Bộ tiêu chí',
  copiedFrom: 'Sao chép từ',
  groups: 'Nhóm xếp hạng',
  exclusions: 'Số lượt không áp dụng',
  agencies: 'Cơ quan thẩm định',
  agency: 'Cơ quan',
  appraisersAdded: 'Số phân công chuyên viên thêm',
  appraisersRemoved: 'Số phân công chuyên viên bớt',
  phases: 'Thời hạn',
  phase: 'Bước',
  opensAt: 'Mở từ',
  rules: 'Quy tắc',
  deadline: 'Thời hạn',
  decisionNumber: 'Quyết định số',
  decisionDate: 'Ngày quyết định',
  checksum: 'Mã kiểm tra',
  units: 'Số đơn vị',
  fileName: 'Tệp',
  sha256: 'Mã SHA-256',
  size: 'Dung lượng',
  number: 'Lần nộp',
  points: 'Điểm',
  fixedPoints: 'Điểm ấn định',
  optionIndex: 'Phương án đã chọn',
  ticked: 'Nội dung đạt',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  value: 'Số liệu',
  count: 'Số lượng',
  counts: 'Số lần vi phạm',
  notApplicable: 'Không áp dụng',
  reason: 'Lý do',
  rows: 'Số phiếu',
  rowCount: 'Số phiếu',
  responses: 'Số phiếu',
  forms: 'Số phiếu',
  importId: 'Mã lần nạp',
  decision: 'Quyết định',
  code: 'Mã',
  name: 'Tên',
  year: 'Năm',
  version: 'Phiên bản',
  revision: 'Lần lưu',
  issuer: 'Cơ quan ban hành',
  basedOn: 'Chép từ',
  olderSet: 'Bộ trước',
  newerSet: 'Bộ sau',
  mapping: 'Đối chiếu',
  nodes: 'Số mục',
  added: 'Thêm',
  removed: 'Bớt',
  changed: 'Mục sửa',
  moved: 'Mục chuyển chỗ',
  head: 'Sửa phần chung',
  effectiveOn: 'Hiệu lực từ',
  ended: 'Đơn vị kết thúc',
  began: 'Đơn vị mới',
  accounts: 'Tài khoản được chuyển vai trò',
};

const NUMBER_KEYS = new Set(['numerator', 'denominator', 'value', 'points', 'fixedPoints']);

const STATUS_LABELS: Readonly<Record<string, string>> = { ...ROUND_STATUS_LABELS, ...SURVEY_STATUS_LABELS, ...SHEET_STATUS_LABELS };

export type AuditLine = { label: string; value: string };

/** One line a fact; facts of a leaf stand on the same level. null and {} give no lines. */
export function auditLines(value: unknown): AuditLine[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'facts' ? factLines(inner) : [{ label: KEY_LABELS[key] ?? key, value: valueText(key, inner) }],
  );
}

function factLines(facts: unknown): AuditLine[] {
  return isObject(facts) ? auditLines(facts) : [{ label: 'Số liệu', value: 'chưa kê khai' }];
}

function valueText(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'không có';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.length === 0 ? 'không có' : value.map((item) => valueText(key, item)).join('; ');
  if (isObject(value)) {
    if (key === 'rules') return rulesText(value);
    if ('role' in value) return `${roleText(value.role)} (${[String(value.unit), ...periodText(value)].join(', ')})`;
    return auditLines(value)
      .map((line) => `${line.label}: ${line.value}`)
      .join('; ');
  }
  if (key === 'roles') return roleText(value);
  if (key === 'roundStatus') return ROUND_STATUS_LABELS[value as keyof typeof ROUND_STATUS_LABELS] ?? String(value);
  if (key === 'phase') return PHASE_LABELS[value as keyof typeof PHASE_LABELS] ?? String(value);
  if (key === 'status') return STATUS_LABELS[String(value)] ?? String(value);
  if (key === 'stage') return STAGE_LABELS[value as keyof typeof STAGE_LABELS] ?? String(value);
  if (key === 'decision') return SURVEY_DECISION_LABELS[value as keyof typeof SURVEY_DECISION_LABELS] ?? String(value);
  if (key === 'deadline' || key === 'opensAt') return formatDateTime(new Date(String(value)));
  if (key === 'decisionDate' || key === 'effectiveOn') return dayWords(String(value));
  if (key === 'size') return formatFileSize(Number(value));
  // Indexes count from 0 in the data and from 1 for people.
  if (key === 'optionIndex' || key === 'ticked') return String(Number(value) + 1);
  // Codes ("1.2") look like numbers and are none.
  return NUMBER_KEYS.has(key) ? formatDecimal(String(value)) : String(value);
}

/** The log keeps the rules whole, as the round stores them. */
function rulesText(rules: object): string {
  return roundRulesWords(rules as RoundRules, (code) => code)
    .map(({ term, description }) => `${term}: ${description}`)
    .join('; ');
}

function periodText({ from, to }: Record<string, unknown>): string[] {
  return [...(from ? [`từ ${dayWords(String(from))}`] : []), ...(to ? [`đến hết ${dayWords(String(to))}`] : [])];
}

function roleText(role: unknown): string {
  return ROLES.includes(role as Role) ? ROLE_LABELS[role as Role] : String(role);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
