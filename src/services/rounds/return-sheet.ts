import { returnSheetInput } from '@/contracts/rounds';
import { nextSheetStatus, selfDeadline } from '@/core/workflow/sheet';
import { inTransaction } from '@/data/client';
import { changeSheetStatus, insertExtension, lockSheetOfUnit } from '@/data/round-management';
import { conflict, invalidInput, locked, notFound } from '@/lib/errors';
import { endOfVietnamDay } from '@/lib/vietnam-day';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { lockManagedRound } from './managed-round';

/**
 * Gives a submitted sheet back to its unit, with a reason: the self-assessment opens again, what was appraised stands.
 * Where the unit's deadline has passed a new one must be named, or the unit could not write.
 * @throws AppError NOT_FOUND, LOCKED (round not open, sheet not submitted, council has begun), CONFLICT, INVALID_INPUT
 */
export async function returnSheet(ctx: ServiceContext, input: unknown): Promise<{ version: number }> {
  const actor = requireActor(ctx);
  const { round: code, unit: unitCode, version, reason, deadline } = parseInput(returnSheetInput, input);
  return inTransaction(async (tx) => {
    const round = await lockManagedRound(tx, ctx, code);
    if (round.status !== 'open') throw locked('Kỳ đánh giá không còn mở; không trả lại phiếu được nữa.');
    const unit = await lockSheetOfUnit(tx, round.id, unitCode);
    if (unit === null || unit.sheet === null) throw notFound('Không tìm thấy phiếu của đơn vị này trong kỳ đánh giá.');
    const { sheet } = unit;
    const next = nextSheetStatus(sheet.status, 'returnForRevision');
    if (next === null) throw locked('Chỉ trả lại được phiếu đã nộp và chưa được Hội đồng chốt xong.');
    if (sheet.fixed > 0) throw locked(`Hội đồng đã chốt ${sheet.fixed} tiêu chí của phiếu này; không trả lại được nữa.`);

    const until = newDeadline(deadline ?? null, selfDeadline({ phases: round.phases, extensions: unit.extensions }), ctx.now);
    if (!(await changeSheetStatus(tx, sheet.id, version, next, ctx.now))) {
      throw conflict('Phiếu vừa được người khác xử lý. Xin tải lại trang để xem trạng thái mới.');
    }
    if (until !== null) {
      await insertExtension(tx, { roundId: round.id, roundUnitId: unit.id, phase: 'selfAssessment', deadline: until, reason, grantedById: actor.accountId, grantedAt: ctx.now });
    }
    await recordAudit(tx, ctx, {
      action: 'sheet.returnForRevision',
      subjectType: 'ScoreSheet',
      subjectId: sheet.id,
      roundId: round.id,
      unitId: unit.unitId,
      reason,
      before: { status: sheet.status },
      after: { status: next, ...(until && { deadline: until.toISOString() }) },
    });
    return { version: version + 1 };
  });
}

function newDeadline(day: string | null, current: Date | null, now: Date): Date | null {
  if (day === null) {
    if (current !== null && current >= now) return null;
    throw invalidInput('Hạn tự đánh giá của đơn vị đã qua nên phải có hạn nộp lại.', [{ field: 'deadline', message: 'Xin chọn hạn nộp lại.' }]);
  }
  const until = endOfVietnamDay(day);
  if (until <= now) throw invalidInput('Hạn nộp lại phải từ hôm nay trở đi.', [{ field: 'deadline', message: 'Xin chọn một ngày từ hôm nay trở đi.' }]);
  return current !== null && until <= current ? null : until;
}
