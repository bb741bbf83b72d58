/** What became of units: followed through the recorded lineage to those that exist on a day. */
import type { Db } from './client';

export type CurrentUnit = { readonly id: string; readonly code: string; readonly name: string };

/**
 * Each of the units as of `day`: itself where it exists, else the units that came of it and exist, however many steps away.
 * A unit with neither has an empty list.
 */
export async function unitsToday(db: Db, unitIds: readonly string[], day: Date): Promise<ReadonlyMap<string, readonly CurrentUnit[]>> {
  const rows = await db.$queryRaw<(CurrentUnit & { from: string })[]>`
    WITH RECURSIVE onward AS (
      SELECT u."id" AS "from", u."id", u."validTo" FROM "Unit" u WHERE u."id" = ANY(${[...unitIds]}::uuid[])
      UNION
      SELECT o."from", s."id", s."validTo"
      FROM onward o
        JOIN "UnitLineage" l ON l."predecessorId" = o."id"
        JOIN "Unit" s ON s."id" = l."successorId"
      WHERE o."validTo" < ${day}::date
    )
    SELECT o."from"::text AS "from", u."id"::text AS "id", u."code", u."name"
    FROM onward o JOIN "Unit" u ON u."id" = o."id"
    WHERE u."validFrom" <= ${day}::date AND (u."validTo" IS NULL OR u."validTo" >= ${day}::date)
    ORDER BY u."code"`;
  const today = new Map<string, CurrentUnit[]>(unitIds.map((id) => [id, []]));
  for (const { from, id, code, name } of rows) today.get(from)?.push({ id, code, name });
  return today;
}

/** Every unit below one, with its parent and validity, by name. */
export async function listUnitsBelow(db: Db, organiserId: string) {
  return db.$queryRaw<
    { id: string; code: string; name: string; type: string; parentId: string; parentName: string; validFrom: Date; validTo: Date | null }[]
  >`
    WITH RECURSIVE below AS (
      SELECT u."id" FROM "Unit" u WHERE u."parentId" = ${organiserId}::uuid
      UNION
      SELECT u."id" FROM "Unit" u JOIN below b ON u."parentId" = b."id"
    )
    SELECT u."id"::text AS "id", u."code", u."name", u."type"::text AS "type", p."id"::text AS "parentId", p."name" AS "parentName", u."validFrom", u."validTo"
    FROM below b JOIN "Unit" u ON u."id" = b."id" JOIN "Unit" p ON p."id" = u."parentId"`;
}
