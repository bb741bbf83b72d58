/** A round with its groups, units, phases, assignments and empty sheets; shared by the demonstration data and the tests. */
import type { RoundRules } from '@/core/scoring/round-rules';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import type { Phase } from '@/core/workflow/statuses';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { Db } from '@/data/client';
import { type LoadedCriteriaSet, loadCriteriaSet, markCriteriaSetUsed } from '@/data/criteria';
import type { Prisma } from '@/generated/prisma/client';
import { stableId } from '../stable-id';

export type RoundSpec = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organiserId: string;
  readonly criteriaSetId: string;
  readonly rules: RoundRules;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly units: readonly {
    readonly unitId: string;
    readonly code: string;
    readonly group: string;
    readonly illustrative: boolean;
  }[];
  readonly phases: readonly { readonly phase: Phase; readonly opensAt: Date; readonly deadline: Date }[];
  /** Agency by the name printed in the criteria set. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Accounts that appraise every unit of the round. */
  readonly appraiserIds: readonly string[];
};

export type CreatedRound = {
  readonly id: string;
  readonly code: string;
  readonly rules: RoundRules;
  readonly loaded: LoadedCriteriaSet;
  /** By unit code of the round. */
  readonly units: ReadonlyMap<string, { readonly roundUnitId: string; readonly sheetId: string }>;
};

/** Rules of the demonstration rounds: the set's own bands, two decimals half-up at the leaf, shared ranks. */
export function rulesFor(set: CriteriaSet, minimumResponses: number): RoundRules {
  return { ...DEFAULT_ROUND_RULES, ratingBands: set.ratingBands ?? [], survey: { minimumResponses } };
}

/** Opens a round. Ids follow from its code. Throws where a criterion names an agency that `agencies` lacks. */
export async function createRound(db: Db, spec: RoundSpec): Promise<CreatedRound> {
  const loaded = await loadCriteriaSet(db, spec.criteriaSetId);
  await markCriteriaSetUsed(db, spec.criteriaSetId);
  const roundId = stableId('round', spec.code);
  await db.round.create({
    data: {
      id: roundId,
      code: spec.code,
      name: spec.name,
      year: spec.year,
      organiserId: spec.organiserId,
      criteriaSetId: spec.criteriaSetId,
      status: 'open',
      rules: spec.rules as unknown as Prisma.InputJsonValue,
      phases: { create: [...spec.phases] },
    },
  });
  await db.rankingGroup.createMany({
    data: spec.groups.map((group, position) => ({ id: groupId(spec, group.code), roundId, position, ...group })),
  });
  const units = new Map(
    spec.units.map(({ code }) => [
      code,
      { roundUnitId: stableId('round-unit', spec.code, code), sheetId: stableId('sheet', spec.code, code) },
    ]),
  );
  await db.roundUnit.createMany({
    data: spec.units.map(({ unitId, code, group, illustrative }) => ({
      id: stableId('round-unit', spec.code, code),
      roundId,
      unitId,
      code,
      groupId: groupId(spec, group),
      illustrative,
    })),
  });
  await db.scoreSheet.createMany({
    data: [...units.values()].map(({ roundUnitId, sheetId }) => ({ id: sheetId, roundUnitId })),
  });
  await db.agencyAssignment.createMany({ data: assignments(spec, roundId, loaded) });
  await db.appraiserUnit.createMany({
    data: spec.appraiserIds.flatMap((accountId) =>
      [...units.values()].map(({ roundUnitId }) => ({ accountId, roundUnitId })),
    ),
  });
  return { id: roundId, code: spec.code, rules: spec.rules, loaded, units };
}

function groupId(spec: RoundSpec, group: string): string {
  return stableId('group', spec.code, group);
}

/** Survey leaves have no appraiser: their points come from the frozen survey. */
function assignments(
  spec: RoundSpec,
  roundId: string,
  { set, criterionIds }: LoadedCriteriaSet,
): Prisma.AgencyAssignmentCreateManyInput[] {
  return [...leavesOf(set), ...extraLeavesOf(set)]
    .filter((leaf) => leaf.source !== 'survey')
    .map((leaf) => {
      const agencyId = spec.agencies.get(leaf.appraiser);
      const criterionId = criterionIds.get(leaf.code);
      if (!agencyId || !criterionId) throw new Error(`Nobody appraises ${leaf.code}: ${leaf.appraiser}`);
      return { roundId, criterionId, agencyId };
    });
}
