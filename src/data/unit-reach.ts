import type { Db } from './client';

/**
 * The units whose accounts an administrator manages: the one the role is bound to, everything below it, and what has ended
 * and gone over into any of these as a whole, with everything below that: communes of a district that was merged stand
 * under the merged one (ADR 083). A role bound to an agency without a parent is bound to the installation itself (see
 * first-administrator.ts) and reaches all units.
 */
export async function listUnitIdsInReach(db: Db, rootIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT u."id" AS "below", u."parentId" AS "above" FROM "Unit" u WHERE u."parentId" IS NOT NULL
      UNION ALL
      SELECT l."predecessorId", l."successorId" FROM "UnitLineage" l JOIN "Unit" p ON p."id" = l."predecessorId"
      WHERE l."kind" <> 'part' AND p."validTo" IS NOT NULL
    ), down AS (
      SELECT u."id" FROM "Unit" u
      WHERE u."id" = ANY(${[...rootIds]}::uuid[])
        OR (u."parentId" IS NULL AND EXISTS (
          SELECT 1 FROM "Unit" r WHERE r."id" = ANY(${[...rootIds]}::uuid[]) AND r."type" = 'department' AND r."parentId" IS NULL
        ))
      UNION
      SELECT up."below" FROM up JOIN down ON up."above" = down."id"
    )
    SELECT "id" FROM down`;
  return rows.map(({ id }) => id);
}

/** Whether one of these is the installation itself, from which every unit is reached. */
export async function reachesInstallation(db: Db, rootIds: readonly string[]): Promise<boolean> {
  return (await db.unit.count({ where: { id: { in: [...rootIds] }, type: 'department', parentId: null } })) > 0;
}
