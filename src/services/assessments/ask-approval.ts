import { sheetTransitionInput } from '@/contracts/assessments';
import { inTransaction } from '@/data/client';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { holdSheet, moveOn } from './change-status';

/**
 * The officer hands the sheet to the leader. What is still missing does not keep it back: the leader sees the list.
 * @throws AppError as `holdSheet`
 */
export async function askApproval(ctx: ServiceContext, input: unknown): Promise<void> {
  requireActor(ctx);
  const transition = parseInput(sheetTransitionInput, input);
  await inTransaction(async (tx) => {
    const sheet = await holdSheet(tx, ctx, transition, 'askApproval');
    await moveOn(tx, ctx, sheet, 'askApproval');
  });
}
