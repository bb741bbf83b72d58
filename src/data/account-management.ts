/** Accounts as the administrator manages them. No function here gives a password hash away. */
import type { RoleBinding } from '@/core/access/actor';
import type { HeldRole, RolePlan } from '@/core/access/plan-roles';
import { roleStateOn, type RolePeriod } from '@/core/access/role-period';
import type { Role } from '@/core/access/roles';
import { dayDate, dayText, vietnamDay, vietnamDayText } from '@/lib/vietnam-day';
import type { Prisma } from '@/generated/prisma/client';
import { organiserOf } from './accounts';
import type { Db } from './client';

/** A binding with the days it is held on. */
export type DatedBinding = RoleBinding & RolePeriod & { readonly id: string };

export type ManagedAccount = {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly sessionVersion: number;
  readonly isDisabled: boolean;
  readonly mustChangePassword: boolean;
  /** Held today or later; those held today first. */
  readonly roles: readonly DatedBinding[];
  readonly endedRoles: readonly DatedBinding[];
};

/**
 * Accounts all of whose bindings that have not ended lie in the reach: one that also serves elsewhere is not this
 * administrator's alone.
 */
export function accountsWithin(unitIds: readonly string[], now: Date): Prisma.AccountWhereInput {
  const notEnded: Prisma.RoleAssignmentWhereInput = { OR: [{ validTo: null }, { validTo: { gte: vietnamDay(now) } }] };
  return { roles: { some: { unitId: { in: [...unitIds] } }, none: { AND: [{ unitId: { notIn: [...unitIds] } }, notEnded] } } };
}

const ROLES = {
  roles: {
    include: { unit: { select: { id: true, name: true, type: true, parentId: true } } },
    orderBy: [{ role: 'asc' }, { unit: { name: 'asc' } }],
  },
} satisfies Prisma.AccountInclude;

/** All accounts in reach, by username. */
export async function listAccounts(db: Db, unitIds: readonly string[], now: Date): Promise<ManagedAccount[]> {
  const rows = await db.account.findMany({ where: accountsWithin(unitIds, now), include: ROLES, orderBy: { username: 'asc' } });
  return rows.map((row) => toManagedAccount(row, now));
}

/** One account in reach, or null: unknown and out of reach are the same. */
export async function findManagedAccount(
  db: Db,
  id: string,
  unitIds: readonly string[],
  now: Date,
): Promise<ManagedAccount | null> {
  const row = await db.account.findFirst({ where: { AND: [{ id }, accountsWithin(unitIds, now)] }, include: ROLES });
  return row && toManagedAccount(row, now);
}

type NewBinding = { readonly role: Role; readonly unitId: string };

/** @returns id, or null when the username is taken */
export async function insertAccount(
  tx: Db,
  account: { username: string; displayName: string; passwordHash: string },
  roles: RolePlan['create'],
): Promise<string | null> {
  const inserted = await tx.account.createManyAndReturn({
    data: [{ ...account, mustChangePassword: true }],
    skipDuplicates: true,
    select: { id: true },
  });
  const id = inserted[0]?.id;
  if (id === undefined) return null;
  await tx.roleAssignment.createMany({ data: roles.map((role) => roleRow(id, role)) });
  return id;
}

/** Ends all sessions of the account, if it is still at the version that was seen. @returns whether it was */
export async function endSessions(
  tx: Db,
  accountId: string,
  seen: number,
  change: { disabledAt?: Date | null } = {},
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, sessionVersion: seen },
    data: { ...change, sessionVersion: { increment: 1 } },
  });
  return count === 1;
}

/** All rows of the account's roles, ended ones included, held until the transaction ends. */
export async function lockHeldRoles(tx: Db, accountId: string): Promise<HeldRole[]> {
  await tx.$queryRaw`SELECT "id" FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE`;
  const rows = await tx.roleAssignment.findMany({ where: { accountId } });
  return rows.map(({ id, role, unitId, ...period }) => ({ id, role, unitId, ...periodOf(period) }));
}

