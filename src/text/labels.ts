/**
 * Words of every closed list of the core. `satisfies Record<…>`: a new member breaks the build until it has words.
 */
import type { Role } from '@/core/access/roles';
import type { SetLevel, SetStatus } from '@/core/criteria/levels';
import type { LeafSource, NotApplicablePolicy, RuleKind, UnitType } from '@/core/criteria/criteria-set';
import type { Stage } from '@/core/scoring/facts';
import type { MissingRule, RoundingStage } from '@/core/scoring/round-rules';
import type { SurveyDecision } from '@/core/survey/standing';
import type { Phase, RoundStatus, SheetStatus, SurveyStatus } from '@/core/workflow/statuses';

export const ROLE_LABELS = {
  UnitOfficer: 'Cán bộ đơn vị',
  UnitLeader: 'Lãnh đạo đơn vị',
  Appraiser: 'Chuyên viên thẩm định',
  RoundManager: 'Quản lý kỳ đánh giá',
  SurveyManager: 'Quản lý điều tra xã hội học',
  CouncilMember: 'Thành viên Hội đồng thẩm định',
  Administrator: 'Quản trị hệ thống',
  Auditor: 'Thanh tra, kiểm tra',
} as const satisfies Record<Role, string>;

export const ROUND_STATUS_LABELS = {
  draft: 'Đang chuẩn bị',
  open: 'Đang thực hiện',
  published: 'Đã công bố',
} as const satisfies Record<RoundStatus, string>;

export const PHASE_LABELS = {
  selfAssessment: 'Tự đánh giá',
  round1: 'Thẩm định vòng 1',
  round2: 'Thẩm định vòng 2',
  council: 'Hội đồng thẩm định',
  publication: 'Công bố',
} as const satisfies Record<Phase, string>;

export const SHEET_STATUS_LABELS = {
  draft: 'Đang chấm',
  pendingApproval: 'Chờ lãnh đạo phê duyệt',
  returned: 'Đã trả lại',
  submitted: 'Đã nộp',
  finalised: 'Đã chốt điểm',
} as const satisfies Record<SheetStatus, string>;

export const SURVEY_STATUS_LABELS = {
  open: 'Đang thu phiếu',
  frozen: 'Đã chốt số liệu',
  merged: 'Đã ghép vào kết quả',
} as const satisfies Record<SurveyStatus, string>;

export const SURVEY_DECISION_LABELS = {
  computed: 'Tính theo quy tắc',
  undecided: 'Chờ quyết định',
  accepted: 'Tính theo quyết định',
  exempt: 'Miễn điều tra',
} as const satisfies Record<SurveyDecision, string>;

export const STAGE_LABELS = {
  self: 'Tự đánh giá',
  round1: 'Thẩm định vòng 1',
  round2: 'Thẩm định vòng 2',
  final: 'Điểm chính thức',
} as const satisfies Record<Stage, string>;

export const SET_STATUS_LABELS = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  used: 'Đang áp dụng',
} as const satisfies Record<SetStatus, string>;

export const SET_LEVEL_LABELS = {
  department: 'Sở, ban, ngành',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
} as const satisfies Record<SetLevel, string>;

export const RULE_KIND_LABELS = {
  choice: 'Chọn một phương án',
  checklist: 'Chọn các nội dung đã làm',
  ratio: 'Tính theo tỷ lệ',
  number: 'Tính theo số liệu',
  count: 'Tính theo số lượng',
  deduction: 'Trừ điểm theo vi phạm',
  manual: 'Chấm trực tiếp',
  survey: 'Điều tra xã hội học',
  external: 'Số liệu hệ thống khác',
} as const satisfies Record<RuleKind, string>;

export const LEAF_SOURCE_LABELS = {
  appraised: 'Thẩm định',
  external: 'Số liệu hệ thống khác',
  survey: 'Điều tra xã hội học',
} as const satisfies Record<LeafSource, string>;

/** What it means for the points when a leaf does not apply. */
export const NOT_APPLICABLE_POLICY_LABELS = {
  exclude: 'Loại khỏi mẫu số, quy đổi phần còn lại',
  full: 'Tính điểm tối đa',
  zero: 'Tính 0 điểm',
  never: 'Không được kê khai “không áp dụng”',
} as const satisfies Record<NotApplicablePolicy, string>;

export const UNIT_TYPE_LABELS = {
  province: 'Tỉnh, thành phố',
  department: 'Sở, ban, ngành',
  district: 'Huyện',
  city: 'Thành phố thuộc tỉnh',
  town: 'Thị xã',
  xa: 'Xã',
  phuong: 'Phường',
  'thi-tran': 'Thị trấn',
  'dac-khu': 'Đặc khu',
} as const satisfies Record<UnitType, string>;

export const ROUNDING_STAGE_LABELS = {
  leaf: 'từng tiêu chí',
  area: 'từng lĩnh vực',
  total: 'tổng điểm',
} as const satisfies Record<RoundingStage, string>;

export const MISSING_RULE_LABELS = {
  incomplete: 'Chưa đủ số liệu thì chưa có tổng điểm',
  zero: 'Chưa kê khai thì tính 0 điểm',
} as const satisfies Record<MissingRule, string>;
