import { nextSheetStatus, type SheetEvent } from '@/core/workflow/sheet';
import type { SheetTransitionInput } from '@/contracts/assessments';
import type { Db } from '@/data/client';
import { lockSheets } from '@/data/entry-stages';
import { moveSheet, type SheetRecord } from '@/data/sheets';
import { conflict, forbidden, locked } from '@/lib/errors';
import { SHEET_STATUS_LABELS } from '@/text/labels';
import { sheetLockText } from '@/text/sheet-lock';
import { recordAudit } from '../audit/record-audit';
import type { ServiceContext } from '../service-context';
import { lockFor, openSheet, rightsOf } from './sheet-access';

/** What the unit itself does with its sheet as a whole. */
export type UnitEvent = Extract<SheetEvent, 'askApproval' | 'giveBack' | 'submit'>;

const WHO: Readonly<Record<UnitEvent, string>> = {
  askApproval: 'Chỉ cán bộ, lãnh đạo của đơn vị được trình phiếu này.',
  giveBack: 'Chỉ lãnh đạo đơn vị được trả lại phiếu cho cán bộ.',
  submit: 'Chỉ lãnh đạo đơn vị được phê duyệt và nộp phiếu.',
};

/**
 * The sheet, held for a change of status: saves of leaves wait until the transaction ends or are done before it began.
 * @throws AppError NOT_FOUND; CONFLICT where the sheet has moved on since `version`; LOCKED with the reason and the
 *   date; FORBIDDEN for those whose step it is not
 */
export async function holdSheet(tx: Db, ctx: ServiceContext, input: SheetTransitionInput, event: UnitEvent): Promise<SheetRecord> {
  const found = await openSheet(tx, ctx, input);
  await lockSheets(tx, [found.id], 'UPDATE');
  const sheet = await openSheet(tx, ctx, input);
  if (!rightsOf(ctx, sheet).isOwnUnit) throw forbidden(WHO[event]);
  if (sheet.version !== input.version) {
    throw conflict(`Phiếu vừa chuyển sang trạng thái “${SHEET_STATUS_LABELS[sheet.status]}”. Xin tải lại trang.`);
  }
  const lock = lockFor(ctx, sheet);
  if (lock) throw locked(sheetLockText(lock));
  if (nextSheetStatus(sheet.status, event) === null) throw conflict(`Phiếu đang ở trạng thái “${SHEET_STATUS_LABELS[sheet.status]}”. Xin tải lại trang.`);
  if (!rightsOf(ctx, sheet)[event]) throw forbidden(WHO[event]);
  return sheet;
}

/** Moves a held sheet on and writes the log. */
export async function moveOn(tx: Db, ctx: ServiceContext, sheet: SheetRecord, event: UnitEvent, log: { reason?: string; after?: object } = {}): Promise<void> {
  const status = nextSheetStatus(sheet.status, event) ?? sheet.status;
  const submittedAt = event === 'submit' ? ctx.now : undefined;
  if (!(await moveSheet(tx, sheet, { status, at: ctx.now, submittedAt }))) throw conflict('Phiếu vừa được người khác xử lý. Xin tải lại trang.');
  await recordAudit(tx, ctx, {
    action: `sheet.${event}`,
    subjectType: 'ScoreSheet',
    subjectId: sheet.id,
    roundId: sheet.round.id,
    unitId: sheet.unit.id,
    reason: log.reason,
    before: { status: sheet.status },
    after: { status, ...log.after },
  });
}
