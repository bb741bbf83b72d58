/** Confirmed mappings between criteria sets: which leaf of the one is which of the other. */
import { mappingRowsSchema } from '@/contracts/criteria-mapping';
import type { MappingRow } from '@/core/criteria/compare/mapping-row';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

export type LoadedMapping = {
  readonly id: string;
  readonly version: number;
  readonly confirmedAt: Date;
  readonly confirmedByName: string;
  readonly rows: readonly MappingRow[];
};

/** What comparisons across years rest on; null where nobody confirmed a mapping in this direction. */
export async function loadMapping(db: Db, fromSetId: string, toSetId: string): Promise<LoadedMapping | null> {
  const row = await db.criteriaMapping.findUnique({
    where: { fromSetId_toSetId: { fromSetId, toSetId } },
    include: { confirmedBy: { select: { displayName: true } } },
  });
  if (row === null) return null;
  return { id: row.id, version: row.version, confirmedAt: row.confirmedAt, confirmedByName: row.confirmedBy.displayName, rows: mappingRowsSchema.parse(row.rows) };
}

export async function hasMapping(db: Db, fromSetId: string, toSetId: string): Promise<boolean> {
  return (await db.criteriaMapping.count({ where: { fromSetId, toSetId } })) > 0;
}

export type NewMapping = {
  readonly fromSetId: string;
  readonly toSetId: string;
  readonly rows: readonly MappingRow[];
  readonly confirmedById: string;
  readonly at: Date;
};

/** Stores the mapping over the version that was seen (0: none). @returns its id, or null where another version stands there */
export async function writeMapping(tx: Db, seen: number, { fromSetId, toSetId, rows, confirmedById, at }: NewMapping): Promise<string | null> {
  const content = { rows: rows as unknown as Prisma.InputJsonValue, confirmedById, confirmedAt: at };
  const [written] =
    seen === 0
      ? await tx.criteriaMapping.createManyAndReturn({ data: [{ fromSetId, toSetId, ...content }], skipDuplicates: true, select: { id: true } })
      : await tx.criteriaMapping.updateManyAndReturn({ where: { fromSetId, toSetId, version: seen }, data: { ...content, version: seen + 1 }, select: { id: true } });
  return written?.id ?? null;
}

/** Whether one set is a copy of the other, or both are of a third: then their nodes have the same keys. */
export async function areCopies(db: Db, a: string, b: string): Promise<boolean> {
  const [left, right] = [await originsOf(db, a), await originsOf(db, b)];
  return left.some((id) => right.includes(id));
}

/** The set, what it was copied from, and so on. */
async function originsOf(db: Db, setId: string): Promise<string[]> {
  const origins: string[] = [];
  for (let id: string | null = setId; id !== null && !origins.includes(id); ) {
    origins.push(id);
    const row: { basedOnId: string | null } | null = await db.criteriaSet.findUnique({ where: { id }, select: { basedOnId: true } });
    id = row?.basedOnId ?? null;
  }
  return origins;
}
