import { createRoundInput } from '@/contracts/round-setup';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import type { RoundCopy } from '@/core/workflow/copy-round';
import { type Db, inTransaction } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { holdUsableSet } from '@/data/round-sources';
import { findSetupRound, listSetupUnits } from '@/data/round-setup';
import { insertDraftRound, replaceAppraisers, replaceAssignments, replaceGroupsAndUnits } from '@/data/round-setup-write';
import { criteriaSetsFor, managedRoundsFor } from '@/data/scope';
import { AppError, invalidInput } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, requirePermissionSomewhere, requirePermission, type ServiceContext } from '../service-context';
import { copiedStructure } from './copied-structure';

/**
 * A round being prepared, from an issued criteria set; with `copyFrom`, with the structure of an earlier round of the same
 * organiser. Nobody but the organiser's people sees it before it opens.
 * @throws AppError FORBIDDEN, INVALID_INPUT (set or round not the actor's), CONFLICT (code taken)
 */
export async function createRound(ctx: ServiceContext, input: unknown): Promise<{ code: string }> {
  requirePermissionSomewhere(ctx, 'round:manage');
  const { name, code, year, criteriaSetId, copyFrom } = parseInput(createRoundInput, input);
  const actor = requireActor(ctx);
  return inTransaction(async (tx) => {
    const set = await holdUsableSet(tx, criteriaSetId, criteriaSetsFor(actor));
    if (set === null) throw wrong('criteriaSetId', 'Xin chọn một bộ tiêu chí đã ban hành trong danh sách.');
    requirePermission(ctx, 'round:manage', { organiserId: set.ownerId });
    const source = copyFrom === null ? null : await findSetupRound(tx, copyFrom, { AND: [managedRoundsFor(actor), { organiserId: set.ownerId }] });
    if (copyFrom !== null && source === null) throw wrong('copyFrom', 'Xin chọn kỳ đánh giá của cùng cơ quan tổ chức để sao chép.');

    const copy = source && (await copiedStructure(tx, source, { year, criteriaSetId }, ctx.now));
    const roundId = await insertDraftRound(tx, {
      ...{ name, code, year, criteriaSetId, organiserId: set.ownerId, copiedFromId: source?.id ?? null, createdAt: ctx.now },
      rules: copy?.rules ?? (await rulesOfNewRound(tx, criteriaSetId)),
      phases: copy?.phases ?? [],
    });
    if (roundId === null) throw codeTaken(code);
    if (copy) await writeCopy(tx, roundId, criteriaSetId, copy);
    await recordAudit(tx, ctx, {
      action: 'round.create',
      subjectType: 'Round',
      subjectId: roundId,
      roundId,
      unitId: set.ownerId,
      after: { name, code, year, criteriaSet: set.name, ...(source && { copiedFrom: source.name }), units: copy?.units.length ?? 0 },
    });
    return { code };
  });
}

/** The default rules with the bands that the set proposes. */
async function rulesOfNewRound(tx: Db, criteriaSetId: string) {
  const { set } = await loadCriteriaSet(tx, criteriaSetId);
  return { ...DEFAULT_ROUND_RULES, ratingBands: set.ratingBands ?? [] };
}

async function writeCopy(tx: Db, roundId: string, criteriaSetId: string, copy: RoundCopy): Promise<void> {
  const { criterionIds } = await loadCriteriaSet(tx, criteriaSetId);
  await replaceGroupsAndUnits(tx, roundId, copy.groups, copy.units.map(({ unitId, code, groupCode }) => ({ unitId, code, group: groupCode })));
  const roundUnitIds = new Map((await listSetupUnits(tx, roundId)).map(({ unitId, roundUnitId }) => [unitId, roundUnitId]));
  await replaceAssignments(tx, roundId, copy.assignments.map(({ leaf, agencyId }) => ({ criterionId: criterionIds.get(leaf) as string, agencyId })));
  await replaceAppraisers(tx, roundId, copy.appraisers.map(({ accountId, unitId }) => ({ accountId, roundUnitId: roundUnitIds.get(unitId) as string })));
}

function wrong(field: 'criteriaSetId' | 'copyFrom', message: string): AppError {
  return invalidInput(message, [{ field, message }]);
}

/** Also for a round of another organiser, which says no more than that the address is in use. */
export function codeTaken(code: string): AppError {
  const message = `Mã “${code}” đã có kỳ đánh giá khác dùng. Xin chọn mã khác.`;
  return new AppError('CONFLICT', message, [{ field: 'code', message }]);
}
