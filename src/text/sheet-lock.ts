/** Why a unit cannot write its sheet now, in words that say since or until when. For the screen and for refusals. */
import type { SheetLock } from '@/core/workflow/sheet';
import { formatDateTime } from './dates';

export function sheetLockText(lock: SheetLock): string {
  switch (lock.kind) {
    case 'round-not-open':
      return 'Kỳ đánh giá chưa mở cho các đơn vị tự đánh giá.';
    case 'published':
      return 'Kết quả đã công bố; phiếu chỉ để xem.';
    case 'not-yet':
      return `Bước tự đánh giá bắt đầu từ ${formatDateTime(new Date(lock.opensAt))}.`;
    case 'deadline-passed':
      return `Đã hết hạn tự đánh giá lúc ${formatDateTime(new Date(lock.deadline))}. Nếu cần thêm thời gian, đơn vị đề nghị cơ quan tổ chức gia hạn.`;
    case 'pending-approval':
      return 'Phiếu đang chờ lãnh đạo đơn vị phê duyệt. Muốn sửa, đề nghị lãnh đạo trả lại phiếu.';
    case 'submitted':
      return 'Phiếu đã nộp, đang được thẩm định; chỉ sửa được khi cơ quan tổ chức trả lại.';
    case 'finalised':
      return 'Hội đồng thẩm định đã chốt điểm; phiếu chỉ để xem.';
  }
}
