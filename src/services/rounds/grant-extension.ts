import { grantExtensionInput } from '@/contracts/rounds';
import { selfDeadline } from '@/core/workflow/sheet';
import { inTransaction } from '@/data/client';
import { insertExtension, lockSheetOfUnit } from '@/data/round-management';
import { invalidInput, locked, notFound } from '@/lib/errors';
import { endOfVietnamDay } from '@/lib/vietnam-day';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { lockManagedRound } from './managed-round';

/**
 * A later last day of the self-assessment for one unit (gia hạn), with its reason; its people are told. The day lasts until its end in Vietnam.
 * @throws AppError NOT_FOUND, LOCKED (round not open, sheet already handed in), INVALID_INPUT (not later than now or than the deadline that holds)
 */
export async function grantExtension(ctx: ServiceContext, input: unknown): Promise<{ deadline: string }> {
  const actor = requireActor(ctx);
  const { round: code, unit: unitCode, deadline: day, reason } = parseInput(grantExtensionInput, input);
  return inTransaction(async (tx) => {
    const round = await lockManagedRound(tx, ctx, code);
    if (round.status !== 'open') throw locked('Kỳ đánh giá không còn mở; không gia hạn được nữa.');
    const unit = await lockSheetOfUnit(tx, round.id, unitCode);
    if (unit === null) throw notFound('Không tìm thấy đơn vị này trong kỳ đánh giá.');
    if (unit.sheet?.status === 'submitted' || unit.sheet?.status === 'finalised') {
      throw locked('Đơn vị đã nộp phiếu. Muốn đơn vị sửa, xin trả lại phiếu kèm hạn nộp lại.');
    }
    const current = selfDeadline({ phases: round.phases, extensions: unit.extensions });
    const deadline = endOfVietnamDay(day);
    if (deadline <= ctx.now || (current !== null && deadline <= current)) {
      throw invalidInput('Hạn mới phải sau hôm nay và sau hạn đang áp dụng.', [{ field: 'deadline', message: 'Xin chọn một ngày muộn hơn hạn đang áp dụng.' }]);
    }
    await insertExtension(tx, { roundId: round.id, roundUnitId: unit.id, phase: 'selfAssessment', deadline, reason, grantedById: actor.accountId, grantedAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'deadline.extend',
      subjectType: 'RoundUnit',
      subjectId: unit.id,
      roundId: round.id,
      unitId: unit.unitId,
      reason,
      before: { deadline: current?.toISOString() ?? null },
      after: { deadline: deadline.toISOString() },
    });
    return { deadline: deadline.toISOString() };
  });
}
