/** Every check of the database refuses the row it is there to refuse, by its own name. */
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld(db, 'kiemtra');
});

type Attempt = { readonly check: string; readonly what: string; readonly sql: (w: World) => string };

const HASH = 'b'.repeat(64);
const stage = (w: World, columns: string): string =>
  `INSERT INTO "EntryStage" ("id", "entryId", "stage", "facts", "outcome", "points", "maxPoints", "reason", "authorId")
   SELECT gen_random_uuid(), '${w.entryId}', 'round2', ${columns} `;
/** A criterion in a new set: that of the round is frozen. */
const criterion = (w: World, leafColumns: string, maxPoints = 1): string =>
  `WITH s AS (INSERT INTO "CriteriaSet" ("id", "code", "ownerId", "name", "level", "year", "totalMaxPoints")
     VALUES (gen_random_uuid(), 'y', '${w.provinceId}', 'x', 'district', 2022, 100) RETURNING "id")
   INSERT INTO "Criterion" ("setId", "id", "code", "name", "level", "position", "maxPoints", "rule", "source", "notApplicable")
   SELECT "id", gen_random_uuid(), '1', 'x', 1, 0, ${maxPoints}, ${leafColumns} FROM s`;
const publication = (w: World, columns: string): string =>
  `INSERT INTO "Publication" ("id", "roundId", "number", "decisionNumber", "decisionDate", "rules", "checksum")
   VALUES (gen_random_uuid(), '${w.round.id}', ${columns})`;
const result = (w: World, values: { rank?: string; appraised?: string; survey?: string; bonus?: string; penalty?: string; total?: string }): string => {
  const { rank = 'NULL', appraised = '10', survey = '3', bonus = '0', penalty = '0', total = '13' } = values;
  return `WITH p AS (${publication(w, `1, '1/QĐ', '2023-01-01', '{}', '${HASH}'`)} RETURNING "id")
   INSERT INTO "UnitResult" ("publicationId", "roundUnitId", "groupCode", "rank", "rankOf", "appraised", "appraisedMax", "survey", "surveyMax", "bonus", "penalty", "total", "detail")
   SELECT "id", '${w.roundUnitId}', 'huyen', ${rank}, 3, ${appraised}, 16, ${survey}, 4, ${bonus}, ${penalty}, ${total}, '{}' FROM p`;
};

const ruleChange = (w: World, numberDecisionReason: string): string =>
  `INSERT INTO "RoundRuleChange" ("id", "roundId", "number", "decisionNumber", "reason", "decisionDate", "before", "after", "changedById")
   VALUES (gen_random_uuid(), '${w.round.id}', ${numberDecisionReason}, '2025-01-01', '{}', '{}', '${w.account('quanly')}')`;

