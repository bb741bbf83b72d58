/** Many accounts at once: units with who serves there, rows in bulk, and the mark that a request was carried out. */
import type { PlannedAccount } from '@/core/access/plan-accounts';
import type { RolePeriod } from '@/core/access/role-period';
import type { Role } from '@/core/access/roles';
import type { BulkUnit } from '@/contracts/bulk-accounts';
import { vietnamDay } from '@/lib/vietnam-day';
import { roleRow } from './account-management';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

const byName = new Intl.Collator('vi', { numeric: true });

/** Units of the reach that exist today, with the roles that accounts in use hold there today or later. */
export async function listUnitsToServe(db: Db, unitIds: readonly string[], now: Date): Promise<BulkUnit[]> {
  const today = vietnamDay(now);
  const notEnded = { OR: [{ validTo: null }, { validTo: { gte: today } }] };
  const units = await db.unit.findMany({
    where: { id: { in: [...unitIds] }, validFrom: { lte: today }, ...notEnded },
    include: {
      parent: { select: { name: true } },
      roles: { where: { ...notEnded, account: { disabledAt: null } }, select: { role: true }, distinct: ['role'], orderBy: { role: 'asc' } },
    },
  });
  return units
    .map(({ id, code, name, type, parent, roles }) => ({
      ...{ id, code, name, type: fromStoredUnitType(type), parentName: parent?.name ?? null },
      held: roles.map(({ role }): Role => role),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Which of these usernames accounts of the installation have. */
export async function findTakenUsernames(db: Db, usernames: readonly string[]): Promise<Set<string>> {
  const rows = await db.account.findMany({ where: { username: { in: [...usernames] } }, select: { username: true } });
  return new Set(rows.map(({ username }) => username));
}

export type Batch = { readonly id: string; readonly kind: 'create' | 'reissue'; readonly accounts: number; readonly createdAt: Date };

export async function findBatch(db: Db, id: string): Promise<Batch | null> {
  return db.accountBatch.findUnique({ where: { id }, select: { id: true, kind: true, accounts: true, createdAt: true } });
}

/**
 * Marks the request as carried out. Of two at once the second waits for the first to commit.
 * @returns false: it was carried out before
 */
export async function insertBatch(tx: Db, batch: Batch & { readonly createdById: string }): Promise<boolean> {
  const { count } = await tx.accountBatch.createMany({ data: [batch], skipDuplicates: true });
  return count === 1;
}

type NewAccount = PlannedAccount & { readonly passwordHash: string };

/** Inserts the accounts with one role each. @returns id by username; a name that was taken meanwhile is missing */
export async function insertAccounts(tx: Db, accounts: readonly NewAccount[], periodOf: (account: PlannedAccount) => RolePeriod): Promise<Map<string, string>> {
  const inserted = await tx.account.createManyAndReturn({
    data: accounts.map(({ username, displayName, passwordHash }) => ({ username, displayName, passwordHash, mustChangePassword: true })),
    skipDuplicates: true,
    select: { id: true, username: true },
  });
  const idOf = new Map(inserted.map(({ id, username }) => [username, id]));
  await tx.roleAssignment.createMany({
    data: accounts.flatMap((account) => {
      const id = idOf.get(account.username);
      return id === undefined ? [] : [roleRow(id, { role: account.role, unitId: account.unitId, ...periodOf(account) })];
    }),
  });
  return idOf;
}

/** New one-time passwords, each only where the account is at the version that was seen. @returns how many were written */
export async function replacePasswords(
  tx: Db,
  changes: readonly { readonly accountId: string; readonly seen: number; readonly passwordHash: string }[],
): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Account" a
    SET "passwordHash" = v."hash", "mustChangePassword" = true, "sessionVersion" = a."sessionVersion" + 1
    FROM unnest(
      ${changes.map(({ accountId }) => accountId)}::uuid[],
      ${changes.map(({ seen }) => seen)}::int[],
      ${changes.map(({ passwordHash }) => passwordHash)}::text[]
    ) AS v("id", "seen", "hash")
    WHERE a."id" = v."id" AND a."sessionVersion" = v."seen" AND a."disabledAt" IS NULL`;
}

/** Instants at which the accounts were opened, by id. */
export async function listCreationInstants(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.account.findMany({ where: { id: { in: [...ids] } }, select: { id: true, createdAt: true } });
  return new Map(rows.map(({ id, createdAt }) => [id, createdAt]));
}
