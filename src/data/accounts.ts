/** Accounts and their role bindings. A password hash leaves this file only for the sign-in and the change of password. */
import type { Actor, RoleBinding } from '@/core/access/actor';
import { vietnamDay } from '@/lib/vietnam-day';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

/** Bindings that hold on a day. */
function rolesOn(day: Date) {
  return {
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    include: { unit: { select: { id: true, name: true, type: true, parentId: true } } },
    orderBy: [{ role: 'asc' }, { unit: { name: 'asc' } }],
  } satisfies Prisma.Account$rolesArgs;
}

type RoleRow = Prisma.RoleAssignmentGetPayload<ReturnType<typeof rolesOn>>;

/**
 * The actor of an account as of now, or null: unknown, disabled, or not at the version the session was made for
 * (password, roles or state changed since).
 * @param sessionVersion undefined: whatever the version, for scripts and tests
 */
export async function findActor(
  db: Db,
  accountId: string,
  now: Date,
  sessionVersion?: number,
): Promise<Actor | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, disabledAt: null, ...(sessionVersion === undefined ? {} : { sessionVersion }) },
    include: { roles: rolesOn(vietnamDay(now)) },
  });
  if (account === null) return null;
  return {
    accountId: account.id,
    username: account.username,
    displayName: account.displayName,
    mustChangePassword: account.mustChangePassword,
    roles: account.roles.map(toBinding),
  };
}

/** The binding under whose unit the log files what the account does: one that has not ended, the first given. */
const FILED_UNDER = { orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }], take: 1 } satisfies Prisma.Account$rolesArgs;

export type SignInRecord = {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly sessionVersion: number;
  readonly isDisabled: boolean;
  /** Unit under which the log files the entry. */
  readonly unitId: string | null;
};

/** What signing in needs of an account, by the normalised username. */
export async function findSignInRecord(db: Db, username: string): Promise<SignInRecord | null> {
  const account = await db.account.findUnique({
    where: { username },
    include: { roles: FILED_UNDER },
  });
  if (account === null) return null;
  return {
    accountId: account.id,
    passwordHash: account.passwordHash,
    sessionVersion: account.sessionVersion,
    isDisabled: account.disabledAt !== null,
    unitId: account.roles[0]?.unitId ?? null,
  };
}

/** As `findSignInRecord`, of an account that is known to exist. */
export async function findCredentials(
  db: Db,
  accountId: string,
): Promise<{ passwordHash: string; sessionVersion: number; unitId: string | null }> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    include: { roles: FILED_UNDER },
  });
  return {
    passwordHash: account.passwordHash,
    sessionVersion: account.sessionVersion,
    unitId: account.roles[0]?.unitId ?? null,
  };
}

/**
 * Writes a new password and ends all sessions.
 * @param seen version of the session that the caller read; the write happens only if it still stands
 * @returns whether it did
 */
export async function replacePassword(
  tx: Db,
  change: { accountId: string; seen: number; passwordHash: string; mustChange: boolean },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: change.accountId, sessionVersion: change.seen },
    data: {
      passwordHash: change.passwordHash,
      mustChangePassword: change.mustChange,
      sessionVersion: { increment: 1 },
    },
  });
  return count === 1;
}

/** The unit whose rounds a binding works for: a department (sở, phòng) acts for the unit above it. */
export function organiserOf(unit: { id: string; type: string; parentId: string | null }): string {
  return unit.type === 'department' ? (unit.parentId ?? unit.id) : unit.id;
}

function toBinding(row: RoleRow): RoleBinding {
  return { role: row.role, unitId: row.unit.id, unitName: row.unit.name, organiserId: organiserOf(row.unit) };
}
