import { createHash } from 'node:crypto';
import { MAX_SURVEY_FILE_BYTES } from '@/contracts/surveys';
import { readResponses, type ReadResponses, type ResponseProblem } from '@/core/survey/read-responses';
import type { Db } from '@/data/client';
import { listImports, listResponseIds, listUnitAliases } from '@/data/surveys';
import { conflict } from '@/lib/errors';
import { collectBytes } from '../collect-bytes';
import { decodeCsv, type DecodedCsv } from './decode-csv';
import type { SurveyRound } from './survey-round';

export type SurveyFile = { readonly fileName: string; readonly body: AsyncIterable<Uint8Array> };
export type ReadImport = DecodedCsv & ReadResponses & { readonly sha256: string };

/**
 * Reads an import against the survey as it stands; stores nothing. The preview and the import itself call it, so both
 * see the same problems.
 * @throws AppError TOO_LARGE, INVALID_INPUT (encoding, format), CONFLICT (the same file is stored already)
 */
export async function readImport(db: Db, { round, survey }: SurveyRound, bytes: Uint8Array): Promise<ReadImport> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = (await listImports(db, survey.id)).find((stored) => stored.sha256 === sha256);
  if (same) throw conflict(`Tệp này đã được nạp trước đó (“${same.fileName}”, ${same.rowCount} phiếu) nên không nạp lại. Xin chọn tệp khác.`);
  const decoded = decodeCsv(bytes);
  const known = { unitCodes: await listUnitAliases(db, round.id), storedIds: await listResponseIds(db, survey.id) };
  return { ...decoded, ...readResponses(decoded.table, survey.questionnaire, known), sha256 };
}

/** An error blocks the import; a note does not. A file without a form is an error. */
export function countErrors(problems: readonly ResponseProblem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** @throws AppError TOO_LARGE */
export function collectForms(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return collectBytes(body, MAX_SURVEY_FILE_BYTES, 'Tệp lớn hơn 5 MB. Xin chia thành nhiều tệp rồi nạp lần lượt.');
}
