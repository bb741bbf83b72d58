/** Units and their lineage. A unit is found by code and day: a later unit may carry the code of an earlier one. */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

export type LoadedUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parentId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
};

/** Units valid on a day, by code; every kind of unit. */
export async function listUnitsOn(db: Db, day: Date): Promise<LoadedUnit[]> {
  const rows = await db.unit.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    orderBy: [{ code: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    type: fromStoredUnitType(row.type),
    parentId: row.parentId,
    validFrom: row.validFrom,
    validTo: row.validTo,
  }));
}

/** The unit above, the one above that, … up to the province; the nearest first. */
export async function listAncestorIds(db: Db, unitId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT "parentId" AS id, 1 AS depth FROM "Unit" WHERE "id" = ${unitId}::uuid
      UNION ALL
      SELECT u."parentId", up.depth + 1 FROM "Unit" u JOIN up ON u."id" = up.id WHERE up.depth < 10
    )
    SELECT id FROM up WHERE id IS NOT NULL ORDER BY depth`;
  return rows.map(({ id }) => id);
}
