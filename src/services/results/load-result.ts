/** One way to the result of a round, published or provisional: pages and API read nothing else. */
import type { ResultUnit, RoundHeader } from '@/contracts/results';
import { can } from '@/core/access/can';
import type { Db } from '@/data/client';
import { findPublication, listPublishedUnits, type LoadedPublication } from '@/data/publications';
import { loadRoundNames } from '@/data/round-management';
import { findRound, type LoadedRound } from '@/data/rounds';
import { listRuleChangeHeads } from '@/data/rule-changes';
import { notFound } from '@/lib/errors';
import { computeRoundResults, type ComputedRound } from '../rounds/compute-round-results';
import type { ServiceContext } from '../service-context';

export type LoadedResult = {
  readonly round: LoadedRound;
  readonly header: RoundHeader;
  readonly units: readonly ResultUnit[];
  /** The result is published and frozen, or computed just now. */
  readonly source: { readonly kind: 'published'; readonly publication: LoadedPublication } | { readonly kind: 'provisional'; readonly computed: ComputedRound };
};

/**
 * A published result is everybody's and is read as it was written; a provisional one is computed now, and only for the
 * round manager, the council and the auditor of its organiser.
 * @throws AppError NOT_FOUND for everything else: a stranger does not learn that the round exists
 */
export async function loadResult(db: Db, ctx: ServiceContext, roundCode: string): Promise<LoadedResult> {
  const round = await findRound(db, roundCode);
  if (round === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  const target = { organiserId: round.organiserId, roundStatus: round.status };
  if (can(ctx.actor, 'result:readPublished', target)) {
    const publication = await findPublication(db, round.id);
    if (publication === null) throw notFound('Không tìm thấy kết quả của kỳ đánh giá này.');
    const [names, changes, units] = await Promise.all([loadRoundNames(db, round.id), listRuleChangeHeads(db, round.id), listPublishedUnits(db, publication.id)]);
    return { round, header: headerOf(round, names, changes, publication), units, source: { kind: 'published', publication } };
  }
  if (round.status !== 'open' || !can(ctx.actor, 'result:readProvisional', target)) throw notFound('Không tìm thấy kỳ đánh giá này.');
  const [names, changes, computed] = await Promise.all([loadRoundNames(db, round.id), listRuleChangeHeads(db, round.id), computeRoundResults(db, round)]);
  return { round, header: headerOf(round, names, changes, null), units: computed.units, source: { kind: 'provisional', computed } };
}

function headerOf(
  round: LoadedRound,
  names: Awaited<ReturnType<typeof loadRoundNames>>,
  ruleChanges: RoundHeader['ruleChanges'],
  publication: LoadedPublication | null,
): RoundHeader {
  return {
    code: round.code,
    name: round.name,
    year: round.year,
    status: round.status,
    ...names,
    rules: publication?.rules ?? round.rules,
    ruleChanges,
    publication: publication && {
      number: publication.number,
      decisionNumber: publication.decisionNumber,
      decisionDate: publication.decisionDate,
      publishedAt: publication.publishedAt,
      checksum: publication.checksum,
    },
  };
}
