import { z } from 'zod';
import type { UnitView } from '@/contracts/units';
import { lineageOf } from '@/core/units/lineage';
import { parentOn } from '@/core/units/tree';
import { isValidOn } from '@/core/units/unit';
import { db } from '@/data/client';
import { describeLineage, findUnitEvents, listAccountsOfUnit, listRoundsOfUnits } from '@/data/unit-history';
import { notFound } from '@/lib/errors';
import type { ServiceContext } from '../service-context';
import { requireUnitReach } from './unit-reach';
import { indexForRows, parentNear, unitRowOf } from './unit-row';

const unitId = z.uuid();

/**
 * One unit: how it began and ended, all it came from and became, the rounds of it and of its predecessors, its people.
 * @throws AppError FORBIDDEN; NOT_FOUND, also out of reach
 */
export async function readUnit(ctx: ServiceContext, input: { unit: string }): Promise<UnitView> {
  const { directory, unitIds, today } = await requireUnitReach(db, ctx);
  const index = indexForRows(directory);
  const unit = unitId.safeParse(input.unit).success ? index.byId.get(input.unit) : undefined;
  if (unit === undefined) throw notFound('Không tìm thấy đơn vị này.');

  const { predecessors, successors } = lineageOf(unit.id, directory);
  const [events, before, after, rounds, people] = await Promise.all([
    findUnitEvents(db, unit.id),
    describeLineage(db, predecessors),
    describeLineage(db, successors),
    listRoundsOfUnits(db, [unit.id, ...predecessors.map(({ predecessorId }) => predecessorId)]),
    listAccountsOfUnit(db, unit.id, unitIds, ctx.now),
  ]);
  const parentNow = parentNear(unit, index, today);
  const lastDay = unit.validTo !== null && unit.validTo < today ? unit.validTo : today;
  return {
    today,
    unit: unitRowOf(unit, index, unit.validFrom),
    parentNow: parentNow && parentNow.id !== unit.parentId ? { id: parentNow.id, name: parentNow.name } : null,
    ...events,
    children: directory.units
      .filter((other) => isValidOn(other, lastDay) && parentOn(other, index, lastDay)?.id === unit.id)
      .map(({ id, name, code, type }) => ({ id, name, code, type })),
    ...{ predecessors: before, successors: after, rounds },
    ...{ accounts: people.accounts, otherAccounts: people.others },
  };
}
