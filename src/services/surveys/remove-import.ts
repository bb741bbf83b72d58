import { removeImportInput } from '@/contracts/surveys';
import { inTransaction } from '@/data/client';
import { deleteImport } from '@/data/surveys';
import { notFound } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdOpenSurvey } from './survey-round';

/**
 * Takes a wrong import out of an open survey, with all its forms; the log keeps what it was and why.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (frozen), INVALID_INPUT without a reason
 */
export async function removeImport(ctx: ServiceContext, input: unknown): Promise<{ removed: number }> {
  const { round: code, importId, reason } = parseInput(removeImportInput, input);
  return inTransaction(async (tx) => {
    const { round, survey } = await holdOpenSurvey(tx, ctx, code);
    const removed = await deleteImport(tx, survey.id, importId);
    if (removed === null) throw notFound('Tệp này đã được gỡ trước đó. Xin tải lại trang.');
    await recordAudit(tx, ctx, {
      action: 'survey.removeImport',
      subjectType: 'Survey',
      subjectId: survey.id,
      roundId: round.id,
      reason,
      before: { importId, fileName: removed.fileName, sha256: removed.sha256, forms: removed.rowCount },
    });
    return { removed: removed.rowCount };
  });
}
