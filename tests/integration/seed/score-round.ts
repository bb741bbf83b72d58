import { rankUnits, type RankedUnit } from '@/core/ranking/rank';
import type { UnitScore } from '@/core/scoring/outcome';
import type { Facts } from '@/core/scoring/facts';
import { scoreUnit } from '@/core/scoring/score-unit';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findRound, listRoundUnits } from '@/data/rounds';

export type SeededUnit = UnitScore & { readonly id: string; readonly group: string; readonly illustrative: boolean; readonly place: RankedUnit };

/** Scores a seeded round from its final stages and survey scores with the core alone. */
export async function scoreSeededRound(db: Db, code: string): Promise<ReadonlyMap<string, SeededUnit>> {
  const round = await findRound(db, code);
  if (round === null) throw new Error(`No round ${code}`);
  const { set } = await loadCriteriaSet(db, round.criteriaSetId);
  const stages = await db.entryStage.findMany({
    where: { stage: 'final', entry: { sheet: { roundUnit: { roundId: round.id } } } },
    select: { facts: true, entry: { select: { sheet: { select: { roundUnitId: true } }, criterion: { select: { code: true } } } } },
  });
  const surveyScores = await db.surveyScore.findMany({
    where: { survey: { roundId: round.id } },
    select: { exact: true, roundUnitId: true, criterion: { select: { code: true } } },
  });
  const scored = (await listRoundUnits(db, round.id)).map((unit) => {
    const facts = Object.fromEntries(
      stages
        .filter(({ entry }) => entry.sheet.roundUnitId === unit.id)
        .map((row) => [row.entry.criterion.code, row.facts as unknown as Facts]),
    );
    const points = Object.fromEntries(
      surveyScores.filter((row) => row.roundUnitId === unit.id).map((row) => [row.criterion.code, row.exact]),
    );
    const score = scoreUnit(set, round.rules, { unitType: unit.unit.type, facts, survey: { points } });
    return { id: unit.code, group: unit.groupCode, illustrative: unit.illustrative, ...score };
  });
  const places = rankUnits(scored, round.rules);
  return new Map(scored.map((unit, index) => [unit.id, { ...unit, place: places[index] as RankedUnit }]));
}
