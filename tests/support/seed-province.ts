/**
 * A province of its own for one test: units, agencies and accounts that share nothing with the demonstration data or with
 * another test, so that specs run side by side.
 */
import type { Role } from '@/core/access/roles';
import type { UnitType } from '@/core/criteria/criteria-set';
import type { Phase } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { toStoredUnitType } from '@/data/unit-types';
import { DEMO_PASSWORD, insertAccounts } from '../../prisma/seed/demo/accounts';
import { stableId } from '../../prisma/seed/stable-id';

/** Password of every account made here. */
export const PASSWORD = DEMO_PASSWORD;

const FOUNDED = new Date('2004-07-08');
const DAY = 86_400_000;

export type NewUnit = { readonly key: string; readonly name: string; readonly type: UnitType };
export type NewAccount = {
  /** Username is `<key>.<code>`. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
};

/** Inserts a province and the units right below it. @returns id by key; the province's own key is "tinh". */
export async function createProvince(db: Db, code: string, name: string, units: readonly NewUnit[]): Promise<Map<string, string>> {
  const idOf = (key: string): string => stableId('test-unit', code, key);
  const row = (key: string, unitName: string, type: UnitType, parentId: string | null) => ({
    id: idOf(key),
    code: `${code}-${key}`,
    name: unitName,
    type: toStoredUnitType(type),
    parentId,
    validFrom: FOUNDED,
  });
  await db.unit.create({ data: row('tinh', name, 'province', null) });
  await db.unit.createMany({ data: units.map((unit) => row(unit.key, unit.name, unit.type, idOf('tinh'))) });
  return new Map(['tinh', ...units.map(({ key }) => key)].map((key) => [key, idOf(key)]));
}

/** @returns username by key */
export async function createAccounts<K extends string>(
  db: Db,
  code: string,
  accounts: readonly (NewAccount & { readonly key: K })[],
): Promise<Record<K, string>> {
  const usernameOf = (key: string): string => `${key}.${code}`;
  await insertAccounts(
    db,
    accounts.map(({ key, name, role, unitId }) => ({
      username: usernameOf(key),
      displayName: name,
      roles: [{ role, unitId }],
    })),
  );
  return Object.fromEntries(accounts.map(({ key }) => [key, usernameOf(key)])) as Record<K, string>;
}

/**
 * Every phase that the job walks through is open at `now`, without a second appraisal, so that a test need not wait.
 */
export function openPhases(now: Date): { phase: Phase; opensAt: Date; deadline: Date }[] {
  const phases: readonly Phase[] = ['selfAssessment', 'round1', 'council', 'publication'];
  return phases.map((phase, index) => ({
    phase,
    opensAt: new Date(now.getTime() - (20 - index) * DAY),
    deadline: new Date(now.getTime() + (20 + index) * DAY),
  }));
}
