/** Units as a list to choose from, for binding roles. */
import type { UnitOption } from '@/contracts/accounts';
import type { Db } from './client';

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

/** "30/06/2025" of a DATE column, which is a UTC midnight. */
function dayText(day: Date): string {
  return day.toISOString().slice(0, 10).split('-').reverse().join('/');
}
