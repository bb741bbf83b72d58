/** The gate of every write of the appraisal: the sheet is handed in, the round's appraisal is open, and for how long. */
import type { AppraisalStage } from '@/core/workflow/stage-parts';
import type { AppraisalWindow } from '@/core/workflow/appraisal-window';
import type { SheetStatus } from '@/core/workflow/statuses';
import { locked } from '@/lib/errors';
import { formatDateTime } from '@/text/format';

const STAGE_NAME: Record<AppraisalStage, string> = { round1: 'Thẩm định vòng 1', round2: 'Thẩm định vòng 2' };

/** @throws AppError LOCKED while the sheet is with the unit, or when the council has finished with it */
export function requireUnderAppraisal(status: SheetStatus | undefined, unitName: string): void {
  if (status === 'submitted') return;
  if (status === 'finalised') throw locked(`Hội đồng đã chốt phiếu của ${unitName}; kết quả thẩm định không sửa được nữa.`);
  throw locked(`${unitName} chưa nộp phiếu, hoặc phiếu đang được trả lại để sửa. Chỉ thẩm định được sau khi đơn vị nộp.`);
}

/**
 * The stage that is written now.
 * @throws AppError LOCKED with the date from which or until which it was possible
 */
export function requireOpenWindow(window: AppraisalWindow): AppraisalStage {
  if (window.open) return window.stage;
  switch (window.reason) {
    case 'not-yet':
      throw locked(`${STAGE_NAME[window.stage]} bắt đầu từ ${formatDateTime(window.opensAt)}.`);
    case 'over':
      throw locked(`${STAGE_NAME[window.stage]} đã hết hạn lúc ${formatDateTime(window.deadline)}. Nếu cần thêm thời gian, đề nghị người quản lý kỳ đánh giá gia hạn.`);
    case 'no-phase':
      throw locked('Kỳ đánh giá này chưa quy định thời gian thẩm định.');
    case 'round-not-open':
      throw locked('Kỳ đánh giá không còn mở; kết quả thẩm định không sửa được nữa.');
  }
}
