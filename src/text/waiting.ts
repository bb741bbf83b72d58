/** Words of what waits: what to do, of how much, and the action of the link. */
import type { WaitingItem, WaitingKind } from '@/contracts/home';
import { formatInteger } from './format';

type Words = { title: string; detail: string; action: string };
type Of<K extends WaitingKind> = Extract<WaitingItem, { kind: K }>;

const WORDS: { [K in WaitingKind]: (item: Of<K>) => Words } = {
  fillSheet: ({ unitName, status }) => ({
    title: status === 'returned' ? 'Sửa phiếu tự đánh giá được trả lại' : 'Kê khai phiếu tự đánh giá',
    detail: unitName,
    action: 'Mở phiếu',
  }),
  submitSheet: ({ unitName, status }) => ({
    title: status === 'pendingApproval' ? 'Phê duyệt và nộp phiếu tự đánh giá' : 'Phiếu tự đánh giá chưa nộp',
    detail: status === 'pendingApproval' ? `${unitName}: cán bộ đã trình phê duyệt` : unitName,
    action: status === 'pendingApproval' ? 'Xem và phê duyệt' : 'Mở phiếu',
  }),
  appraise: ({ sheets, leaves }) => ({
    title: 'Thẩm định phiếu tự đánh giá',
    detail: `${count(sheets)} đơn vị, còn ${count(leaves)} tiêu chí chưa thẩm định`,
    action: 'Thẩm định',
  }),
  fixPoints: ({ sheets }) => ({
    title: 'Chốt điểm chính thức',
    detail: `${count(sheets)} phiếu đã nộp chưa chốt điểm`,
    action: 'Mở danh sách',
  }),
  collectSurvey: ({ responses }) => ({
    title: 'Điều tra xã hội học chưa chốt',
    detail: responses === 0 ? 'Chưa có phiếu khảo sát' : `Đã nạp ${count(responses)} phiếu khảo sát`,
    action: 'Mở điều tra',
  }),
  mergeSurvey: () => ({
    title: 'Ghép điểm điều tra xã hội học',
    detail: 'Kết quả điều tra đã chốt, chờ ghép vào kỳ đánh giá',
    action: 'Mở kỳ đánh giá',
  }),
  followSheets: ({ outstanding, units }) => ({
    title: 'Theo dõi nộp phiếu',
    detail: `${count(outstanding)}/${count(units)} đơn vị chưa nộp`,
    action: 'Xem tình hình',
  }),
  publishRound: ({ units }) => ({
    title: 'Công bố kết quả',
    detail: `Đã chốt điểm ${count(units)}/${count(units)} đơn vị`,
    action: 'Mở kỳ đánh giá',
  }),
};

export function waitingWords(item: WaitingItem): Words {
  return (WORDS[item.kind] as (item: WaitingItem) => Words)(item);
}

function count(number: number): string {
  return formatInteger(String(number));
}
