import type { Db } from './client';
import { vietnamDay } from '@/lib/vietnam-day';

/** Any number, always the same: two processes that start at once create one administrator between them. */
const LOCK_KEY = 7_202_611_231;

/** Waits until no other process is creating the first administrator; held until the transaction ends. */
export async function lockFirstAdministrator(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_KEY})`;
}

/** Whether any account, disabled ones included, has ever been made administrator. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  return (await db.roleAssignment.count({ where: { role: 'Administrator' } })) > 0;
}

/**
 * Writes the account with its role. A role is bound to a unit; in an empty installation there is none yet, so the
 * installation itself becomes one (an agency without a parent, which no round ever measures).
 * @returns ids of the account and of that unit
 */
export async function insertFirstAdministrator(
  tx: Db,
  account: { username: string; displayName: string; passwordHash: string },
  now: Date,
): Promise<{ accountId: string; unitId: string }> {
  const today = vietnamDay(now);
  const unit = await tx.unit.create({
    data: { code: 'he-thong', name: 'Quản trị hệ thống', type: 'department', validFrom: today },
  });
  const { id } = await tx.account.create({
    data: {
      ...account,
      mustChangePassword: true,
      roles: { create: { role: 'Administrator', unitId: unit.id, validFrom: today } },
    },
  });
  return { accountId: id, unitId: unit.id };
}
