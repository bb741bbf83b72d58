import { unitIdsOf } from '@/core/access/actor';
import { canSomewhere } from '@/core/access/can';
import type { SheetListItem } from '@/contracts/assessments';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { loadDeclaredLeaves } from '@/data/entries';
import { findLastReturn, listSheetsOfUnits } from '@/data/sheets';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { headOf } from './read-sheet';
import { lockFor } from './sheet-access';
import { ownLeafCodes } from './sheet-content';

/**
 * The sheets of the units that this person fills in or signs for, newest round first, with their progress.
 * @throws AppError FORBIDDEN for people who have no unit to measure
 */
export async function listSheets(ctx: ServiceContext): Promise<SheetListItem[]> {
  const actor = requirePermissionSomewhere(ctx, 'sheet:edit');
  const unitIds = canSomewhere(actor, 'sheet:edit') ? unitIdsOf(actor, ['UnitOfficer', 'UnitLeader']) : [];
  const sheets = await listSheetsOfUnits(db, unitIds, actor.accountId);
  const setIds = [...new Set(sheets.map(({ round }) => round.criteriaSetId))];
  const [sets, declared] = await Promise.all([
    Promise.all(setIds.map((id) => loadCriteriaSet(db, id))),
    loadDeclaredLeaves(db, sheets.map(({ id }) => id)),
  ]);
  const setOf = new Map(sets.map((set) => [set.id, set]));
  return Promise.all(
    sheets.map(async (sheet) => {
      const loaded = setOf.get(sheet.round.criteriaSetId);
      const own = (loaded ? ownLeafCodes(loaded.set, sheet.unit.type) : [])
        .map((code) => loaded?.criterionIds.get(code) ?? '')
        .filter((criterionId) => !sheet.exclusions.has(criterionId));
      const leaves = declared.get(sheet.id);
      return {
        ...headOf(sheet, sheet.status === 'returned' ? await findLastReturn(db, sheet.id) : null),
        lock: lockFor(ctx, sheet),
        declared: own.filter((criterionId) => leaves?.has(criterionId)).length,
        declarable: own.length,
      };
    }),
  );
}
