import type { ResultUnit, UnitDetail, UnitProfileView } from '@/contracts/results';
import { unitIdsOf } from '@/core/access/actor';
import { can } from '@/core/access/can';
import { UNIT_ROLES } from '@/core/access/separation';
import { compareAreas } from '@/core/analysis/compare-areas';
import { nextRank } from '@/core/analysis/next-rank';
import type { SheetStatus } from '@/core/workflow/statuses';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { listEarlierSelves, listHistoricResults, listPredecessorNames, listPublishedHistory } from '@/data/history';
import { findUnitDetail } from '@/data/publications';
import { notFound } from '@/lib/errors';
import type { ServiceContext } from '../service-context';
import { loadResult, type LoadedResult } from './load-result';
import { profileLeaves, selfAreas, type Sight } from './profile-leaves';
import { rankingGroups } from './ranking-groups';
import { unitDetail } from './unit-detail';
import { historyOf, printedElsewhere } from './unit-history';

/**
 * Everything about one unit's result: sum line, areas against the group, what separates it from the next rank, where
 * points were lost, the years before. Facts, reasons and derivations only for the unit's own people and the organiser's;
 * others see points.
 * @throws AppError NOT_FOUND, also where the round is not published and the viewer may not see the provisional result
 */
export async function getUnitProfile(ctx: ServiceContext, input: { round: string; unit: string }): Promise<UnitProfileView> {
  const result = await loadResult(db, ctx, input.round);
  const { round, header, units } = result;
  const unit = units.find(({ code }) => code === input.unit);
  if (unit === undefined) throw notFound('Không tìm thấy đơn vị này trong kỳ đánh giá.');
  // A unit that was renamed goes on; what was merged into it keeps its own history.
  const selves = [unit.unitId, ...(await listEarlierSelves(db, unit.unitId))];
  const [detail, { set }, historic, published, predecessors] = await Promise.all([
    detailOf(result, unit),
    loadCriteriaSet(db, round.criteriaSetId),
    listHistoricResults(db, selves),
    listPublishedHistory(db, selves),
    listPredecessorNames(db, selves.at(-1) ?? unit.unitId),
  ]);

  const { decimals } = header.rules.rounding;
  const peers = units.filter(({ group }) => group.code === unit.group.code);
  const ownUnitIds = new Set(unitIdsOf(ctx.actor, UNIT_ROLES));
  const previous = [...historic, ...published].filter(({ year }) => year < round.year).sort((left, right) => right.year - left.year)[0];
  const context = { ownUnitIds, decimals, previous: new Map(previous ? [[unit.unitId, previous] as const] : []) };
  const group = rankingGroups([unit.group], peers, context)[0];
  const row = group?.rows.find(({ roundUnitId }) => roundUnitId === unit.roundUnitId);
  if (group === undefined || row === undefined) throw notFound();

  const sight = sightOf(ctx, result, unit);
  const ranked = peers.map(({ roundUnitId, rank, score }) => ({ id: roundUnitId, rank, ...score }));
  const next = nextRank(unit.roundUnitId, ranked);
  const names = new Map(peers.map(({ roundUnitId, name }) => [roundUnitId, name]));
  return {
    round: header,
    unit: row,
    mean: group.mean,
    predecessors,
    areas: compareAreas(unit.roundUnitId, peers.map(({ roundUnitId, score }) => ({ id: roundUnitId, areas: score.areas })), decimals),
    nextRank: next && { ...next, names: next.ids.map((id) => names.get(id) ?? '') },
    hasIllustrativePeers: peers.some(({ illustrative, roundUnitId }) => illustrative && roundUnitId !== unit.roundUnitId),
    unitNames: Object.fromEntries(names),
    ...selfAreas(set, detail, sight),
    leaves: profileLeaves(set, detail, sight),
    maySeeDetail: sight.detail,
    history: historyOf(historic, published, round.code),
    printedElsewhere: printedElsewhere(historic, round.year),
  };
}

async function detailOf({ source }: LoadedResult, unit: ResultUnit): Promise<UnitDetail> {
  if (source.kind === 'published') {
    const detail = await findUnitDetail(db, source.publication.id, unit.roundUnitId);
    if (detail === null) throw notFound();
    return detail;
  }
  const computed = source.computed.units.find(({ roundUnitId }) => roundUnitId === unit.roundUnitId);
  if (computed === undefined) throw notFound();
  return unitDetail(source.computed, computed);
}

/** Before publication a sheet that is still with its unit shows nothing of itself to the council. */
function sightOf(ctx: ServiceContext, { round, source }: LoadedResult, unit: ResultUnit): Sight {
  const sheetStatus: SheetStatus =
    source.kind === 'published'
      ? 'finalised'
      : (source.computed.units.find(({ roundUnitId }) => roundUnitId === unit.roundUnitId)?.sheet?.status ?? 'draft');
  const detail = can(ctx.actor, 'sheet:read', {
    organiserId: round.organiserId,
    roundStatus: round.status,
    unitId: unit.unitId,
    sheetStatus,
  });
  return { detail, self: detail || source.kind === 'published' };
}
