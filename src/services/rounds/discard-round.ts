import { discardRoundInput } from '@/contracts/round-setup';
import { inTransaction } from '@/data/client';
import { deleteDraftRound } from '@/data/round-setup-write';
import { locked } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdSetup } from './setup-round';

/** Takes a round away that was never opened. The log keeps that there was one. @throws AppError NOT_FOUND, LOCKED, CONFLICT */
export async function discardRound(ctx: ServiceContext, input: unknown): Promise<void> {
  const seen = parseInput(discardRoundInput, input);
  await inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    if (round.survey !== null) throw locked('Kỳ đã có cuộc điều tra xã hội học nên không xóa được.');
    await deleteDraftRound(tx, round.id);
    await recordAudit(tx, ctx, {
      action: 'round.discard',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: { name: round.name, code: round.code, year: round.year, roundStatus: 'draft' },
    });
  });
}
