/** Surveys: questionnaire, imports, forms, rulings, frozen points. Single forms leave this file only for scoring. */
import type { Questionnaire, SurveyResponse } from '@/core/survey/questionnaire';
import type { SurveyRuling } from '@/core/survey/standing';
import type { RoundStatus, SurveyStatus } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

export type LoadedQuestionnaire = {
  readonly id: string;
  readonly status: SurveyStatus;
  readonly version: number;
  readonly questionnaire: Questionnaire;
  readonly frozenAt: Date | null;
  readonly mergedAt: Date | null;
};

/** The survey of a round, or null where it has none. */
export async function findSurvey(db: Db, roundId: string): Promise<LoadedQuestionnaire | null> {
  const row = await db.survey.findUnique({ where: { roundId } });
  if (row === null) return null;
  const { id, status, version, frozenAt, mergedAt } = row;
  return { id, status, version, frozenAt, mergedAt, questionnaire: row.questionnaire as unknown as Questionnaire };
}

/** Holds the survey until the transaction ends: an import and a freeze at once come one after the other. */
export async function lockSurvey(tx: Db, surveyId: string): Promise<{ status: SurveyStatus; version: number }> {
  const rows = await tx.$queryRaw<{ status: SurveyStatus; version: number }[]>`
    SELECT "status"::text AS "status", "version" FROM "Survey" WHERE "id" = ${surveyId}::uuid FOR UPDATE`;
  const row = rows[0];
  if (row === undefined) throw new Error(`No survey ${surveyId}`);
  return row;
}

export type SurveyOverview = {
  readonly roundCode: string;
  readonly roundName: string;
  readonly year: number;
  readonly roundStatus: RoundStatus;
  readonly status: SurveyStatus;
  readonly units: number;
  readonly responses: number;
  readonly frozenAt: Date | null;
};

/** Surveys of the rounds within the scope, the newest year first. */
export async function listSurveys(db: Db, where: Prisma.RoundWhereInput): Promise<SurveyOverview[]> {
  const rows = await db.survey.findMany({
    where: { round: where },
    include: {
      round: { include: { _count: { select: { units: true } } } },
      _count: { select: { responses: true } },
      units: { select: { responses: true } },
    },
    orderBy: [{ round: { year: 'desc' } }, { round: { code: 'asc' } }],
  });
  return rows.map(({ round, status, frozenAt, _count, units }) => ({
    roundCode: round.code,
    roundName: round.name,
    year: round.year,
    roundStatus: round.status,
    status,
    units: round._count.units,
    // What was frozen counts, even where only the aggregates were taken over.
    responses: status === 'open' ? _count.responses : units.reduce((total, { responses }) => total + responses, 0),
    frozenAt,
  }));
}

/** The forms on these units, with the unit's code in the round. */
export async function listResponses(db: Db, surveyId: string, roundUnitIds: readonly string[]): Promise<SurveyResponse[]> {
  const rows = await db.surveyResponse.findMany({
    where: { surveyId, roundUnitId: { in: [...roundUnitIds] } },
    select: { code: true, respondentGroup: true, answers: true, roundUnit: { select: { code: true } } },
    orderBy: { code: 'asc' },
  });
  return rows.map(({ code, respondentGroup, answers, roundUnit }) => ({
    id: code,
    unitCode: roundUnit.code,
    group: respondentGroup,
    answers: answers as Record<string, number>,
  }));
}

export async function listResponseIds(db: Db, surveyId: string): Promise<Set<string>> {
  const rows = await db.surveyResponse.findMany({ where: { surveyId }, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}

export type LoadedImport = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowCount: number;
  readonly importedBy: string;
  readonly importedAt: Date;
};

export async function listImports(db: Db, surveyId: string): Promise<LoadedImport[]> {
  const rows = await db.surveyImport.findMany({
    where: { surveyId },
    include: { importedBy: { select: { displayName: true } } },
    orderBy: { importedAt: 'desc' },
  });
  return rows.map(({ id, fileName, sha256, rowCount, importedBy, importedAt }) => ({
    id,
    fileName,
    sha256,
    rowCount,
    importedBy: importedBy.displayName,
    importedAt,
  }));
}

export type NewImport = {
  readonly surveyId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedById: string;
  readonly importedAt: Date;
  readonly responses: readonly SurveyResponse[];
  /** Round unit id by its code in the round. */
  readonly roundUnitIds: ReadonlyMap<string, string>;
};

/** Every change of forms or rulings makes the survey another version: a freeze names the one it saw. */
async function touchSurvey(tx: Db, surveyId: string): Promise<void> {
  await tx.survey.update({ where: { id: surveyId }, data: { version: { increment: 1 } } });
}

/** @returns the id of the import */
export async function insertImport(tx: Db, { responses, roundUnitIds, ...head }: NewImport): Promise<string> {
  const { id } = await tx.surveyImport.create({ data: { ...head, rowCount: responses.length }, select: { id: true } });
  await tx.surveyResponse.createMany({
    data: responses.map((response) => ({
      surveyId: head.surveyId,
      importId: id,
      code: response.id,
      roundUnitId: roundUnitIds.get(response.unitCode)!,
      respondentGroup: response.group,
      answers: response.answers as Prisma.InputJsonObject,
    })),
  });
  await touchSurvey(tx, head.surveyId);
  return id;
}

/** Takes an import out with its forms. @returns what it was, or null where the survey has no such import */
export async function deleteImport(tx: Db, surveyId: string, importId: string): Promise<{ fileName: string; rowCount: number; sha256: string } | null> {
  const found = await tx.surveyImport.findFirst({ where: { id: importId, surveyId } });
  if (found === null) return null;
  await tx.surveyImport.delete({ where: { id: importId } });
  await touchSurvey(tx, surveyId);
  return { fileName: found.fileName, rowCount: found.rowCount, sha256: found.sha256 };
}

/** Rulings on units without enough answers, by the unit's code in the round. */
export async function listRulings(db: Db, surveyId: string): Promise<Map<string, SurveyRuling>> {
  const rows = await db.surveyUnit.findMany({
    where: { surveyId, decision: { in: ['accepted', 'exempt'] } },
    select: { decision: true, reason: true, roundUnit: { select: { code: true } } },
  });
  return new Map(
    rows.map(({ decision, reason, roundUnit }) => [roundUnit.code, { decision: decision as SurveyRuling['decision'], reason: reason ?? '' }]),
  );
}

/** Sets or (null) takes back the ruling on one unit of an open survey. */
export async function saveRuling(
  tx: Db,
  key: { readonly surveyId: string; readonly roundUnitId: string },
  ruling: SurveyRuling | null,
  counts: { readonly responses: number; readonly blank: number },
): Promise<void> {
  await touchSurvey(tx, key.surveyId);
  if (ruling === null) {
    await tx.surveyUnit.deleteMany({ where: key });
    return;
  }
  const data = { ...counts, ...ruling };
  await tx.surveyUnit.upsert({ where: { surveyId_roundUnitId: key }, create: { ...key, ...data }, update: data });
}

/** What a file may call a unit of the round: its code in the round, or its official code -> the code in the round. */
export async function listUnitAliases(db: Db, roundId: string): Promise<Map<string, string>> {
  const rows = await db.roundUnit.findMany({ where: { roundId }, select: { code: true, unit: { select: { code: true } } } });
  const aliases = new Map(rows.map(({ code, unit }) => [unit.code, code]));
  for (const { code } of rows) aliases.set(code, code);
  return aliases;
}
