/** Results of a unit in other years: of rounds published here, and printed elsewhere before. */
import type { DecimalString } from '@/core/criteria/criteria-set';
import { earlierSelves } from '@/core/units/lineage';
import type { LineageKind } from '@/core/units/unit';
import type { Db } from './client';
import { toDecimalString, toDecimalStringOrNull } from './decimal';
import { dayOf } from './units';

export type HistoricRow = {
  readonly unitId: string;
  readonly year: number;
  /** Null for a figure printed elsewhere. */
  readonly roundCode: string | null;
  readonly unitCode: string | null;
  /** Number of the decision for a round published here, else who printed the figure. */
  readonly source: string;
  readonly illustrative: boolean;
  readonly appraised: DecimalString | null;
  readonly appraisedMax: DecimalString | null;
  readonly survey: DecimalString | null;
  readonly surveyMax: DecimalString | null;
  readonly total: DecimalString;
  readonly rank: number | null;
  readonly rankOf: number | null;
  readonly groupMean: DecimalString | null;
  readonly parts: readonly { readonly name: string; readonly points: DecimalString; readonly max: DecimalString }[];
};

/** Figures of these units printed elsewhere, the earliest first. */
export async function listHistoricResults(db: Db, unitIds: readonly string[]): Promise<HistoricRow[]> {
  const rows = await db.historicResult.findMany({ where: { unitId: { in: [...unitIds] } }, orderBy: { year: 'asc' } });
  return rows.map((row) => ({
    unitId: row.unitId,
    year: row.year,
    roundCode: null,
    unitCode: null,
    source: row.source,
    illustrative: row.illustrative,
    appraised: toDecimalStringOrNull(row.appraised),
    appraisedMax: toDecimalStringOrNull(row.appraisedMax),
    survey: toDecimalStringOrNull(row.survey),
    surveyMax: toDecimalStringOrNull(row.surveyMax),
    total: toDecimalString(row.total),
    rank: row.rank,
    rankOf: row.rankOf,
    groupMean: toDecimalStringOrNull(row.groupMean),
    parts: row.parts as unknown as HistoricRow['parts'],
  }));
}

/** Results of these units in rounds published here (corrected publications left out), the earliest first. */
export async function listPublishedHistory(db: Db, unitIds: readonly string[]): Promise<HistoricRow[]> {
  const rows = await db.unitResult.findMany({
    where: { roundUnit: { unitId: { in: [...unitIds] } }, publication: { supersededBy: null }, total: { not: null } },
    omit: { detail: true },
    include: { roundUnit: { include: { round: true } }, publication: { select: { decisionNumber: true } } },
  });
  return rows
    .flatMap(({ roundUnit, publication, total, ...row }) =>
      total === null
        ? []
        : [
            {
              unitId: roundUnit.unitId,
              year: roundUnit.round.year,
              roundCode: roundUnit.round.code,
              unitCode: roundUnit.code,
              source: publication.decisionNumber,
              illustrative: row.illustrative,
              appraised: toDecimalStringOrNull(row.appraised),
              appraisedMax: toDecimalString(row.appraisedMax),
              survey: toDecimalStringOrNull(row.survey),
              surveyMax: toDecimalString(row.surveyMax),
              total: toDecimalString(total),
              rank: row.rank,
              rankOf: row.rankOf,
              groupMean: null,
              parts: [],
            },
          ],
    )
    .sort((left, right) => left.year - right.year);
}

/** Ids of the earlier rows of the same unit (renamed, of another kind, in another place), the latest first: their results are its own. */
export async function listEarlierSelves(db: Db, unitId: string): Promise<string[]> {
  const links = await db.$queryRaw<{ predecessorId: string; successorId: string; kind: LineageKind; effectiveOn: Date }[]>`
    WITH RECURSIVE up AS (
      SELECT l."predecessorId", l."successorId", l."kind", l."effectiveOn" FROM "UnitLineage" l WHERE l."successorId" = ${unitId}::uuid
      UNION
      SELECT l."predecessorId", l."successorId", l."kind", l."effectiveOn" FROM "UnitLineage" l JOIN up ON l."successorId" = up."predecessorId"
    )
    SELECT * FROM up`;
  return earlierSelves(unitId, { links: links.map((link) => ({ ...link, effectiveOn: dayOf(link.effectiveOn) })) });
}

/** Names of the units that this one was formed of, in Vietnamese order. */
export async function listPredecessorNames(db: Db, unitId: string): Promise<string[]> {
  const rows = await db.unitLineage.findMany({ where: { successorId: unitId }, select: { predecessor: { select: { name: true } } } });
  return rows.map(({ predecessor }) => predecessor.name).sort(new Intl.Collator('vi').compare);
}
