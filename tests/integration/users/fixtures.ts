/** A province with a department and two communes, another province, and accounts for each test. */
import type { Role } from '@/core/access/roles';
import { db } from '@/data/client';
import { hashPassword } from '@/lib/password-hash';

export const PASSWORD = 'một mật khẩu dài';
export const NOW = new Date('2026-11-23T02:00:00Z');

const SINCE = new Date('2020-01-01');

export type Place = { province: string; department: string; commune: string; neighbour: string; elsewhere: string };

export async function createPlace(): Promise<Place> {
  const unit = async (code: string, name: string, type: 'province' | 'department' | 'xa', parentId?: string) =>
    (await db.unit.create({ data: { code, name, type, parentId, validFrom: SINCE } })).id;
  const province = await unit('01', 'Tỉnh A', 'province');
  return {
    province,
    department: await unit('01-so-noi-vu', 'Sở Nội vụ', 'department', province),
    commune: await unit('0101', 'Xã Một', 'xa', province),
    neighbour: await unit('0102', 'Xã Hai', 'xa', province),
    elsewhere: await unit('02', 'Tỉnh B', 'province'),
  };
}

let hash: Promise<string> | undefined;

/** An account with PASSWORD. @returns id */
export async function createAccountRow(
  username: string,
  ...roles: readonly { role: Role; unitId: string; validFrom?: Date; validTo?: Date }[]
): Promise<string> {
  const passwordHash = await (hash ??= hashPassword(PASSWORD));
  const data = { username, displayName: username, passwordHash, roles: { create: roles.map((role) => ({ validFrom: SINCE, ...role })) } };
  return (await db.account.create({ data })).id;
}
