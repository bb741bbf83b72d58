import type { UnitChoice, UnitEventForm } from '@/contracts/units';
import type { UnitRecord } from '@/core/units/unit';
import { db } from '@/data/client';
import type { ServiceContext } from '../service-context';
import { requireUnitReach } from './unit-reach';
import { indexForRows, parentNear } from './unit-row';

/** What the form of an event offers: units whose end is not known yet, under labels that tell them apart. @throws AppError FORBIDDEN */
export async function loadUnitEventForm(ctx: ServiceContext): Promise<UnitEventForm> {
  const { directory, isWhole, today } = await requireUnitReach(db, ctx);
  const index = indexForRows(directory);
  const taken = new Set<string>();
  const labelOf = (unit: UnitRecord) => {
    const plain = [unit.name, parentNear(unit, index, today)?.name].filter(Boolean).join(' · ');
    const label = taken.has(plain) ? `${plain} · mã ${unit.code}` : plain;
    taken.add(label);
    return label;
  };
  return {
    today,
    mayCreateTop: isWhole,
    units: directory.units.filter(({ validTo }) => validTo === null).map((unit): UnitChoice => {
      const { id, code, name, type, validFrom } = unit;
      return { id, code, name, type, validFrom, label: labelOf(unit), parentId: parentNear(unit, index, today)?.id ?? null };
    }),
  };
}
