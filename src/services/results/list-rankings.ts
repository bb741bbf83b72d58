import type { OwnResult, RankingListItem, ResultUnit } from '@/contracts/results';
import { unitIdsOf } from '@/core/access/actor';
import { canSomewhere } from '@/core/access/can';
import { UNIT_ROLES } from '@/core/access/separation';
import { db } from '@/data/client';
import { listPublications, listPublishedUnits } from '@/data/publications';
import { listRoundOverviews } from '@/data/round-management';
import { councilRoundsFor } from '@/data/scope';
import { requireActor, type ServiceContext } from '../service-context';

/**
 * The rankings a person may open: every published round, and for the round manager, the council and the auditor the
 * running ones of their organiser. The viewer's own rounds come first, with the own result.
 */
export async function listRankings(ctx: ServiceContext): Promise<RankingListItem[]> {
  const actor = requireActor(ctx);
  const scope = canSomewhere(actor, 'result:readProvisional') ? councilRoundsFor(actor) : { id: { in: [] } };
  const rounds = await listRoundOverviews(db, { OR: [{ status: 'published' }, { AND: [{ status: 'open' }, scope] }] });
  const publications = await listPublications(db, rounds.map(({ id }) => id));
  const ownIds = new Set(unitIdsOf(actor, UNIT_ROLES));
  const items = await Promise.all(
    rounds.map(async (round): Promise<RankingListItem> => {
      const publication = publications.get(round.id);
      const takesPart = round.units.some(({ unitId }) => ownIds.has(unitId));
      const own = publication && takesPart ? ownResults(await listPublishedUnits(db, publication.id), ownIds) : [];
      return {
        ...{ code: round.code, name: round.name, year: round.year, organiserName: round.organiserName, status: round.status },
        decisionNumber: publication?.decisionNumber ?? null,
        decisionDate: publication?.decisionDate ?? null,
        unitCount: round.units.length,
        own,
        isOrganiser: actor.roles.some(({ unitId, organiserId }) => unitId === round.organiserId || organiserId === round.organiserId),
      };
    }),
  );
  return items.sort((left, right) => nearness(right) - nearness(left));
}

/** Own result first, then what the own unit runs, then the rest; within that the newest year, as they come. */
function nearness({ own, isOrganiser }: RankingListItem): number {
  return own.length > 0 ? 2 : isOrganiser ? 1 : 0;
}

function ownResults(units: readonly ResultUnit[], ownIds: ReadonlySet<string>): OwnResult[] {
  return units
    .filter(({ unitId }) => ownIds.has(unitId))
    .map(({ code, name, rank, rankOf, band, score }) => ({ unitCode: code, unitName: name, rank, rankOf, total: score.total, band }));
}

