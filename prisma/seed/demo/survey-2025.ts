/**
 * Survey of the communes, 2025, still open: forms of the first forty communes, one of them below the round's minimum, none
 * yet of the others. All answers are invented.
 */
import { createHash } from 'node:crypto';
import type { Questionnaire, SurveyResponse } from '@/core/survey/questionnaire';
import type { Db } from '@/data/client';
import { insertImport } from '@/data/surveys';
import { accountId } from './accounts';
import type { CreatedRound } from './create-round';
import { daysFrom } from './dates';
import { questionnaireOf } from './illustrative-survey';
import { randomOf } from './random';
import { openSurvey } from './survey-2022';

const SURVEYED_UNITS = 40;
/** Place of the unit that few have answered for. */
const FEW_AT = 7;
const FEW = 9;

export async function seedSurvey2025(db: Db, round: CreatedRound, now: Date): Promise<void> {
  const questionnaire = questionnaireOf(round.loaded.set);
  const surveyId = await openSurvey(db, round, questionnaire);
  const responses = [...round.units.keys()].slice(0, SURVEYED_UNITS).flatMap((unitCode, place) => inventForms(questionnaire, round, unitCode, place));
  await insertImport(db, {
    surveyId,
    fileName: 'phieu-dieu-tra-2025-dot-1.csv',
    sha256: createHash('sha256').update(JSON.stringify(responses)).digest('hex'),
    importedById: accountId('khaosat'),
    importedAt: daysFrom(now, -2, 9),
    responses,
    roundUnitIds: new Map([...round.units].map(([code, { roundUnitId }]) => [code, roundUnitId])),
  });
}

function inventForms({ groups, questions, scale }: Questionnaire, round: CreatedRound, unitCode: string, place: number): SurveyResponse[] {
  const random = randomOf(`survey ${round.code} ${unitCode}`);
  const { minimumResponses } = round.rules.survey;
  const number = place === FEW_AT ? FEW : random.integer(minimumResponses, minimumResponses + 6);
  const liking = 3.3 + random.next() * 1.3;
  return Array.from({ length: number }, (_, at) => ({
    id: `P${unitCode}-${String(at + 1).padStart(3, '0')}`,
    unitCode,
    group: groups[at % groups.length]?.key ?? '',
    answers: Object.fromEntries(
      questions
        .filter(() => !random.chance(0.05))
        .map(({ id }) => [id, random.weighted(scale, ({ value }) => Math.exp(-((value - liking) ** 2))).value]),
    ),
  }));
}
