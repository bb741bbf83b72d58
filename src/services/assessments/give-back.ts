import { giveBackInput } from '@/contracts/assessments';
import { inTransaction } from '@/data/client';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { holdSheet, moveOn } from './change-status';

/**
 * The leader gives the sheet back to the officer, and says why.
 * @throws AppError INVALID_INPUT without a reason; as `holdSheet`
 */
export async function giveBack(ctx: ServiceContext, input: unknown): Promise<void> {
  requireActor(ctx);
  const { reason, ...transition } = parseInput(giveBackInput, input);
  await inTransaction(async (tx) => {
    const sheet = await holdSheet(tx, ctx, transition, 'giveBack');
    await moveOn(tx, ctx, sheet, 'giveBack', { reason });
  });
}
