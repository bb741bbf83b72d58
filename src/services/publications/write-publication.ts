import type { Db } from '@/data/client';
import { insertPublication } from '@/data/publications';
import { markRoundPublished } from '@/data/round-management';
import { recordAudit } from '../audit/record-audit';
import { unitDetail } from '../results/unit-detail';
import type { ComputedRound } from '../rounds/compute-round-results';
import type { ServiceContext } from '../service-context';
import { publishedUnits } from './published-units';

/**
 * Writes a computed result for ever and closes its round, in the transaction of the caller, who has checked that it may
 * be published. Also the seed of the demonstration data goes this way.
 * @param decision date as yyyy-mm-dd
 * @returns checksum of the open data
 */
export async function writePublication(
  tx: Db,
  ctx: ServiceContext,
  computed: ComputedRound,
  { decisionNumber, decisionDate }: { readonly decisionNumber: string; readonly decisionDate: string },
): Promise<string> {
  const { round, units } = computed;
  const { checksum } = publishedUnits(units, round.groups.map((group) => group.code));
  const id = await insertPublication(tx, {
    roundId: round.id,
    decisionNumber,
    decisionDate,
    publishedAt: ctx.now,
    publishedById: ctx.actor?.accountId ?? null,
    rules: round.rules,
    checksum,
    units: units.map((unit) => ({ ...unit, detail: unitDetail(computed, unit) })),
  });
  await markRoundPublished(tx, round.id);
  await recordAudit(tx, ctx, {
    action: 'round.publish',
    subjectType: 'Publication',
    subjectId: id,
    roundId: round.id,
    before: { status: round.status },
    after: { status: 'published', decisionNumber, decisionDate, checksum, units: units.length },
  });
  return checksum;
}
