/** A round of the small province that is being prepared, ready to be opened: on a second set, with everything assigned. */
import type { Db } from '@/data/client';
import { insertCriteriaSet, loadCriteriaSet } from '@/data/criteria';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { proposePhases } from '@/core/workflow/phase-plan';
import type { Prisma } from '@/generated/prisma/client';
import { accountId } from '../../prisma/seed/demo/accounts';
import { rulesFor } from '../../prisma/seed/demo/create-round';
import { stableId } from '../../prisma/seed/stable-id';
import type { SmallRound } from './seed-small-round';
import { smallCriteriaSet } from './small-criteria-set';

export type DraftRound = { readonly id: string; readonly code: string; readonly criteriaSetId: string };

/**
 * @param code part of the address ("nhap-<code>"); unique in the database
 * @param now the self-assessment begins the day after
 */
export async function createDraftRound(db: Db, small: SmallRound, code: string, now = new Date()): Promise<DraftRound> {
  const set = smallCriteriaSet(`bo-nhap-${code}`);
  const criteriaSetId = await insertCriteriaSet(db, small.provinceId, set);
  const { criterionIds } = await loadCriteriaSet(db, criteriaSetId);
  const id = stableId('draft-round', code);
  const groupId = stableId('draft-group', code);
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  await db.round.create({
    data: {
      ...{ id, code: `nhap-${code}`, name: `Kỳ đang chuẩn bị ${code}`, year: 2023, organiserId: small.provinceId, criteriaSetId, status: 'draft' },
      rules: rulesFor(set, 1) as unknown as Prisma.InputJsonValue,
      phases: { create: proposePhases(tomorrow) },
      groups: { create: [{ id: groupId, code: 'huyen', name: 'Huyện', position: 0 }] },
    },
  });
  const roundUnitId = (unit: string) => stableId('draft-unit', code, unit);
  await db.roundUnit.createMany({
    data: [...small.unitIds].map(([unit, unitId]) => ({ id: roundUnitId(unit), roundId: id, unitId, groupId, code: unit })),
  });
  await db.agencyAssignment.createMany({
    data: [...leavesOf(set), ...extraLeavesOf(set)]
      .filter(({ source }) => source !== 'survey')
      .map(({ code: leaf, appraiser }) => ({
        roundId: id,
        criterionId: criterionIds.get(leaf) as string,
        agencyId: appraiser === 'Sở Tư pháp' ? small.agencies.tuphap : small.agencies.noivu,
      })),
  });
  await db.appraiserUnit.createMany({
    data: [small.accounts.noivu, small.accounts.tuphap].flatMap((username) =>
      [...small.unitIds.keys()].map((unit) => ({ accountId: accountId(username), roundUnitId: roundUnitId(unit) })),
    ),
  });
  return { id, code: `nhap-${code}`, criteriaSetId };
}
