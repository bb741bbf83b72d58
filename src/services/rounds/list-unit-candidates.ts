import type { UnitCandidate } from '@/contracts/round-setup';
import type { UnitType } from '@/core/criteria/criteria-set';
import { db } from '@/data/client';
import { listUnitsBelow } from '@/data/unit-succession';
import type { ServiceContext } from '../service-context';
import { findReadableSetup } from './setup-round';

/** Every unit below the organiser of the round, whenever it existed: the choice of the day is the screen's. @throws AppError NOT_FOUND */
export async function listUnitCandidates(ctx: ServiceContext, input: { round: string }): Promise<UnitCandidate[]> {
  const round = await findReadableSetup(db, ctx, input.round);
  const collator = new Intl.Collator('vi', { numeric: true });
  return (await listUnitsBelow(db, round.organiser.id))
    .map(({ id, type, validFrom, validTo, ...unit }) => ({
      ...unit,
      unitId: id,
      type: type as UnitType,
      validFrom: dayOf(validFrom),
      validTo: validTo && dayOf(validTo),
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
