import type { Db } from './client';

/**
 * The units whose accounts an administrator manages: the one the role is bound to and everything below it. A role bound
 * to an agency without a parent is bound to the installation itself (see first-administrator.ts) and reaches all units.
 */
export async function listUnitIdsInReach(db: Db, rootIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE down AS (
      SELECT u."id" FROM "Unit" u
      WHERE u."id" = ANY(${[...rootIds]}::uuid[])
        OR (u."parentId" IS NULL AND EXISTS (
          SELECT 1 FROM "Unit" r WHERE r."id" = ANY(${[...rootIds]}::uuid[]) AND r."type" = 'department' AND r."parentId" IS NULL
        ))
      UNION
      SELECT u."id" FROM "Unit" u JOIN down ON u."parentId" = down."id"
    )
    SELECT "id" FROM down`;
  return rows.map(({ id }) => id);
}
