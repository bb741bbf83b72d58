/** Sheets as the verbs open them: fetched within the actor's scope, with what this person may do to them now. */
import type { AccessTarget } from '@/core/access/target';
import { can } from '@/core/access/can';
import { unitIdsOf } from '@/core/access/actor';
import { nextSheetStatus, selfDeadline, sheetLock, type SheetLock } from '@/core/workflow/sheet';
import type { SheetStatus } from '@/core/workflow/statuses';
import type { SheetAddress, SheetRights } from '@/contracts/assessments';
import type { Db } from '@/data/client';
import { sheetsFor } from '@/data/scope';
import { findSheet, type SheetRecord } from '@/data/sheets';
import { forbidden, locked, notFound } from '@/lib/errors';
import { sheetLockText } from '@/text/sheet-lock';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';

/** @throws AppError NOT_FOUND where the sheet is not there or not this person's to see */
export async function openSheet(db: Db, ctx: ServiceContext, address: SheetAddress): Promise<SheetRecord> {
  const actor = requireActor(ctx);
  const sheet = await findSheet(db, address, sheetsFor(actor), actor.accountId);
  if (sheet === null) throw notFound('Không tìm thấy phiếu chấm điểm này.');
  requirePermission(ctx, 'sheet:read', sheetTarget(sheet));
  return sheet;
}

/** What `can` needs to know of the sheet. `status`: as it is under the lock of a transaction. */
export function sheetTarget(sheet: SheetRecord, status: SheetStatus = sheet.status): AccessTarget {
  return {
    organiserId: sheet.round.organiserId,
    roundStatus: sheet.round.status,
    unitId: sheet.unit.id,
    sheetStatus: status,
    isAssigned: sheet.isAssigned,
  };
}

/** What keeps the unit from writing, seen from this person: the leader may still correct what waits for approval. */
export function lockFor(ctx: ServiceContext, sheet: SheetRecord, status: SheetStatus = sheet.status): SheetLock | null {
  const isLeader = unitIdsOf(ctx.actor, ['UnitLeader']).includes(sheet.unit.id);
  const calendar = { roundStatus: sheet.round.status, phases: sheet.round.phases, extensions: sheet.extensions, now: ctx.now };
  return sheetLock(status, calendar, { allowPending: isLeader });
}

export function rightsOf(ctx: ServiceContext, sheet: SheetRecord): SheetRights {
  const target = sheetTarget(sheet);
  const isOpen = lockFor(ctx, sheet) === null;
  const allows = (event: Parameters<typeof nextSheetStatus>[1]) => isOpen && nextSheetStatus(sheet.status, event) !== null;
  const mayEdit = can(ctx.actor, 'sheet:edit', target);
  const maySubmit = can(ctx.actor, 'sheet:submit', target);
  return {
    edit: isOpen && mayEdit,
    askApproval: allows('askApproval') && mayEdit,
    submit: allows('submit') && maySubmit,
    giveBack: allows('giveBack') && maySubmit,
    isOwnUnit: unitIdsOf(ctx.actor, ['UnitOfficer', 'UnitLeader']).includes(sheet.unit.id),
    isLeader: unitIdsOf(ctx.actor, ['UnitLeader']).includes(sheet.unit.id),
  };
}

/**
 * Passes when this person may write the unit's part of the sheet now.
 * @param status as read under the lock of the transaction
 * @throws AppError LOCKED with the reason and the date; FORBIDDEN for people of other offices
 */
export function requireWritable(ctx: ServiceContext, sheet: SheetRecord, status: SheetStatus): void {
  if (!rightsOf(ctx, sheet).isOwnUnit) throw forbidden('Chỉ cán bộ, lãnh đạo của đơn vị được sửa phiếu này.');
  const lock = lockFor(ctx, sheet, status);
  if (lock) throw locked(sheetLockText(lock));
  requirePermission(ctx, 'sheet:edit', sheetTarget(sheet, status));
}

export function deadlineOf(sheet: SheetRecord): { deadline: string | null; extendedFrom: string | null } {
  const deadline = selfDeadline({ phases: sheet.round.phases, extensions: sheet.extensions });
  const regular = sheet.round.phases.find(({ phase }) => phase === 'selfAssessment')?.deadline ?? null;
  const isExtended = deadline !== null && regular !== null && deadline > regular;
  return { deadline: deadline?.toISOString() ?? null, extendedFrom: isExtended ? regular.toISOString() : null };
}
