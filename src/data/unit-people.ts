/** Who is bound to a unit and which rounds it takes part in: what an event over units leaves as it is, and what it carries on. */
import type { AffectedAccount, AffectedRound } from '@/contracts/units';
import type { Day } from '@/core/units/unit';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { accountsWithin } from './account-management';
import { dateOf } from './units';

export type BindingOfUnit = AffectedAccount & { readonly unitId: string; readonly accountId: string };

/** Bindings to these units that hold on the day or later, of accounts that serve within the reach alone. */
export async function listBindingsOfUnits(db: Db, unitIds: readonly string[], day: Day, reach: readonly string[], now: Date): Promise<BindingOfUnit[]> {
  const rows = await db.roleAssignment.findMany({
    where: { ...boundOn(unitIds, day), account: accountsWithin(reach, now) },
    include: { account: true, unit: { select: { name: true } } },
    orderBy: [{ account: { username: 'asc' } }, { role: 'asc' }],
  });
  return rows.map(({ id, account, role, unit, unitId }) => ({
    ...{ assignmentId: id, username: account.username, displayName: account.displayName, role },
    ...{ unitName: unit.name, unitId, accountId: account.id },
  }));
}

function boundOn(unitIds: readonly string[], day: Day): Prisma.RoleAssignmentWhereInput {
  return { unitId: { in: [...unitIds] }, OR: [{ validTo: null }, { validTo: { gte: dateOf(day) } }] };
}

/**
 * The bindings of one unit also hold for another from the day on: those of all its people, or only these. The old ones
 * stay, so that sheets of the old unit remain within reach.
 * @returns what was added, for the log
 */
export async function carryBindings(
  tx: Db,
  move: { fromId: string; toId: string; day: Day; only?: readonly string[] },
): Promise<{ accountId: string; username: string; role: string }[]> {
  const day = dateOf(move.day);
  const rows = await tx.roleAssignment.findMany({
    where: { ...boundOn([move.fromId], move.day), ...(move.only && { id: { in: [...move.only] } }) },
    include: { account: { select: { username: true } } },
  });
  await tx.roleAssignment.createMany({
    data: rows.map(({ accountId, role, validFrom, validTo }) => ({
      ...{ accountId, role, unitId: move.toId, validTo },
      validFrom: validFrom > day ? validFrom : day,
    })),
    skipDuplicates: true,
  });
  return rows.map(({ accountId, account, role }) => ({ accountId, username: account.username, role }));
}

/** Their sessions end, and lists of roles that somebody has open are out of date. */
export async function endSessionsOf(tx: Db, accountIds: readonly string[]): Promise<void> {
  await tx.account.updateMany({ where: { id: { in: [...accountIds] } }, data: { sessionVersion: { increment: 1 } } });
}

/** Rounds in preparation or under way in which these units take part or appraise. */
export async function listUnfinishedRounds(db: Db, unitIds: readonly string[]): Promise<AffectedRound[]> {
  const ids = [...unitIds];
  const round = { status: { not: 'published' as const } };
  const select = { round: { select: { code: true, name: true, status: true } } } as const;
  const [asUnit, asAgency] = await Promise.all([
    db.roundUnit.findMany({ where: { unitId: { in: ids }, round }, select: { ...select, unit: { select: { name: true } } } }),
    db.agencyAssignment.findMany({ where: { agencyId: { in: ids }, round }, distinct: ['roundId', 'agencyId'], select: { ...select, agency: { select: { name: true } } } }),
  ]);
  return [
    ...asUnit.map((row) => ({ ...row.round, unitName: row.unit.name, as: 'unit' as const })),
    ...asAgency.map((row) => ({ ...row.round, unitName: row.agency.name, as: 'agency' as const })),
  ];
}
