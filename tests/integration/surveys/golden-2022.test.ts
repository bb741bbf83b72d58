/** The 484 forms of 2022 through the real verbs: points of every district and leaf as its data file expects them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { db } from '@/data/client';
import { scoreSurvey } from '@/core/survey/score-survey';
import { listResponses, findSurvey } from '@/data/surveys';
import { freezeSurvey } from '@/services/surveys/freeze-survey';
import { importResponses } from '@/services/surveys/import-responses';
import { previewImport } from '@/services/surveys/preview-import';
import { readSurvey } from '@/services/surveys/read-survey';
import { contextFor } from '../../support/actor';
import { type CatTienRound, createCatTienRound } from '../../support/seed-cat-tien-round';
import { confirmed, FORMS_2022, upload } from '../../support/survey-files';

type Expected = { unitCode: string; responses: { total: number; allBlank: number }; leafPoints: Record<string, string>; total: string };
const questions = path.resolve(import.meta.dirname, '../../fixtures/criteria/survey-questions-2022.json');
const { expected } = JSON.parse(readFileSync(questions, 'utf8')) as { expected: Expected[] };

let district: CatTienRound;
beforeAll(async () => {
  district = await createCatTienRound(db, { code: 'vang' });
});

it('gives Cát Tiên 19.89 and every district its points, before and after the freeze', async () => {
  const ctx = await contextFor(db, district.accounts.khaosat);
  const round = district.round.code;
  expect(await previewImport(ctx, { round, ...upload(FORMS_2022) })).toMatchObject({ accepted: 484, errors: 0, notes: 1, problems: [{ kind: 'all-blank' }] });
  await importResponses(ctx, { round, ...confirmed(FORMS_2022, 'survey-responses-cat-tien-2022.csv') });
  const open = await readSurvey(ctx, { round });
  await freezeSurvey(ctx, { round, version: open.version });
  const frozen = await readSurvey(ctx, { round });
  for (const { units } of [open, frozen]) {
    expect(Object.fromEntries(units.map(({ code, points }) => [code, points]))).toEqual(Object.fromEntries(expected.map(({ unitCode, total }) => [unitCode, total])));
    expect(units.find(({ code }) => code === 'cat-tien')?.points).toBe('19.89');
    for (const { unitCode, leafPoints, responses } of expected) {
      const unit = units.find(({ code }) => code === unitCode);
      expect(Object.fromEntries(unit?.leaves.map(({ code, points }) => [code, points]) ?? [])).toEqual(leafPoints);
      expect([unit?.responses, unit?.blank]).toEqual([responses.total, responses.allBlank]);
    }
  }

  // What is stored is what the stored forms give, to the last digit.
  const survey = (await findSurvey(db, district.round.id))!;
  const responses = await listResponses(db, survey.id, [...district.round.units.values()].map(({ roundUnitId }) => roundUnitId));
  const { units } = scoreSurvey(survey.questionnaire, responses, { minimumResponses: 30 });
  const stored = await db.surveyScore.findMany({ where: { surveyId: survey.id }, include: { roundUnit: true, criterion: true } });
  expect(stored).toHaveLength(12 * 15);
  for (const { roundUnit, criterion, exact, answers, standardError } of stored) {
    expect(units[roundUnit.code]?.leaves[criterion.code]).toMatchObject({ exact, n: answers, standardError });
  }
});
