/** The published units of Lâm Đồng and their lineage as the seed writes them, as the core sees them. */
import type { UnitRecord, LineageLink, UnitDirectory } from '@/core/units/unit';
import { fromStoredUnitType } from '@/data/unit-types';
import { lineageRows, unitRows } from '../../../../prisma/seed/reference/units';

const dayOf = (date: unknown): string => (date as Date).toISOString().slice(0, 10);

export const REFERENCE: UnitDirectory = {
  units: unitRows().map(
    (row): UnitRecord => ({
      id: row.id ?? '',
      code: row.code,
      name: row.name,
      type: fromStoredUnitType(row.type),
      parentId: row.parentId ?? null,
      validFrom: dayOf(row.validFrom),
      validTo: row.validTo ? dayOf(row.validTo) : null,
    }),
  ),
  links: lineageRows().map(
    (row): LineageLink => ({
      predecessorId: row.predecessorId,
      successorId: row.successorId,
      kind: row.kind,
      effectiveOn: dayOf(row.effectiveOn),
    }),
  ),
};

export const KNOWN = { ...REFERENCE, hidden: [] };

/** The unit of this name that exists on the day. */
export function unitNamed(name: string, day: string, { units }: UnitDirectory = REFERENCE): UnitRecord {
  const found = units.filter((unit) => unit.name === name && unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day));
  if (found.length !== 1) throw new Error(`${found.length} units are called ${name} on ${day}`);
  return found[0] as UnitRecord;
}
