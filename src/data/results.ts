/** What the results of a round are computed from, in few queries for the whole round: stages of all leaves, survey points. */
import type { Facts, Stage } from '@/core/scoring/facts';
import type { SheetStatus, SurveyStatus } from '@/core/workflow/statuses';
import type { SurveyDecision } from '@/generated/prisma/enums';
import type { Db } from './client';

/** One stage of one leaf, with what the result and its explanation need. */
export type LoadedStage = {
  readonly code: string;
  readonly stage: Stage;
  readonly facts: Facts | null;
  /** As printed; null where there is no number. */
  readonly points: string | null;
  readonly reason: string | null;
  /** ISO instant, comparable as text. */
  readonly changedAt: string;
};

export type LoadedSheet = {
  readonly id: string;
  readonly roundUnitId: string;
  readonly status: SheetStatus;
  readonly version: number;
  readonly submittedAt: Date | null;
  readonly stages: readonly LoadedStage[];
};

/**
 * Every sheet of the round with every stage of every leaf. One row a sheet: the leaves come as one JSON array, which for
 * 124 units × 70 leaves is far quicker than tens of thousands of rows.
 */
export async function listSheetsWithStages(db: Db, roundId: string): Promise<LoadedSheet[]> {
  return db.$queryRaw<LoadedSheet[]>`
    SELECT s."id"::text AS "id", s."roundUnitId"::text AS "roundUnitId", s."status"::text AS "status",
           s."version", s."submittedAt",
           coalesce(
             jsonb_agg(
               jsonb_build_object(
                 'code', c."code", 'stage', t."stage", 'facts', t."facts", 'points', t."points"::text, 'reason', t."reason",
                 'changedAt', to_char(t."updatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
               )
             ) FILTER (WHERE t."id" IS NOT NULL),
             '[]'
           ) AS "stages"
    FROM "ScoreSheet" s
      JOIN "RoundUnit" u ON u."id" = s."roundUnitId"
      LEFT JOIN "ScoreEntry" e ON e."sheetId" = s."id"
      LEFT JOIN "Criterion" c ON c."id" = e."criterionId"
      LEFT JOIN "EntryStage" t ON t."entryId" = e."id"
    WHERE u."roundId" = ${roundId}::uuid
    GROUP BY s."id"`;
}

/** Leaves that the round itself excludes for single units: reason by round unit and leaf code. */
export async function listExclusions(db: Db, roundId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db.criterionExclusion.findMany({
    where: { roundUnit: { roundId } },
    select: { roundUnitId: true, reason: true, criterion: { select: { code: true } } },
  });
  const byUnit = new Map<string, Map<string, string>>();
  for (const { roundUnitId, reason, criterion } of rows) {
    byUnit.set(roundUnitId, (byUnit.get(roundUnitId) ?? new Map<string, string>()).set(criterion.code, reason));
  }
  return byUnit;
}

export type LoadedSurveyScore = { readonly exact: string; readonly answers: number; readonly standardError: string | null };
export type LoadedSurveyUnit = {
  readonly decision: SurveyDecision;
  readonly reason: string | null;
  readonly responses: number;
  /** By leaf code; empty unless computed or accepted. */
  readonly scores: Readonly<Record<string, LoadedSurveyScore>>;
};
export type LoadedSurvey = {
  readonly id: string;
  readonly status: SurveyStatus;
  readonly version: number;
  readonly frozenAt: Date | null;
  readonly mergedAt: Date | null;
  /** Frozen results by round unit; empty while the survey is open. */
  readonly units: ReadonlyMap<string, LoadedSurveyUnit>;
};

/** The survey of the round with its frozen points, or null where there is none. */
export async function findSurveyResults(db: Db, roundId: string): Promise<LoadedSurvey | null> {
  const survey = await db.survey.findUnique({ where: { roundId }, include: { units: true } });
  if (survey === null) return null;
  const rows = await db.surveyScore.findMany({
    where: { surveyId: survey.id },
    select: { roundUnitId: true, exact: true, answers: true, standardError: true, criterion: { select: { code: true } } },
  });
  const scores = new Map<string, Record<string, LoadedSurveyScore>>();
  for (const { roundUnitId, criterion, ...score } of rows) {
    const ofUnit = scores.get(roundUnitId) ?? {};
    ofUnit[criterion.code] = score;
    scores.set(roundUnitId, ofUnit);
  }
  const units = survey.units.map(
    ({ roundUnitId, decision, reason, responses }) =>
      [roundUnitId, { decision, reason, responses, scores: scores.get(roundUnitId) ?? {} }] as const,
  );
  const { id, status, version, frozenAt, mergedAt } = survey;
  return { id, status, version, frozenAt, mergedAt, units: new Map(units) };
}
