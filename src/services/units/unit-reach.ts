/** First step of the verbs over units: the actor is an administrator, of these units. */
import { unitIdsOf, type Actor } from '@/core/access/actor';
import type { Day, UnitDirectory } from '@/core/units/unit';
import type { Db } from '@/data/client';
import { listUnitIdsInReach, reachesInstallation } from '@/data/unit-reach';
import { dayOf, loadUnitDirectory } from '@/data/units';
import { vietnamDay } from '@/lib/vietnam-day';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

export type UnitReach = {
  readonly actor: Actor;
  /** Units the role itself is bound to. */
  readonly rootIds: readonly string[];
  readonly unitIds: readonly string[];
  /** Every unit of the installation. */
  readonly isWhole: boolean;
  readonly directory: UnitDirectory;
  readonly now: Date;
  /** The calendar day in Vietnam. */
  readonly today: Day;
};

/** The reach with the units in it. @throws AppError UNAUTHENTICATED, FORBIDDEN */
export async function requireUnitReach(db: Db, ctx: ServiceContext): Promise<UnitReach> {
  const actor = requirePermissionSomewhere(ctx, 'unit:manage');
  const rootIds = unitIdsOf(actor, ['Administrator']);
  const unitIds = await listUnitIdsInReach(db, rootIds);
  return {
    ...{ actor, rootIds, unitIds },
    isWhole: await reachesInstallation(db, rootIds),
    directory: await loadUnitDirectory(db, unitIds),
    now: ctx.now,
    today: dayOf(vietnamDay(ctx.now)),
  };
}