const ATTEMPTS: readonly Attempt[] = [
  { check: 'Unit_validity', what: 'a unit that ends before it begins', sql: (w) => `UPDATE "Unit" SET "validTo" = "validFrom" - 1 WHERE "id" = '${w.provinceId}'` },
  { check: 'UnitLineage_two_units', what: 'a unit that is its own successor', sql: (w) => `INSERT INTO "UnitLineage" VALUES ('${w.provinceId}', '${w.provinceId}', 'whole', '2025-07-01')` },
  { check: 'Account_username_lower', what: 'a username in capitals', sql: (w) => `UPDATE "Account" SET "username" = 'QuanTri' WHERE "id" = '${w.account('canbo1')}'` },
  { check: 'Account_username_lower', what: 'an empty username', sql: (w) => `UPDATE "Account" SET "username" = '' WHERE "id" = '${w.account('canbo1')}'` },
  { check: 'RoleAssignment_validity', what: 'a role that ends before it begins', sql: (w) => `UPDATE "RoleAssignment" SET "validTo" = "validFrom" - 1 WHERE "accountId" = '${w.account('canbo1')}'` },
  { check: 'CriteriaSet_caps', what: 'a set of 0 points', sql: (w) => `INSERT INTO "CriteriaSet" ("id", "code", "ownerId", "name", "level", "year", "totalMaxPoints") VALUES (gen_random_uuid(), 'x', '${w.provinceId}', 'x', 'district', 2022, 0)` },
  { check: 'CriteriaSet_caps', what: 'a negative cap', sql: (w) => `INSERT INTO "CriteriaSet" ("id", "code", "ownerId", "name", "level", "year", "totalMaxPoints", "penaltyCap") VALUES (gen_random_uuid(), 'x', '${w.provinceId}', 'x', 'district', 2022, 100, -1)` },
  { check: 'Criterion_max', what: 'a negative maximum', sql: (w) => criterion(w, 'NULL, NULL, NULL', -1) },
  { check: 'Criterion_leaf_is_whole', what: 'a rule without a source', sql: (w) => criterion(w, `'{}', NULL, 'never'`) },
  { check: 'Criterion_leaf_is_whole', what: 'a source without a rule', sql: (w) => criterion(w, `NULL, 'appraised', NULL`) },
  {
    check: 'CriteriaMapping_two_sets',
    what: 'a set mapped to itself',
    sql: (w) => `INSERT INTO "CriteriaMapping" ("id", "fromSetId", "toSetId", "rows", "confirmedById") VALUES (gen_random_uuid(), '${w.setId}', '${w.setId}', '[]', '${w.account('quanly')}')`,
  },
  { check: 'RoundRuleChange_words', what: 'a change of rules without a reason', sql: (w) => ruleChange(w, `1, '1/QĐ', ' '`) },
  { check: 'RoundRuleChange_words', what: 'a change of rules without the number of its decision', sql: (w) => ruleChange(w, `1, '', 'x'`) },
  { check: 'RoundRuleChange_words', what: 'change number 0', sql: (w) => ruleChange(w, `0, '1/QĐ', 'x'`) },
  { check: 'RoundPhase_order', what: 'a deadline before the phase opens', sql: (w) => `UPDATE "RoundPhase" SET "deadline" = "opensAt" WHERE "roundId" = '${w.round.id}'` },
  { check: 'DeadlineExtension_reason', what: 'an extension without a reason', sql: (w) => `INSERT INTO "DeadlineExtension" ("id", "roundUnitId", "phase", "deadline", "reason", "grantedById") VALUES (gen_random_uuid(), '${w.roundUnitId}', 'selfAssessment', now(), '  ', '${w.account('quanly')}')` },
  { check: 'CriterionExclusion_reason', what: 'an exclusion without a reason', sql: (w) => `INSERT INTO "CriterionExclusion" VALUES ('${w.roundUnitId}', '${w.criterion('1.1')}', ' ')` },
  { check: 'EntryStage_points', what: 'points above the maximum', sql: (w) => stage(w, `'{}', 'scored', 2.01, 2, NULL, '${w.account('noivu')}'`) },
  { check: 'EntryStage_points', what: 'negative points', sql: (w) => stage(w, `'{}', 'scored', -0.01, 2, NULL, '${w.account('noivu')}'`) },
  { check: 'EntryStage_outcome', what: 'a score without a number', sql: (w) => stage(w, `'{}', 'scored', NULL, 2, NULL, '${w.account('noivu')}'`) },
  { check: 'EntryStage_outcome', what: 'a score without facts', sql: (w) => stage(w, `NULL, 'scored', 1, 2, NULL, '${w.account('noivu')}'`) },
  { check: 'EntryStage_outcome', what: '0 in place of missing', sql: (w) => stage(w, `NULL, 'missing', 0, 2, NULL, '${w.account('noivu')}'`) },
  { check: 'EntryStage_outcome', what: '"not applicable" without its reason in the facts', sql: (w) => stage(w, `NULL, 'notApplicable', NULL, 2, NULL, '${w.account('noivu')}'`) },
  { check: 'EntryStage_author', what: 'an appraisal by nobody', sql: (w) => stage(w, `'{}', 'scored', 1, 2, NULL, NULL`) },
  { check: 'EntryStage_reason', what: 'a blank reason', sql: (w) => stage(w, `'{}', 'scored', 1, 2, ' ', '${w.account('noivu')}'`) },
  { check: 'EvidenceFile_shape', what: 'an empty file', sql: () => `INSERT INTO "EvidenceFile" ("sha256", "size", "mediaType") VALUES ('${HASH}', 0, 'application/pdf')` },
  { check: 'EvidenceFile_shape', what: 'a hash that is none', sql: () => `INSERT INTO "EvidenceFile" ("sha256", "size", "mediaType") VALUES ('../etc', 1, 'application/pdf')` },
  { check: 'SurveyUnit_counts', what: 'more blank forms than forms', sql: (w) => `UPDATE "SurveyUnit" SET "blank" = "responses" + 1 WHERE "surveyId" = '${w.surveyId}'` },
  { check: 'SurveyUnit_reason', what: 'an exemption without a reason', sql: (w) => `UPDATE "SurveyUnit" SET "decision" = 'exempt' WHERE "surveyId" = '${w.surveyId}'` },
  { check: 'SurveyScore_points', what: 'survey points above the maximum', sql: (w) => `UPDATE "SurveyScore" SET "points" = 4.01 WHERE "surveyId" = '${w.surveyId}'` },
  { check: 'SurveyScore_points', what: 'survey points that nobody answered', sql: (w) => `UPDATE "SurveyScore" SET "answers" = 0 WHERE "surveyId" = '${w.surveyId}'` },
  { check: 'Publication_decision', what: 'a publication without the number of its decision', sql: (w) => publication(w, `1, ' ', '2023-01-01', '{}', '${HASH}'`) },
  { check: 'Publication_decision', what: 'a checksum that is none', sql: (w) => publication(w, `1, '1/QĐ', '2023-01-01', '{}', 'abc'`) },
  { check: 'Publication_correction_names_the_old_one', what: 'a second publication that replaces none', sql: (w) => publication(w, `2, '1/QĐ', '2023-01-01', '{}', '${HASH}'`) },
  { check: 'UnitResult_rank', what: 'a rank beyond the number of ranked units', sql: (w) => result(w, { rank: '4' }) },
  { check: 'UnitResult_ranked_has_total', what: 'a rank without a total', sql: (w) => result(w, { rank: '1', total: 'NULL' }) },
  { check: 'UnitResult_points', what: 'more appraised points than the block has', sql: (w) => result(w, { appraised: '16.01' }) },
  { check: 'UnitResult_points', what: 'more survey points than the block has', sql: (w) => result(w, { survey: '4.01' }) },
  { check: 'UnitResult_points', what: 'a negative penalty', sql: (w) => result(w, { penalty: '-1' }) },
  { check: 'HistoricResult_rank', what: 'rank 13 of 12', sql: (w) => `INSERT INTO "HistoricResult" ("id", "unitId", "year", "total", "rank", "rankOf", "source") VALUES (gen_random_uuid(), '${w.provinceId}', 2021, 80, 13, 12, 'x')` },
];

describe('checks', () => {
  it.each(ATTEMPTS)('$check refuses $what', async ({ check, sql }) => {
    await expect(db.$executeRawUnsafe(sql(world))).rejects.toThrow(new RegExp(`violates check constraint "?\\\\*"?${check}`));
  });

  it('are all tried here', async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = current_schema()::regnamespace`;
    expect(rows.map(({ name }) => name).sort()).toEqual([...new Set(ATTEMPTS.map(({ check }) => check))].sort());
  });
});
