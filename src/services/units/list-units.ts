import { MAX_LISTED_UNITS, unitListInput, type UnitList } from '@/contracts/units';
import { foldWords } from '@/core/units/fold';
import { db } from '@/data/client';
import { formatDay } from '@/text/unit-events';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { requireUnitReach } from './unit-reach';
import { indexForRows, parentNear, standingOn, unitRowOf } from './unit-row';

/**
 * The units an administrator answers for, as of a day (today by default), in Vietnamese order, filtered.
 * @throws AppError FORBIDDEN, INVALID_INPUT
 */
export async function listUnits(ctx: ServiceContext, input: unknown): Promise<UnitList> {
  const { directory, today } = await requireUnitReach(db, ctx);
  const { standing, type, parentId, search, day = today } = parseInput(unitListInput, input);
  const index = indexForRows(directory);
  const wanted = foldWords(search);
  const counts = { active: 0, ended: 0, coming: 0 };
  for (const unit of directory.units) counts[standingOn(unit, day)] += 1;
  const found = directory.units.filter(
    (unit) =>
      (standing === 'all' || standingOn(unit, day) === standing) &&
      (type === undefined || unit.type === type) &&
      (parentId === undefined || parentNear(unit, index, day)?.id === parentId) &&
      (wanted === '' || foldWords(`${unit.name} ${unit.code}`).includes(wanted)),
  );
  const parentIds = new Set(directory.units.map((unit) => parentNear(unit, index, day)?.id));
  return {
    ...{ day, today, counts, found: found.length },
    rows: found.slice(0, MAX_LISTED_UNITS).map((unit) => unitRowOf(unit, index, day)),
    parents: directory.units
      .filter(({ id }) => parentIds.has(id))
      .map(({ id, name, validTo }) => ({ id, label: validTo === null ? name : `${name} (đến ${formatDay(validTo)})` })),
  };
}
