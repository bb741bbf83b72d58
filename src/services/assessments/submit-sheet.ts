import { sheetTransitionInput, type SubmitOutcome } from '@/contracts/assessments';
import { inTransaction } from '@/data/client';
import { insertSubmission } from '@/data/submissions';
import { checksumOf } from '@/lib/canonical-json';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { holdSheet, moveOn } from './change-status';
import { loadSheetContent } from './sheet-content';
import { snapshotOf } from './snapshot';

/**
 * The leader approves and submits: status, snapshot and log in one transaction, with the sheet held against saves.
 * @returns `{submitted: false, gaps}` and nothing changed where leaves are undeclared or lack evidence and explanation
 * @throws AppError as `holdSheet`
 */
export async function submitSheet(ctx: ServiceContext, input: unknown): Promise<SubmitOutcome> {
  const actor = requireActor(ctx);
  const transition = parseInput(sheetTransitionInput, input);
  return inTransaction(async (tx): Promise<SubmitOutcome> => {
    const sheet = await holdSheet(tx, ctx, transition, 'submit');
    const content = await loadSheetContent(tx, sheet);
    if (content.totals.gaps.length > 0) return { submitted: false, gaps: content.totals.gaps };

    const snapshot = snapshotOf(sheet, content, actor, ctx.now);
    const checksum = checksumOf(snapshot);
    const number = await insertSubmission(tx, { sheetId: sheet.id, snapshot, checksum, submittedById: actor.accountId, at: ctx.now });
    await moveOn(tx, ctx, sheet, 'submit', { after: { number, checksum } });
    return { submitted: true, number, checksum };
  });
}
