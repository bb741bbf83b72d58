/** Units as lists show them: for binding roles, and for the directory of units. */
import type { UnitOption } from '@/contracts/accounts';
import type { UnitRow } from '@/contracts/units';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

const byName = new Intl.Collator('vi');

/** Units within the reach under labels that tell them apart, those that exist first, in Vietnamese order. */
export async function listUnitOptions(db: Db, unitIds: readonly string[]): Promise<UnitOption[]> {
  const units = await db.unit.findMany({
    where: { id: { in: [...unitIds] } },
    include: { parent: { select: { name: true } } },
  });
  units.sort((a, b) => Number(a.validTo !== null) - Number(b.validTo !== null) || byName.compare(a.name, b.name));
  const taken = new Set<string>();
  return units.map((unit) => {
    const end = unit.validTo ? `đến ${dayText(unit.validTo)}` : null;
    const plain = [unit.name, unit.parent?.name, end].filter(Boolean).join(' · ');
    const label = taken.has(plain) ? `${plain} · mã ${unit.code}` : plain;
    taken.add(label);
    return { id: unit.id, label };
  });
}

/** All units within the reach with parent, validity and lineage. */
export async function listUnitRows(db: Db, unitIds: readonly string[]): Promise<UnitRow[]> {
  const units = await db.unit.findMany({
    where: { id: { in: [...unitIds] } },
    include: {
      parent: { select: { name: true } },
      predecessors: { include: { predecessor: { select: { name: true } } } },
      successors: { include: { successor: { select: { name: true } } } },
    },
  });
  return units
    .map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      type: fromStoredUnitType(unit.type),
      parentId: unit.parentId,
      parentName: unit.parent?.name ?? null,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      predecessors: unit.predecessors
        .map(({ kind, predecessor }) => ({ name: predecessor.name, kind }))
        .sort((a, b) => byName.compare(a.name, b.name)),
      successors: unit.successors
        .map(({ kind, successor }) => ({ name: successor.name, kind }))
        .sort((a, b) => byName.compare(a.name, b.name)),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** "30/06/2025" of a DATE column, which is a UTC midnight. */
function dayText(day: Date): string {
  return day.toISOString().slice(0, 10).split('-').reverse().join('/');
}
