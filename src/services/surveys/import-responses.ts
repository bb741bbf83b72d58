import { confirmImportInput } from '@/contracts/surveys';
import { db, inTransaction } from '@/data/client';
import { insertImport } from '@/data/surveys';
import { conflict, invalidInput } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { collectForms, countErrors, readImport, type SurveyFile } from './read-import';
import { findOpenSurvey, holdOpenSurvey } from './survey-round';

/**
 * Stores the forms of a file that was previewed: all of them or none.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (frozen), CONFLICT (another file than the previewed one, or stored already),
 *   INVALID_INPUT (the file has errors, for instance since the preview)
 */
export async function importResponses(
  ctx: ServiceContext,
  input: { round: string; sha256: string } & SurveyFile,
): Promise<{ importId: string; stored: number }> {
  const actor = requireActor(ctx);
  const { round: code, fileName, sha256 } = parseInput(confirmImportInput, { round: input.round, fileName: input.fileName, sha256: input.sha256 });
  await findOpenSurvey(db, ctx, code);
  const bytes = await collectForms(input.body);
  return inTransaction(async (tx) => {
    const found = await holdOpenSurvey(tx, ctx, code);
    const read = await readImport(tx, found, bytes);
    if (read.sha256 !== sha256) throw conflict('Tệp đã thay đổi sau khi xem trước. Xin xem trước lại rồi mới nạp.');
    const errors = countErrors(read.problems);
    if (errors > 0) {
      throw invalidInput(`Tệp còn ${errors} lỗi, chưa nạp phiếu nào. Xin sửa tệp theo danh sách lỗi rồi xem trước lại.`);
    }
    const importId = await insertImport(tx, {
      surveyId: found.survey.id,
      fileName,
      sha256,
      importedById: actor.accountId,
      importedAt: ctx.now,
      responses: read.responses,
      roundUnitIds: new Map(found.units.map(({ code: unitCode, id }) => [unitCode, id])),
    });
    await recordAudit(tx, ctx, {
      action: 'survey.import',
      subjectType: 'Survey',
      subjectId: found.survey.id,
      roundId: found.round.id,
      after: { importId, fileName, sha256, forms: read.responses.length },
    });
    return { importId, stored: read.responses.length };
  });
}
