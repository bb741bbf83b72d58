/** Append-only tables, freezes, separation of duties, rows of one round: every trigger refuses what it is there to refuse. */
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { createWorld, type World } from './world';

let open: World;
let published: World;
beforeAll(async () => {
  open = await createWorld(db, 'dangmo');
  published = await createWorld(db, 'congbo', { isPublished: true });
  await db.survey.update({ where: { id: open.surveyId }, data: { status: 'open' } });
  await db.surveyImport.create({
    data: {
      id: IMPORT,
      surveyId: open.surveyId,
      fileName: 'phieu.csv',
      sha256: 'c'.repeat(64),
      rowCount: 1,
      importedById: open.account('khaosat'),
    },
  });
});

const IMPORT = '00000000-0000-8000-8000-000000000001';
const DRAFT_SET = '00000000-0000-8000-8000-000000000002';
const HASH = 'd'.repeat(64);

type Attempt = {
  readonly trigger: string;
  readonly what: string;
  readonly message: string;
  readonly sql: (o: World, p: World) => string | readonly string[];
};

const APPEND_ONLY = (table: string) =>
  [`UPDATE "${table}" SET `, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`] as const;

const ATTEMPTS: readonly Attempt[] = [
  ...(
    [
      ['AuditEntry', '"action" = \'x\''],
      ['Publication', '"decisionNumber" = \'x\''],
      ['UnitResult', '"rank" = 1'],
      ['Submission', '"checksum" = \'x\''],
      ['UnitEvent', '"note" = \'x\''],
      ['RoundRuleChange', '"reason" = \'x\''],
      ['RoundNotice', '"subject" = \'{}\''],
      ['AccountBatch', '"accounts" = 1'],
    ] as const
  ).flatMap(([table, change]) =>
    APPEND_ONLY(table).map((statement, index) => ({
      trigger: `${table}_append_only`,
      what: `${['an update', 'a delete', 'a truncate'][index]} of ${table}`,
      message: 'append-only',
      sql: () => (index === 0 ? statement + change : statement),
    })),
  ),

  ...['ScoreEntry', 'EntryStage', 'SurveyResponse', 'SurveyScore'].map((table) => ({
    trigger: `${table}_kept`,
    what: `a truncate of ${table}`,
    message: 'append-only',
    sql: () => `TRUNCATE "${table}" CASCADE`,
  })),
  {
    trigger: 'UnitResult_with_publication',
    what: 'a result added to a publication',
    message: 'publication is complete',
    sql: (_, p) => [
      `INSERT INTO "UnitResult" ("publicationId", "roundUnitId", "groupCode", "rankOf", "appraisedMax", "surveyMax", "bonus", "penalty", "detail")
        SELECT "id", '${p.roundUnitId}', 'huyen', 3, 16, 4, 0, 0, '{}' FROM "Publication" WHERE "roundId" = '${p.round.id}'`,
    ],
  },

  // A set that a round uses.
  { trigger: 'CriteriaSet_frozen', what: 'a new name of a used set', message: 'in use and frozen', sql: (o) => `UPDATE "CriteriaSet" SET "name" = 'x' WHERE "id" = '${o.setId}'` },
  { trigger: 'CriteriaSet_frozen', what: 'taking a used set back to draft', message: 'in use and frozen', sql: (o) => `UPDATE "CriteriaSet" SET "status" = 'draft' WHERE "id" = '${o.setId}'` },
  { trigger: 'Criterion_frozen', what: 'another maximum in a used set', message: 'in use and frozen', sql: (o) => `UPDATE "Criterion" SET "maxPoints" = 3 WHERE "id" = '${o.criterion('1.1')}'` },
  { trigger: 'Criterion_frozen', what: 'a criterion out of a used set', message: 'in use and frozen', sql: (o) => `DELETE FROM "Criterion" WHERE "id" = '${o.criterion('1.1')}'` },
  { trigger: 'Criterion_frozen', what: 'a new criterion in a used set', message: 'in use and frozen', sql: (o) => `INSERT INTO "Criterion" ("id", "setId", "code", "name", "level", "position", "maxPoints") VALUES (gen_random_uuid(), '${o.setId}', '9', 'x', 1, 99, 1)` },

  { trigger: 'CriteriaDraft_of_draft', what: 'a working copy beside a used set', message: 'criteria set is issued', sql: (o) => draft(o, `'${o.setId}'`) },
  {
    trigger: 'CriteriaSet_issued_has_no_draft',
    what: 'issuing a set with its working copy left behind',
    message: 'has no working copy',
    sql: (o) => [...draftSet(o), draft(o, `'${DRAFT_SET}'`), `UPDATE "CriteriaSet" SET "status" = 'issued' WHERE "id" = '${DRAFT_SET}'`],
  },
  {
    trigger: 'Round_set_is_used',
    what: 'a running round on a set that may still change',
    message: 'is not frozen',
    sql: (o) => [...draftSet(o), `UPDATE "Round" SET "criteriaSetId" = '${DRAFT_SET}' WHERE "id" = '${o.round.id}'`],
  },

  // A published round.
  { trigger: 'Round_published', what: 'opening a published round again', message: 'round is published', sql: (_, p) => `UPDATE "Round" SET "status" = 'open' WHERE "id" = '${p.round.id}'` },
  { trigger: 'Round_published', what: 'other rules for a published round', message: 'round is published', sql: (_, p) => `UPDATE "Round" SET "rules" = '{}' WHERE "id" = '${p.round.id}'` },
  { trigger: 'ScoreSheet_published', what: 'a sheet of a published round taken back', message: 'round is published', sql: (_, p) => `UPDATE "ScoreSheet" SET "status" = 'draft' WHERE "id" = '${p.sheetId}'` },
  { trigger: 'EntryStage_published', what: 'a stage moved out of a published round', message: 'round is published', sql: (o, p) => `UPDATE "EntryStage" SET "entryId" = '${o.entryId}' WHERE "entryId" = '${p.entryId}'` },
  { trigger: 'RoundUnit_published', what: 'a unit moved out of a published round', message: 'round is published', sql: (o, p) => `UPDATE "RoundUnit" SET "roundId" = '${o.round.id}' WHERE "id" = '${p.roundUnitId}'` },
  { trigger: 'ScoreEntry_published', what: 'another explanation in a published round', message: 'round is published', sql: (_, p) => `UPDATE "ScoreEntry" SET "explanation" = 'x' WHERE "id" = '${p.entryId}'` },
  { trigger: 'EntryStage_published', what: 'other points in a published round', message: 'round is published', sql: (_, p) => `UPDATE "EntryStage" SET "points" = 1 WHERE "entryId" = '${p.entryId}'` },
  { trigger: 'EntryStage_published', what: 'a deleted stage in a published round', message: 'round is published', sql: (_, p) => `DELETE FROM "EntryStage" WHERE "entryId" = '${p.entryId}'` },
  {
    trigger: 'Evidence_published',
    what: 'new evidence in a published round',
    message: 'round is published',
    sql: (_, p) => `WITH f AS (INSERT INTO "EvidenceFile" ("sha256", "size", "mediaType") VALUES ('${HASH}', 1, 'application/pdf') RETURNING "sha256")
      INSERT INTO "Evidence" ("id", "entryId", "sha256", "fileName", "uploadedById") SELECT gen_random_uuid(), '${p.entryId}', "sha256", 'x.pdf', '${p.account('canbo1')}' FROM f`,
  },
  { trigger: 'RankingGroup_published', what: 'another ranking group in a published round', message: 'round is published', sql: (_, p) => `INSERT INTO "RankingGroup" VALUES (gen_random_uuid(), '${p.round.id}', 'khac', 'x', 9)` },
  { trigger: 'RoundUnit_published', what: 'a unit of a published round no longer illustrative', message: 'round is published', sql: (_, p) => `UPDATE "RoundUnit" SET "illustrative" = false WHERE "id" = '${p.roundUnitId}'` },
  { trigger: 'CriterionExclusion_published', what: 'an exclusion after publication', message: 'round is published', sql: (_, p) => `INSERT INTO "CriterionExclusion" VALUES ('${p.roundUnitId}', '${p.criterion('1.1')}', 'x')` },
  { trigger: 'SurveyUnit_published', what: 'another survey decision after publication', message: 'round is published', sql: (_, p) => `UPDATE "SurveyUnit" SET "responses" = 99 WHERE "surveyId" = '${p.surveyId}'` },
  { trigger: 'SurveyScore_published', what: 'other survey points after publication', message: 'round is published', sql: (_, p) => `UPDATE "SurveyScore" SET "points" = 1 WHERE "surveyId" = '${p.surveyId}'` },
  { trigger: 'Survey_published', what: 'a survey opened again after publication', message: 'round is published', sql: (_, p) => `UPDATE "Survey" SET "status" = 'open' WHERE "id" = '${p.surveyId}'` },

  // A frozen survey.
  { trigger: 'SurveyResponse_frozen', what: 'an answer after the freeze', message: 'survey is frozen', sql: (o) => [`UPDATE "Survey" SET "status" = 'frozen' WHERE "id" = '${o.surveyId}'`, response(o, o.roundUnitId)] },
  { trigger: 'SurveyUnit_settled', what: 'another decision after the freeze', message: 'survey is frozen', sql: (o) => [`UPDATE "Survey" SET "status" = 'frozen' WHERE "id" = '${o.surveyId}'`, `UPDATE "SurveyUnit" SET "responses" = 99 WHERE "surveyId" = '${o.surveyId}'`] },
  { trigger: 'SurveyScore_settled', what: 'other points after the freeze', message: 'survey is frozen', sql: (o) => [`UPDATE "Survey" SET "status" = 'frozen' WHERE "id" = '${o.surveyId}'`, `DELETE FROM "SurveyScore" WHERE "surveyId" = '${o.surveyId}'`] },

  // Rows of one round.
  { trigger: 'ScoreEntry_criterion', what: 'an entry on a group of criteria', message: 'no leaf that is declared', sql: (o) => entry(o, o.criterion('1.4')) },
  { trigger: 'ScoreEntry_criterion', what: 'an entry on a survey leaf', message: 'no leaf that is declared', sql: (o) => entry(o, o.criterion('2.4')) },
  { trigger: 'ScoreEntry_criterion', what: 'an entry on a leaf of another set', message: 'no leaf that is declared', sql: (o, p) => entry(o, p.criterion('TH.1')) },
  { trigger: 'AgencyAssignment_criterion', what: 'an agency for a survey leaf', message: 'no leaf that is appraised', sql: (o) => `INSERT INTO "AgencyAssignment" VALUES ('${o.round.id}', '${o.criterion('2.4')}', '${o.agencies.noivu}')` },
  { trigger: 'CriterionExclusion_criterion', what: 'an excluded group of criteria', message: 'no leaf of the round', sql: (o) => `INSERT INTO "CriterionExclusion" VALUES ('${o.roundUnitId}', '${o.criterion('1.4')}', 'x')` },
  { trigger: 'CriterionExclusion_criterion', what: 'an excluded survey leaf', message: 'no leaf of the round', sql: (o) => `INSERT INTO "CriterionExclusion" VALUES ('${o.roundUnitId}', '${o.criterion('2.4')}', 'x')` },
  { trigger: 'SurveyScore_criterion', what: 'survey points on a declared leaf', message: 'no survey leaf', sql: (o) => `UPDATE "SurveyScore" SET "criterionId" = '${o.criterion('1.1')}' WHERE "surveyId" = '${o.surveyId}' AND "roundUnitId" = '${o.roundUnitId}'` },
  { trigger: 'SurveyScore_one_round', what: 'survey points of a unit of another round', message: 'takes no part', sql: (o, p) => `UPDATE "SurveyScore" SET "roundUnitId" = '${p.roundUnitId}' WHERE "surveyId" = '${o.surveyId}' AND "roundUnitId" = '${o.roundUnitId}'` },
  { trigger: 'SurveyUnit_one_round', what: 'a survey unit of another round', message: 'takes no part', sql: (o, p) => `UPDATE "SurveyUnit" SET "roundUnitId" = '${p.roundUnitId}' WHERE "surveyId" = '${o.surveyId}' AND "roundUnitId" = '${o.roundUnitId}'` },
  { trigger: 'SurveyResponse_one_round', what: 'an answer on a unit of another round', message: 'takes no part', sql: (o, p) => response(o, p.roundUnitId) },
  {
    trigger: 'UnitResult_one_round',
    what: 'a result of a unit of another round',
    message: 'takes no part',
    sql: (o, p) => `INSERT INTO "UnitResult" ("publicationId", "roundUnitId", "groupCode", "rankOf", "appraisedMax", "surveyMax", "bonus", "penalty", "detail")
      SELECT "id", '${o.roundUnitId}', 'huyen', 3, 16, 4, 0, 0, '{}' FROM "Publication" WHERE "roundId" = '${p.round.id}'`,
  },

  // Separation of duties.
  { trigger: 'RoleAssignment_separation', what: 'an administrator with a hand in points', message: 'holds no other role', sql: (o) => role(o.account('quantri'), 'RoundManager', o.provinceId) },
  { trigger: 'RoleAssignment_separation', what: 'a round manager who becomes administrator', message: 'holds no other role', sql: (o) => role(o.account('quanly'), 'Administrator', o.provinceId) },
  { trigger: 'RoleAssignment_separation', what: 'an appraiser who manages the survey', message: 'does not manage the survey', sql: (o) => role(o.account('noivu'), 'SurveyManager', o.provinceId) },
  { trigger: 'RoleAssignment_separation', what: 'an appraiser who becomes officer of a unit of his', message: 'appraises the own unit', sql: (o) => role(o.account('noivu'), 'UnitOfficer', o.unitIds.get('don-vi-1') ?? '') },
  { trigger: 'AppraiserUnit_separation', what: 'a survey manager who appraises', message: 'does not manage the survey', sql: (o) => `INSERT INTO "AppraiserUnit" VALUES ('${o.account('khaosat')}', '${o.roundUnitId}')` },
  { trigger: 'AppraiserUnit_separation', what: 'an officer who appraises the own unit', message: 'appraises the own unit', sql: (o) => `INSERT INTO "AppraiserUnit" VALUES ('${o.account('canbo1')}', '${o.roundUnitId}')` },
];

function draftSet(world: World): string[] {
  return [
    `INSERT INTO "CriteriaSet" ("id", "code", "ownerId", "name", "level", "year", "totalMaxPoints")
      VALUES ('${DRAFT_SET}', 'nhap', '${world.provinceId}', 'x', 'district', 2025, 100)`,
  ];
}

function draft(world: World, setId: string): string {
  return `INSERT INTO "CriteriaDraft" ("setId", "document", "updatedById") VALUES (${setId}, '{}', '${world.account('quanly')}')`;
}

function entry(world: World, criterionId: string): string {
  return `INSERT INTO "ScoreEntry" ("id", "sheetId", "criterionId") VALUES (gen_random_uuid(), '${world.sheetId}', '${criterionId}')`;
}

function response(world: World, roundUnitId: string): string {
  return `INSERT INTO "SurveyResponse" ("id", "surveyId", "importId", "code", "roundUnitId", "respondentGroup", "answers")
    VALUES (gen_random_uuid(), '${world.surveyId}', '${IMPORT}', 'P1', '${roundUnitId}', 'can-bo', '{}')`;
}

function role(accountId: string, name: string, unitId: string): string {
  return `INSERT INTO "RoleAssignment" ("id", "accountId", "role", "unitId") VALUES (gen_random_uuid(), '${accountId}', '${name}', '${unitId}')`;
}

describe('triggers', () => {
  it.each(ATTEMPTS)('$trigger refuses $what', async ({ message, sql }) => {
    const statements = [sql(open, published)].flat();
    // All in one transaction, which the refusal rolls back.
    const attempt = db.$transaction(async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
    });
    await expect(attempt).rejects.toThrow(new RegExp(message));
  });

  it('are all tried here', async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`SELECT DISTINCT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`;
    expect(rows.map(({ name }) => name).sort()).toEqual([...new Set(ATTEMPTS.map(({ trigger }) => trigger))].sort());
  });

  it('let an answer in while the survey is open', async () => {
    await db.$executeRawUnsafe(response(open, open.roundUnitId));
    expect(await db.surveyResponse.count({ where: { surveyId: open.surveyId } })).toBe(1);
  });
});
