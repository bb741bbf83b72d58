/** Rounds with what every feature asks of them: rules, phases, groups, units. */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { Phase, RoundStatus } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import { isStorableText } from '@/lib/storable-text';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

export type PhaseWindow = { readonly phase: Phase; readonly opensAt: Date; readonly deadline: Date };

export type LoadedRound = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly organiserId: string;
  readonly criteriaSetId: string;
  readonly rules: RoundRules;
  /** In order of opening. */
  readonly phases: readonly PhaseWindow[];
  readonly groups: readonly { readonly id: string; readonly code: string; readonly name: string }[];
};

export type LoadedRoundUnit = {
  readonly id: string;
  /** Code in this round's addresses and files. */
  readonly code: string;
  readonly illustrative: boolean;
  readonly groupId: string;
  readonly groupCode: string;
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly type: UnitType;
    readonly parentId: string | null;
  };
};

/**
 * One round by its code.
 * @param where further conditions of the caller (scope): what does not match is null, as if it did not exist.
 */
export async function findRound(db: Db, code: string, where: Prisma.RoundWhereInput = {}): Promise<LoadedRound | null> {
  if (!isStorableText(code)) return null;
  const row = await db.round.findFirst({
    where: { AND: [{ code }, where] },
    include: { phases: { orderBy: { opensAt: 'asc' } }, groups: { orderBy: { position: 'asc' } } },
  });
  if (row === null) return null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    year: row.year,
    status: row.status,
    organiserId: row.organiserId,
    criteriaSetId: row.criteriaSetId,
    rules: row.rules as unknown as RoundRules,
    phases: row.phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt, deadline })),
    groups: row.groups.map(({ id, code: groupCode, name }) => ({ id, code: groupCode, name })),
  };
}

/** The units taking part, by name in Vietnamese order. */
export async function listRoundUnits(
  db: Db,
  roundId: string,
  where: Prisma.RoundUnitWhereInput = {},
): Promise<LoadedRoundUnit[]> {
  const rows = await db.roundUnit.findMany({
    where: { AND: [{ roundId }, where] },
    include: { unit: true, group: true },
  });
  const collator = new Intl.Collator('vi');
  return rows
    .map((row) => ({
      id: row.id,
      code: row.code,
      illustrative: row.illustrative,
      groupId: row.groupId,
      groupCode: row.group.code,
      unit: {
        id: row.unit.id,
        name: row.unit.name,
        type: fromStoredUnitType(row.unit.type),
        parentId: row.unit.parentId,
      },
    }))
    .sort((left, right) => collator.compare(left.unit.name, right.unit.name));
}
