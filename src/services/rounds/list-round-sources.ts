import type { RoundSources } from '@/contracts/round-setup';
import { can } from '@/core/access/can';
import { db } from '@/data/client';
import { listCopyableRounds, listUsableSets } from '@/data/round-sources';
import { criteriaSetsFor, managedRoundsFor } from '@/data/scope';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

/** Issued criteria sets and earlier rounds of the organisers for which the actor manages rounds. */
export async function listRoundSources(ctx: ServiceContext): Promise<RoundSources> {
  const actor = requirePermissionSomewhere(ctx, 'round:manage');
  const [sets, rounds] = await Promise.all([listUsableSets(db, criteriaSetsFor(actor)), listCopyableRounds(db, managedRoundsFor(actor))]);
  return { sets: sets.filter(({ organiserId }) => can(actor, 'round:manage', { organiserId })), rounds };
}
