/** Words of the set-up of a round: what is not ready yet, what a copy left open, what is wrong with a calendar. */
import type { RuleGap } from '@/core/workflow/rule-gaps';
import type { CopyGap } from '@/core/workflow/copy-round';
import type { PhaseProblem } from '@/core/workflow/phase-plan';
import type { ReadinessProblem, SetupStep } from '@/core/workflow/round-readiness';
import { formatInteger, formatMax } from './format';
import { PHASE_LABELS, UNIT_TYPE_LABELS } from './labels';

export const SETUP_STEP_LABELS = {
  general: 'Thông tin chung',
  units: 'Đơn vị và nhóm xếp hạng',
  exclusions: 'Tiêu chí không áp dụng',
  agencies: 'Cơ quan thẩm định',
  phases: 'Thời hạn',
  rules: 'Quy tắc',
} as const satisfies Record<SetupStep, string>;

export type ReadinessNames = {
  readonly unit: (code: string) => string;
  readonly agency: (id: string) => string;
  readonly group: (code: string) => string;
};

/** One sentence of the check list: what is not ready, and whom it concerns. */
export function readinessWords(problem: ReadinessProblem, names: ReadinessNames): string {
  switch (problem.kind) {
    case 'not-a-draft':
      return 'Kỳ đánh giá đã mở.';
    case 'set-not-issued':
      return 'Bộ tiêu chí chưa ban hành. Xin ban hành bộ tiêu chí trước.';
    case 'no-survey':
      return 'Bộ tiêu chí có điểm điều tra xã hội học nhưng kỳ này chưa lập cuộc điều tra; có thể lập sau khi mở kỳ, trước khi công bố.';
    case 'no-units':
      return 'Chưa có đơn vị nào tham gia.';
    case 'group-empty':
      return `Nhóm ${problem.groups.map(names.group).join(', ')} chưa có đơn vị nào. Xin đưa đơn vị vào nhóm hoặc xóa nhóm.`;
    case 'units-not-valid':
      return `${listed(problem.units, names.unit)} không còn (hoặc chưa) hoạt động vào hôm nay.`;
    case 'units-without-account':
      return `${listed(problem.units, names.unit)} chưa có tài khoản cán bộ, lãnh đạo; chưa ai kê khai và nộp phiếu được.`;
    case 'units-without-leader':
      return `${listed(problem.units, names.unit)} chưa có tài khoản lãnh đạo; kê khai được nhưng chưa ai phê duyệt và nộp được.`;
    case 'units-without-leaves':
      return `${listed(problem.units, names.unit)} không còn tiêu chí nào để thẩm định.`;
    case 'maximum-differs':
      return `${UNIT_TYPE_LABELS[problem.unitType]} chỉ đạt được tối đa ${formatMax(problem.attainable)} trên ${formatMax(problem.total)} điểm của bộ tiêu chí: có tiêu chí chỉ áp dụng cho loại đơn vị khác. Nên xếp hạng theo chỉ số (%).`;
    case 'leaves-without-agency':
      return `${leavesWords(problem.leaves)} chưa có cơ quan thẩm định.`;
    case 'agency-ended':
      return `${names.agency(problem.agencyId)} đã ngừng hoạt động nhưng còn được giao ${formatInteger(problem.leaves)} tiêu chí.`;
    case 'agency-without-appraiser':
      return `${names.agency(problem.agencyId)} được giao ${formatInteger(problem.leaves)} tiêu chí nhưng chưa có chuyên viên thẩm định cho ${listed(problem.units, names.unit)}.`;
    case 'agency-measured':
      return `${names.agency(problem.agencyId)} vừa được đánh giá vừa thẩm định ${formatInteger(problem.leaves)} tiêu chí; điểm các tiêu chí này của chính cơ quan do Hội đồng quyết định.`;
    case 'no-phases':
      return 'Chưa có thời hạn của bước nào.';
    case 'self-deadline-passed':
      return 'Hạn tự đánh giá đã qua; đơn vị sẽ không kê khai được.';
    case 'phase-missing':
    case 'phase-empty':
    case 'opens-before':
    case 'ends-before':
      return phaseProblemWords(problem);
    case 'phase-left-out':
      return `Chưa có thời hạn của bước ${quoted(PHASE_LABELS[problem.phase])}; bước này sẽ không có hạn.`;
    case 'council-cuts-appraisal':
      return `Hội đồng bắt đầu chốt điểm trước khi hết hạn ${PHASE_LABELS[problem.phase].toLocaleLowerCase('vi')}.`;
    case 'no-bands':
    case 'bands-leave-rest':
    case 'bands-equal':
    case 'tie-break-unknown':
    case 'tie-break-twice':
      return ruleGapWords(problem);
  }
}

