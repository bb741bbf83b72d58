import { MAX_LISTED_PROBLEMS, type ImportPreview } from '@/contracts/surveys';
import type { SurveyResponse } from '@/core/survey/questionnaire';
import { db } from '@/data/client';
import type { LoadedRoundUnit } from '@/data/rounds';
import type { ServiceContext } from '../service-context';
import { collectForms, countErrors, readImport, type SurveyFile } from './read-import';
import { findOpenSurvey } from './survey-round';

const PREVIEW_ROWS = 10;

/**
 * What a file would bring: first rows, counts by unit and group, the problems. Nothing is stored.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (frozen), and as `readImport`
 */
export async function previewImport(ctx: ServiceContext, input: { round: string } & SurveyFile): Promise<ImportPreview> {
  const found = await findOpenSurvey(db, ctx, input.round);
  const { encoding, delimiter, table, responses, problems, sha256 } = await readImport(db, found, await collectForms(input.body));
  const [header = [], ...rows] = table;
  const errors = countErrors(problems);
  return {
    fileName: input.fileName,
    sha256,
    encoding,
    delimiter,
    header,
    rows: rows.slice(0, PREVIEW_ROWS),
    accepted: responses.length,
    byUnit: countByUnit(responses, found.units),
    problems: problems.slice(0, MAX_LISTED_PROBLEMS),
    errors,
    notes: problems.length - errors,
    canImport: errors === 0,
  };
}

function countByUnit(responses: readonly SurveyResponse[], units: readonly LoadedRoundUnit[]): ImportPreview['byUnit'] {
  return units.flatMap(({ code, unit }) => {
    const own = responses.filter(({ unitCode }) => unitCode === code);
    if (own.length === 0) return [];
    const groups = [...new Set(own.map(({ group }) => group))].sort();
    const byGroup = groups.map((key) => ({ key, n: own.filter(({ group }) => group === key).length }));
    return [{ code, name: unit.name, n: own.length, byGroup }];
  });
}
