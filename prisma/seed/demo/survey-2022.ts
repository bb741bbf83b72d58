/** The sociological survey of the districts, 2022: questionnaire, 484 forms, and what the core makes of them. */
import { createHash } from 'node:crypto';
import type { Questionnaire, SurveyResponse } from '@/core/survey/questionnaire';
import { scoreSurvey } from '@/core/survey/score-survey';
import type { Db } from '@/data/client';
import type { Prisma } from '@/generated/prisma/client';
import { readCsv, readJson, readText } from '../reference/read-file';
import { stableId } from '../stable-id';
import type { CreatedRound } from './create-round';

const RESPONSES_FILE = 'survey/responses-2022.csv';

/** The questionnaire without the method, the expected points and the notes of its file. */
export function readQuestionnaire2022(): Questionnaire {
  const { id, criteriaSet, scale, groups, questions, leaves } = readJson<Questionnaire>('survey/questions-2022.json');
  return {
    id,
    criteriaSet,
    scale,
    groups,
    questions,
    leaves: leaves.map(({ code, name, maxPoints }) => ({ code, name, maxPoints })),
  };
}

/** The forms; a blank cell is "không biết" and carries no answer. */
export function readResponses2022(): SurveyResponse[] {
  return readCsv<Record<string, string>>(RESPONSES_FILE).map(({ response_id, unit_code, respondent_group, ...cells }) => ({
    id: response_id ?? '',
    unitCode: unit_code ?? '',
    group: respondent_group ?? '',
    answers: Object.fromEntries(
      Object.entries(cells).flatMap(([question, cell]) => (cell === '' ? [] : [[question, Number(cell)]])),
    ),
  }));
}

/** An open survey without answers. @returns its id */
export async function openSurvey(db: Db, round: CreatedRound, questionnaire: Questionnaire): Promise<string> {
  const id = stableId('survey', round.code);
  await db.survey.create({
    data: { id, roundId: round.id, questionnaire: questionnaire as unknown as Prisma.InputJsonValue },
  });
  return id;
}

/** Opens the survey of 2022, imports its forms, freezes and merges it. */
export async function seedSurvey2022(db: Db, round: CreatedRound, importedById: string, dates: SurveyDates): Promise<void> {
  await mergeResponses2022(db, round, await openSurvey(db, round, readQuestionnaire2022()), importedById, dates);
}

export type SurveyDates = { readonly importedAt: Date; readonly frozenAt: Date; readonly mergedAt: Date };

/** Imports the forms of 2022 into an open survey with the questionnaire of 2022, freezes and merges it. */
export async function mergeResponses2022(
  db: Db,
  round: CreatedRound,
  surveyId: string,
  importedById: string,
  dates: SurveyDates,
): Promise<void> {
  const questionnaire = readQuestionnaire2022();
  const responses = readResponses2022();
  const importId = stableId('survey-import', round.code);
  await db.surveyImport.create({
    data: {
      id: importId,
      surveyId,
      fileName: 'phieu-dieu-tra-2022.csv',
      sha256: createHash('sha256').update(readText(RESPONSES_FILE)).digest('hex'),
      rowCount: responses.length,
      importedById,
      importedAt: dates.importedAt,
    },
  });
  await db.surveyResponse.createMany({
    data: responses.map(({ id, unitCode, group, answers }) => ({
      surveyId,
      importId,
      code: id,
      roundUnitId: roundUnitId(round, unitCode),
      respondentGroup: group,
      answers: answers as Prisma.InputJsonObject,
    })),
  });

  const { units } = scoreSurvey(questionnaire, responses, round.rules.survey);
  await db.surveyUnit.createMany({
    data: Object.entries(units).map(([code, unit]) => {
      if (unit.belowMinimum) throw new Error(`${code} has too few answers`);
      return {
        surveyId,
        roundUnitId: roundUnitId(round, code),
        responses: unit.total,
        blank: unit.allBlank,
        decision: 'computed' as const,
      };
    }),
  });
  await db.surveyScore.createMany({
    data: Object.entries(units).flatMap(([unitCode, unit]) =>
      Object.entries(unit.leaves).map(([leafCode, leaf]) => {
        if (leaf.exact === null || leaf.points === null) throw new Error(`${unitCode} has no points on ${leafCode}`);
        return {
          surveyId,
          roundUnitId: roundUnitId(round, unitCode),
          criterionId: criterionId(round, leafCode),
          exact: leaf.exact,
          points: leaf.points,
          maxPoints: leaf.maxPoints,
          answers: leaf.n,
          standardError: leaf.standardError,
        };
      }),
    ),
  });
  await db.survey.update({
    where: { id: surveyId },
    data: { status: 'merged', frozenAt: dates.frozenAt, mergedAt: dates.mergedAt },
  });
}

export function roundUnitId(round: CreatedRound, code: string): string {
  const unit = round.units.get(code);
  if (!unit) throw new Error(`No unit ${code} in round ${round.code}`);
  return unit.roundUnitId;
}

export function criterionId(round: CreatedRound, code: string): string {
  const id = round.loaded.criterionIds.get(code);
  if (!id) throw new Error(`No criterion ${code} in round ${round.code}`);
  return id;
}
