import { can } from '@/core/access/can';
import type { SheetHead, SheetView } from '@/contracts/assessments';
import { sheetAddress } from '@/contracts/assessments';
import { db } from '@/data/client';
import { listRuleChangeHeads } from '@/data/rule-changes';
import { findLastReturn, type SheetRecord } from '@/data/sheets';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { deadlineOf, lockFor, openSheet, rightsOf, sheetTarget } from './sheet-access';
import { loadSheetContent, type FinalDetail } from './sheet-content';

/**
 * The whole sheet with what this person may do to it. Also the check list before submission and the print read it.
 * @throws AppError NOT_FOUND where the sheet is not this person's to see
 */
export async function readSheet(ctx: ServiceContext, input: unknown): Promise<SheetView> {
  requireActor(ctx);
  const address = parseInput(sheetAddress, input);
  const sheet = await openSheet(db, ctx, address);
  const [content, ruleChanges, lastReturn] = await Promise.all([
    loadSheetContent(db, sheet, finalDetailOf(ctx, sheet)),
    listRuleChangeHeads(db, sheet.round.id),
    sheet.status === 'returned' ? findLastReturn(db, sheet.id) : null,
  ]);
  return {
    ...headOf(sheet, lastReturn),
    criteriaSetName: content.criteriaSetName,
    rounding: sheet.round.rules.rounding,
    ruleChanges,
    lock: lockFor(ctx, sheet),
    rights: rightsOf(ctx, sheet),
    sections: content.sections,
    cells: content.cells,
    totals: content.totals,
  };
}

function finalDetailOf(ctx: ServiceContext, sheet: SheetRecord): FinalDetail {
  if (sheet.round.status !== 'published') return 'none';
  return can(ctx.actor, 'appraisal:read', sheetTarget(sheet)) ? 'reasons' : 'points';
}

/** What every list and screen says of a sheet. */
export function headOf(sheet: SheetRecord, lastReturn: { reason: string; by: string | null; at: Date } | null = null): SheetHead {
  return {
    round: { code: sheet.round.code, name: sheet.round.name, year: sheet.round.year, status: sheet.round.status },
    unit: { code: sheet.roundUnit.code, name: sheet.unit.name, type: sheet.unit.type, illustrative: sheet.roundUnit.illustrative },
    organiserName: sheet.round.organiserName,
    status: sheet.status,
    version: sheet.version,
    ...deadlineOf(sheet),
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    submittedBy: sheet.submittedBy,
    returned: lastReturn && { ...lastReturn, at: lastReturn.at.toISOString() },
  };
}
