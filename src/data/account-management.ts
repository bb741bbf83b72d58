/** Accounts as the administrator manages them. No function here gives a password hash away. */
import type { RoleBinding } from '@/core/access/actor';
import type { Role } from '@/core/access/roles';
import { vietnamDay } from '@/lib/vietnam-day';
import type { Prisma } from '@/generated/prisma/client';
import { organiserOf } from './accounts';
import type { Db } from './client';

export type ManagedAccount = {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly sessionVersion: number;
  readonly isDisabled: boolean;
  readonly mustChangePassword: boolean;
  readonly roles: readonly RoleBinding[];
};

/** Accounts all of whose bindings lie in the reach: one that also serves elsewhere is not this administrator's alone. */
function within(unitIds: readonly string[]): Prisma.AccountWhereInput {
  const inReach = { unitId: { in: [...unitIds] } };
  return { roles: { some: {}, every: inReach } };
}

function include(now: Date) {
  const day = vietnamDay(now);
  return {
    roles: {
      where: { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      include: { unit: { select: { id: true, name: true, type: true, parentId: true } } },
      orderBy: [{ role: 'asc' }, { unit: { name: 'asc' } }],
    },
  } satisfies Prisma.AccountInclude;
}

/** All accounts in reach, by username. */
export async function listAccounts(db: Db, unitIds: readonly string[], now: Date): Promise<ManagedAccount[]> {
  const rows = await db.account.findMany({ where: within(unitIds), include: include(now), orderBy: { username: 'asc' } });
  return rows.map(toManagedAccount);
}

/** One account in reach, or null: unknown and out of reach are the same. */
export async function findManagedAccount(
  db: Db,
  id: string,
  unitIds: readonly string[],
  now: Date,
): Promise<ManagedAccount | null> {
  const row = await db.account.findFirst({ where: { AND: [{ id }, within(unitIds)] }, include: include(now) });
  return row && toManagedAccount(row);
}

type NewBinding = { readonly role: Role; readonly unitId: string };

/** @returns id, or null when the username is taken */
export async function insertAccount(
  tx: Db,
  account: { username: string; displayName: string; passwordHash: string; roles: readonly NewBinding[] },
  now: Date,
): Promise<string | null> {
  const { roles, ...columns } = account;
  const inserted = await tx.account.createManyAndReturn({
    data: [{ ...columns, mustChangePassword: true }],
    skipDuplicates: true,
    select: { id: true },
  });
  const id = inserted[0]?.id;
  if (id === undefined) return null;
  await replaceRoles(tx, id, roles, now);
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

/** The bindings become exactly these; those that stay keep their first day. */
export async function replaceRoles(tx: Db, accountId: string, roles: readonly NewBinding[], now: Date): Promise<void> {
  await tx.roleAssignment.deleteMany({ where: { accountId, NOT: { OR: roles.map((role) => ({ ...role })) } } });
  await tx.roleAssignment.updateMany({ where: { accountId }, data: { validTo: null } });
  await tx.roleAssignment.createMany({
    data: roles.map((role) => ({ ...role, accountId, validFrom: vietnamDay(now) })),
    skipDuplicates: true,
  });
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

type AccountRow = Prisma.AccountGetPayload<{ include: ReturnType<typeof include> }>;

function toManagedAccount(row: AccountRow): ManagedAccount {
  return {
    id: row.id,
    username: row.username,
    displayName: row.displayName,
    sessionVersion: row.sessionVersion,
    isDisabled: row.disabledAt !== null,
    mustChangePassword: row.mustChangePassword,
    roles: row.roles.map(({ role, unit }) => ({
      role,
      unitId: unit.id,
      unitName: unit.name,
      organiserId: organiserOf(unit),
    })),
  };
}
