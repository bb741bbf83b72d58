/** Problems of a criteria set in Vietnamese: which node, what is wrong, how to mend it. */
import type { CriteriaProblem } from '@/core/criteria/check-criteria-set';
import { formatMax } from './format';

type Detail = Readonly<Record<string, string>>;

const TEXT = {
  'duplicate-code': () => 'mã bị dùng hai lần. Mỗi tiêu chí phải có một mã riêng.',
  'duplicate-question': () => 'mã câu hỏi điều tra bị dùng hai lần. Mỗi câu hỏi phải có một mã riêng.',
  'sum-differs': (d) =>
    `điểm tối đa các mục con cộng lại là ${points(d.sum)}, khác ${points(d.maxPoints)} của mục cha${d.unitType ? ` (loại đơn vị ${d.unitType})` : ''}.`,
  'total-differs': (d) => `điểm tối đa các lĩnh vực cộng lại là ${points(d.sum)}, khác tổng ${points(d.maxPoints)}.`,
  'empty-group': () => 'chưa có tiêu chí thành phần.',
  'maximum-not-positive': () => 'điểm tối đa phải lớn hơn 0.',
  'points-above-maximum': (d) => `mức ${points(d.points)} điểm vượt điểm tối đa ${points(d.maxPoints)}.`,
  'points-negative': () => 'điểm phải lớn hơn hoặc bằng 0; riêng điểm mỗi lần phải lớn hơn 0.',
  'maximum-not-reachable': (d) => `không có mức nào đạt điểm tối đa ${points(d.maxPoints)}.`,
  'bands-not-descending': () => 'các mức phải xếp giảm dần và không trùng nhau.',
  'bands-do-not-end-at-zero': () => 'mức cuối cùng phải bắt đầu từ 0.',
  'no-options': () => 'thang điểm chưa có mức nào.',
  'step-not-positive': () => 'bước điểm phải lớn hơn 0.',
  'scale-not-positive': () => 'thang đo phải lớn hơn 0.',
  'source-differs-from-rule': () => 'nguồn điểm không khớp với cách chấm.',
  'survey-not-applicable': () => 'tiêu chí điều tra xã hội học không được kê khai là không áp dụng.',
  'rating-bands-not-descending': () => 'các mức xếp loại phải xếp giảm dần.',
} satisfies Record<CriteriaProblem['code'], (detail: Detail) => string>;

export function criteriaProblemText(problem: CriteriaProblem): string {
  return `${problem.path.join(' · ')}: ${TEXT[problem.code](problem.detail ?? {})}`;
}

function points(text: string | undefined): string {
  return text === undefined ? '' : formatMax(text);
}
