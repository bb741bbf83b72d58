/** Problems of a criteria set in Vietnamese: which node, what is wrong, how to mend it. */
import type { CriteriaProblem } from '@/core/criteria/check-criteria-set';
import type { UnitType } from '@/core/criteria/criteria-set';
import type { DraftGap, DraftProblem } from '@/core/criteria/check-draft';
import type { DraftNode } from '@/core/criteria/draft';
import { formatMax } from './format';
import { UNIT_TYPE_LABELS } from './labels';

type Detail = Readonly<Record<string, string>>;

const TEXT = {
  'duplicate-code': () => 'mã bị dùng hai lần. Mỗi tiêu chí phải có một mã riêng.',
  'duplicate-question': () => 'mã câu hỏi điều tra bị dùng hai lần. Mỗi câu hỏi phải có một mã riêng.',
  'sum-differs': (d) =>
    `điểm tối đa các mục con cộng lại là ${points(d.sum)}, khác ${points(d.maxPoints)} của mục cha${d.unitType ? ` (tính cho ${unitTypeText(d.unitType)})` : ''}.`,
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

const GAP_TEXT = {
  'name-missing': () => 'chưa có tên.',
  'code-missing': () => 'chưa có mã (STT).',
  'maximum-missing': () => 'chưa có điểm tối đa.',
  'rule-missing': () => 'chưa chọn cách chấm.',
  'policy-missing': () => 'chưa quy định trường hợp không phát sinh thì tính thế nào.',
  'agency-missing': () => 'chưa có cơ quan thẩm định.',
  'rule-text-missing': () => 'cách chấm còn ô chưa ghi nội dung.',
  'question-text-missing': () => 'câu hỏi điều tra chưa có lời; phiếu khảo sát của kỳ đánh giá sẽ quy định.',
  'questions-missing': () => 'chưa có câu hỏi điều tra; phiếu khảo sát của kỳ đánh giá sẽ quy định.',
  'too-deep': () => 'nằm quá sâu: bộ tiêu chí có nhiều nhất năm cấp.',
  'parts-outside-total': () => 'mục thưởng, trừ không được chia thành mục con.',
  'points-not-storable': () => 'điểm chỉ được có tối đa bốn chữ số thập phân và nhỏ hơn 100.000.',
  'total-missing': () => 'chưa có tổng điểm tối đa.',
  'cap-missing': () => 'chưa có mức trần.',
  'no-areas': () => 'chưa có lĩnh vực nào.',
  'level-missing': () => 'chưa chọn cấp đơn vị được đánh giá.',
  'band-label-missing': () => 'mức xếp loại chưa có tên.',
} satisfies Record<DraftGap, () => string>;

const SECTION_TEXT: Readonly<Record<string, string>> = { bonus: 'Điểm thưởng', penalty: 'Điểm trừ', ratingBands: 'Xếp loại' };

/** One sentence: which node, what is wrong. @param node the node of the problem; undefined: the set itself */
export function draftProblemText(problem: DraftProblem, node: Pick<DraftNode, 'code' | 'name'> | undefined): string {
  return `${placeOf(problem, node)}: ${draftProblemWords(problem)}`;
}

/** The same without the node, for where it stands beside it. */
export function draftProblemWords({ code, detail = {}, part = '' }: DraftProblem): string {
  const words = code in GAP_TEXT ? GAP_TEXT[code as DraftGap]() : TEXT[code as CriteriaProblem['code']](detail);
  const [list = '', index] = part.split('.');
  const row = index !== undefined && ROW_TEXT[list] !== undefined ? `${ROW_TEXT[list]} ${Number(index) + 1}: ` : '';
  return row + words;
}

const ROW_TEXT: Readonly<Record<string, string>> = {
  options: 'phương án',
  items: 'nội dung',
  violations: 'loại vi phạm',
  bands: 'mức',
  questions: 'câu hỏi',
  ratingBands: 'mức xếp loại',
};

function placeOf({ part = '' }: DraftProblem, node: Pick<DraftNode, 'code' | 'name'> | undefined): string {
  if (node === undefined) return SECTION_TEXT[part.split('.')[0] ?? ''] ?? 'Bộ tiêu chí';
  return node.code || (node.name ? `“${shortened(node.name)}”` : 'Mục chưa có mã');
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name;
}

function unitTypeText(type: string): string {
  return type.split(',').map((one) => UNIT_TYPE_LABELS[one as UnitType].toLowerCase()).join(', ');
}

function points(text: string | undefined): string {
  return text === undefined ? '' : formatMax(text);
}
