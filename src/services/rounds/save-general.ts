import { saveGeneralInput, type SavedSetup } from '@/contracts/round-setup';
import { inTransaction } from '@/data/client';
import { updateRoundHead } from '@/data/round-setup-write';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { codeTaken } from './create-round';
import { holdSetup } from './setup-round';

/** Name, address code and year of a round being prepared. @throws AppError NOT_FOUND, LOCKED, CONFLICT (also: code taken), INVALID_INPUT */
export async function saveGeneral(ctx: ServiceContext, input: unknown): Promise<SavedSetup & { code: string }> {
  const { name, code, year, ...seen } = parseInput(saveGeneralInput, input);
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    if (!(await updateRoundHead(tx, round.id, { name, code, year }))) throw codeTaken(code);
    await recordAudit(tx, ctx, {
      action: 'round.rename',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: { name: round.name, code: round.code, year: round.year },
      after: { name, code, year },
    });
    return { revision: round.revision, code };
  });
}