export function phaseProblemWords(problem: PhaseProblem): string {
  const name = quoted(PHASE_LABELS[problem.phase]);
  switch (problem.kind) {
    case 'phase-missing':
      return `Thiếu thời hạn của bước ${name}.`;
    case 'phase-empty':
      return `Bước ${name} hết hạn trước khi mở. Hạn phải sau giờ mở.`;
    case 'opens-before':
      return `Bước ${name} mở trước bước ${quoted(PHASE_LABELS[problem.before])}.`;
    case 'ends-before':
      return `Bước ${name} hết hạn trước bước ${quoted(PHASE_LABELS[problem.before])}.`;
  }
}

export function ruleGapWords(gap: RuleGap): string {
  switch (gap.kind) {
    case 'no-bands':
      return 'Chưa có mức xếp loại; kết quả chỉ có hạng, không có xếp loại.';
    case 'bands-leave-rest':
      return `Đơn vị ${gap.inclusive ? 'dưới' : 'từ'} ${formatMax(gap.below)} ${gap.inclusive ? 'điểm' : 'điểm trở xuống'} không thuộc mức xếp loại nào.`;
    case 'bands-equal':
      return `Hai mức xếp loại ${quoted(gap.labels[0])} và ${quoted(gap.labels[1])} bắt đầu từ cùng một điểm.`;
    case 'tie-break-unknown':
      return `Tiêu chí phụ khi bằng điểm nêu lĩnh vực ${gap.area} không có trong bộ tiêu chí.`;
    case 'tie-break-twice':
      return 'Một tiêu chí phụ khi bằng điểm đứng hai lần.';
  }
}

/** What a copied round asks of the person who copied it. `isQuestion`: something is to be decided. */
export function copyGapWords(gap: CopyGap): { words: string; isQuestion: boolean; step: SetupStep } {
  switch (gap.kind) {
    case 'unit-open':
      return gap.successors.length === 0
        ? { words: `${gap.unit} đã kết thúc, không có đơn vị kế thừa; không đưa vào kỳ này.`, isQuestion: false, step: 'units' }
        : { words: `${gap.unit} đã chia vào ${gap.successors.map(({ name }) => name).join(', ')}. Xin chọn đơn vị tham gia.`, isQuestion: true, step: 'units' };
    case 'unit-replaced':
      return { words: `${gap.by.name} thay cho ${gap.units.join(', ')}.`, isQuestion: false, step: 'units' };
    case 'group-open':
      return { words: `${gap.by.name} hợp nhất từ ${gap.units.join(', ')}, trước thuộc các nhóm khác nhau. Xin chọn nhóm.`, isQuestion: true, step: 'units' };
    case 'agency-open':
      return { words: `${gap.agency} không còn hoạt động hoặc đã chia tách: ${leavesWords(gap.leaves)} chưa có cơ quan thẩm định.`, isQuestion: true, step: 'agencies' };
    case 'leaves-open':
      return { words: `${leavesWords(gap.leaves)} không có ở kỳ trước: chưa có cơ quan thẩm định.`, isQuestion: true, step: 'agencies' };
    case 'appraiser-gone':
      return { words: `Không còn là chuyên viên thẩm định nên không sao chép phân công: ${gap.names.join(', ')}.`, isQuestion: false, step: 'agencies' };
    case 'tie-break-dropped':
      return { words: `Bỏ tiêu chí phụ theo lĩnh vực ${gap.area}: bộ tiêu chí mới không có lĩnh vực này.`, isQuestion: false, step: 'rules' };
    case 'exclusions-left':
      return { words: `Kỳ trước có ${formatInteger(gap.count)} tiêu chí không áp dụng cho từng đơn vị; mỗi năm phải xem xét lại nên không sao chép.`, isQuestion: false, step: 'exclusions' };
    case 'extensions-left':
      return { words: `Không sao chép ${formatInteger(gap.count)} lần gia hạn của kỳ trước.`, isQuestion: false, step: 'phases' };
  }
}

/** Few units by name, many by number. */
function listed(codes: readonly string[], name: (code: string) => string): string {
  if (codes.length <= 3) return codes.map(name).join(', ');
  return `${formatInteger(codes.length)} đơn vị (${codes.slice(0, 2).map(name).join(', ')}, …)`;
}

function leavesWords(codes: readonly string[]): string {
  if (codes.length <= 12) return `Tiêu chí ${codes.join(', ')}`;
  return `${formatInteger(codes.length)} tiêu chí (${codes.slice(0, 8).join(', ')}, …)`;
}

function quoted(words: string): string {
  return `“${words}”`;
}
