/** Words of the check list of a round. */
import type { PublicationBlocker } from '@/core/workflow/publication';
import { formatInteger } from './format';

/** What stands against publishing or merging, and what to do about it. */
export function blockerWords(blocker: PublicationBlocker, unitName: (code: string) => string): string {
  switch (blocker.kind) {
    case 'already-published':
      return 'Kỳ đánh giá đã được công bố.';
    case 'not-open':
      return 'Kỳ đánh giá chưa mở.';
    case 'no-units':
      return 'Kỳ đánh giá chưa có đơn vị nào.';
    case 'no-survey':
      return 'Bộ tiêu chí có điểm điều tra xã hội học nhưng kỳ này chưa lập cuộc điều tra.';
    case 'survey-open':
      return 'Điều tra xã hội học chưa chốt số liệu: chờ người quản lý điều tra.';
    case 'survey-not-merged':
      return 'Kết quả điều tra xã hội học chưa được ghép vào kỳ.';
    case 'survey-undecided':
      return `${formatInteger(blocker.count)} đơn vị thiếu phiếu khảo sát còn chờ quyết định.`;
    case 'sheets-with-unit':
      return `${unitsWords(blocker.units, unitName)} chưa nộp phiếu.`;
    case 'sheets-not-finalised':
      return `${unitsWords(blocker.units, unitName)} đã nộp nhưng Hội đồng chưa chốt hết điểm.`;
    case 'no-total':
      return `${unitsWords(blocker.units, unitName)} chưa có tổng điểm dù đã chốt.`;
  }
}

/** Few units by name, many by number. */
function unitsWords(codes: readonly string[], unitName: (code: string) => string): string {
  if (codes.length <= 3) return codes.map(unitName).join(', ');
  return `${formatInteger(codes.length)} đơn vị (${codes.slice(0, 2).map(unitName).join(', ')}, …)`;
}
