/** Published results: written once, read as they were written. */
import type { PublicationView, ResultUnit, ScoreSummary, UnitDetail } from '@/contracts/results';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { Prisma } from '@/generated/prisma/client';
import type { UnitType as StoredUnitType } from '@/generated/prisma/enums';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

export type LoadedPublication = PublicationView & { readonly id: string; readonly roundId: string; readonly rules: RoundRules };

/** The publication that holds: the last one of the round. Null: not published. */
export async function findPublication(db: Db, roundId: string): Promise<LoadedPublication | null> {
  const row = await db.publication.findFirst({ where: { roundId }, orderBy: { number: 'desc' } });
  return row && toPublication(row);
}

/** The publications that hold, by round id. */
export async function listPublications(db: Db, roundIds: readonly string[]): Promise<ReadonlyMap<string, LoadedPublication>> {
  const rows = await db.publication.findMany({ where: { roundId: { in: [...roundIds] } }, orderBy: { number: 'asc' } });
  return new Map(rows.map((row) => [row.roundId, toPublication(row)]));
}

type UnitRow = {
  roundUnitId: string;
  unitId: string;
  code: string;
  illustrative: boolean;
  rank: number | null;
  rankOf: number;
  band: string | null;
  type: StoredUnitType;
  name: string;
  group: { code: string; name: string };
  score: ScoreSummary;
};

/** The published units with their scores, without leaves: the stored detail is only opened by `findUnitDetail`. */
export async function listPublishedUnits(db: Db, publicationId: string): Promise<ResultUnit[]> {
  const rows = await db.$queryRaw<UnitRow[]>`
    SELECT r."roundUnitId"::text AS "roundUnitId", u."unitId"::text AS "unitId", u."code", r."illustrative",
           r."rank", r."rankOf", r."band", n."type"::text AS "type",
           r."detail"->'unit'->>'name' AS "name", r."detail"->'group' AS "group",
           (r."detail"->'score') - 'leaves' AS "score"
    FROM "UnitResult" r
      JOIN "RoundUnit" u ON u."id" = r."roundUnitId"
      JOIN "Unit" n ON n."id" = u."unitId"
    WHERE r."publicationId" = ${publicationId}::uuid`;
  return rows.map((row) => ({ ...row, type: fromStoredType(row.type) }));
}

/** Everything published of one unit. */
export async function findUnitDetail(db: Db, publicationId: string, roundUnitId: string): Promise<UnitDetail | null> {
  const row = await db.unitResult.findUnique({
    where: { publicationId_roundUnitId: { publicationId, roundUnitId } },
    select: { detail: true },
  });
  return row && (row.detail as unknown as UnitDetail);
}

export type NewPublication = {
  readonly roundId: string;
  readonly decisionNumber: string;
  /** yyyy-mm-dd */
  readonly decisionDate: string;
  readonly publishedAt: Date;
  readonly publishedById: string | null;
  readonly rules: RoundRules;
  readonly checksum: string;
  readonly units: readonly (ResultUnit & { readonly detail: UnitDetail })[];
};

/** Writes a publication with its results. @returns its id */
export async function insertPublication(tx: Db, publication: NewPublication): Promise<string> {
  const { units, decisionDate, rules, ...columns } = publication;
  const { id } = await tx.publication.create({
    data: { ...columns, decisionDate: new Date(`${decisionDate}T00:00:00Z`), rules: rules as unknown as Prisma.InputJsonValue },
    select: { id: true },
  });
  await tx.unitResult.createMany({
    data: units.map(({ roundUnitId, group, rank, rankOf, band, illustrative, score, detail }) => ({
      publicationId: id,
      roundUnitId,
      groupCode: group.code,
      rank,
      rankOf,
      band,
      appraised: score.appraised.points,
      appraisedMax: score.appraised.max,
      survey: score.survey.points,
      surveyMax: score.survey.max,
      bonus: score.bonus,
      penalty: score.penalty,
      total: score.total,
      indexPercent: score.indexPercent,
      illustrative,
      detail: detail as unknown as Prisma.InputJsonValue,
    })),
  });
  return id;
}

type PublicationRow = Prisma.PublicationGetPayload<object>;

function toPublication(row: PublicationRow): LoadedPublication {
  return {
    id: row.id,
    roundId: row.roundId,
    number: row.number,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate.toISOString().slice(0, 10),
    publishedAt: row.publishedAt.toISOString(),
    checksum: row.checksum,
    rules: row.rules as unknown as RoundRules,
  };
}

/** Raw SQL gives the enum as the database writes it, which is the core's spelling already where it has a hyphen. */
function fromStoredType(type: string) {
  return fromStoredUnitType(type.replace('-', '_') as StoredUnitType);
}