/** Writes the plan of core/access/plan-roles: what ends first, so that separation of duties sees it ended. */
export async function writeRolePlan(tx: Db, accountId: string, plan: RolePlan): Promise<void> {
  await tx.roleAssignment.deleteMany({ where: { accountId, id: { in: [...plan.remove] } } });
  for (const { id, ...period } of plan.update) await tx.roleAssignment.update({ where: { id, accountId }, data: periodColumns(period) });
  await tx.roleAssignment.createMany({ data: plan.create.map((role) => roleRow(accountId, role)) });
}

/**
 * Takes back the assignments to units that these bindings no longer support: of organisers for which the account is no
 * appraiser any more, and of units it is now bound to itself. What it has appraised stays.
 * @returns how many were taken back and how many remain
 */
export async function withdrawAssignments(
  tx: Db,
  accountId: string,
  bindings: readonly RoleBinding[],
): Promise<{ withdrawn: number; remaining: number }> {
  const appraised = bindings.filter(({ role }) => role === 'Appraiser').map(({ organiserId }) => organiserId);
  const { count } = await tx.appraiserUnit.deleteMany({
    where: {
      accountId,
      roundUnit: {
        OR: [{ round: { organiserId: { notIn: appraised } } }, { unitId: { in: bindings.map(({ unitId }) => unitId) } }],
      },
    },
  });
  return { withdrawn: count, remaining: await tx.appraiserUnit.count({ where: { accountId } }) };
}

/** Bindings with names and organisers, of units within the reach; a unit outside it is missing from the answer. */
export async function resolveBindings(
  db: Db,
  bindings: readonly NewBinding[],
  unitIds: readonly string[],
): Promise<RoleBinding[]> {
  const reach = new Set(unitIds);
  const wanted = bindings.map(({ unitId }) => unitId).filter((id) => reach.has(id));
  const units = await db.unit.findMany({ where: { id: { in: wanted } } });
  return bindings.flatMap(({ role, unitId }) => {
    const unit = units.find(({ id }) => id === unitId);
    return unit ? [{ role, unitId, unitName: unit.name, organiserId: organiserOf(unit) }] : [];
  });
}

/** Instant of the last sign-in by account id, from the log. */
export async function listLastSignIns(db: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.auditEntry.groupBy({
    by: ['subjectId'],
    where: { action: 'account.signIn', subjectType: 'Account', subjectId: { in: [...accountIds] } },
    _max: { at: true },
  });
  return new Map(rows.flatMap(({ subjectId, _max }) => (_max.at ? [[subjectId, _max.at] as const] : [])));
}

type AccountRow = Prisma.AccountGetPayload<{ include: typeof ROLES }>;

function toManagedAccount(row: AccountRow, now: Date): ManagedAccount {
  const today = vietnamDayText(now);
  const roles = row.roles.map(({ id, role, unit, ...period }) => ({
    id,
    role,
    unitId: unit.id,
    unitName: unit.name,
    organiserId: organiserOf(unit),
    ...periodOf(period),
  }));
  const inState = (state: string) => roles.filter((role) => roleStateOn(role, today) === state);
  return {
    id: row.id,
    username: row.username,
    displayName: row.displayName,
    sessionVersion: row.sessionVersion,
    isDisabled: row.disabledAt !== null,
    mustChangePassword: row.mustChangePassword,
    roles: [...inState('current'), ...inState('upcoming')],
    endedRoles: inState('ended'),
  };
}

function periodOf({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }): RolePeriod {
  return { validFrom: dayText(validFrom), validTo: validTo && dayText(validTo) };
}

function periodColumns({ validFrom, validTo }: RolePeriod): { validFrom: Date; validTo: Date | null } {
  return { validFrom: dayDate(validFrom), validTo: validTo === null ? null : dayDate(validTo) };
}

/** The columns of one role of an account. */
export function roleRow(accountId: string, { role, unitId, ...period }: NewBinding & RolePeriod) {
  return { accountId, role, unitId, ...periodColumns(period) };
}
