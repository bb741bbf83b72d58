import { saveExclusionsInput, type SavedSetup } from '@/contracts/round-setup';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { appliesTo, findLeaf } from '@/core/criteria/leaves';
import { inTransaction } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { listSetupUnits, type SetupUnitRow } from '@/data/round-setup';
import { replaceExclusions } from '@/data/round-setup-write';
import { invalidInput, type ErrorDetail } from '@/lib/errors';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdSetup } from './setup-round';

type Exclusion = { readonly unit: string; readonly leaf: string; readonly reason: string };

/**
 * The leaves that a round being prepared excludes for single units become exactly these. Survey leaves are the survey's
 * business (a unit may be exempt from all of it), and what does not apply to a kind of unit needs no exclusion.
 * @throws AppError NOT_FOUND, LOCKED, CONFLICT, INVALID_INPUT with every wrong pair
 */
export async function saveExclusions(ctx: ServiceContext, input: unknown): Promise<SavedSetup> {
  const { exclusions, ...seen } = parseInput(saveExclusionsInput, input);
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    const { set, criterionIds } = await loadCriteriaSet(tx, round.criteriaSet.id);
    const units = await listSetupUnits(tx, round.id);
    const unitOf = new Map(units.map((unit) => [unit.code, unit]));
    const problems = exclusionProblems(exclusions, set, unitOf);
    if (problems.length > 0) throw invalidInput('Có tiêu chí không thể đặt là không áp dụng. Xin sửa các mục được nêu rồi lưu lại.', problems);

    await replaceExclusions(
      tx,
      round.id,
      exclusions.map(({ unit, leaf, reason }) => ({
        roundUnitId: (unitOf.get(unit) as SetupUnitRow).roundUnitId,
        criterionId: criterionIds.get(leaf) as string,
        reason,
      })),
    );
    await recordAudit(tx, ctx, {
      action: 'round.saveExclusions',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: { exclusions: units.reduce((sum, unit) => sum + unit.exclusions.length, 0) },
      after: { exclusions: exclusions.length, criteria: [...new Set(exclusions.map(({ leaf }) => leaf))] },
    });
    return { revision: round.revision };
  });
}

function exclusionProblems(exclusions: readonly Exclusion[], set: CriteriaSet, unitOf: ReadonlyMap<string, SetupUnitRow>): ErrorDetail[] {
  const pairs = new Set<string>();
  const leafOf = new Map([...new Set(exclusions.map(({ leaf }) => leaf))].map((code) => [code, findLeaf(set, code)]));
  return exclusions.flatMap(({ unit: unitCode, leaf: leafCode }, at) => {
    const field = `exclusions.${at}`;
    const leaf = leafOf.get(leafCode);
    const unit = unitOf.get(unitCode);
    const isTwice = pairs.has(`${unitCode} ${leafCode}`);
    pairs.add(`${unitCode} ${leafCode}`);
    if (leaf === undefined) return [{ field, message: `Bộ tiêu chí không có tiêu chí ${leafCode}.` }];
    if (unit === undefined) return [{ field, message: `Đơn vị có mã “${unitCode}” không tham gia kỳ đánh giá.` }];
    if (isTwice) return [{ field, message: `Tiêu chí ${leafCode} của ${unit.name} đứng hai lần.` }];
    if (leaf.source === 'survey') return [{ field, message: `Tiêu chí ${leafCode} chấm bằng điều tra xã hội học, không loại riêng được; miễn điều tra cho đơn vị thì quyết định ở cuộc điều tra.` }];
    if (!appliesTo(leaf, unit.type)) return [{ field, message: `Tiêu chí ${leafCode} vốn không áp dụng cho ${UNIT_TYPE_LABELS[unit.type].toLocaleLowerCase('vi')}; không cần loại cho ${unit.name}.` }];
    return [];
  });
}
