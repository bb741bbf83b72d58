import { openRoundInput, type SavedSetup } from '@/contracts/round-setup';
import { roundReadiness } from '@/core/workflow/round-readiness';
import { inTransaction } from '@/data/client';
import { markCriteriaSetUsed } from '@/data/criteria';
import { markRoundOpen } from '@/data/round-setup-write';
import { invalidInput } from '@/lib/errors';
import { readinessWords } from '@/text/round-setup';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { readinessNames } from './readiness-names';
import { loadSetupContent, preparationOf } from './setup-content';
import { holdSetup } from './setup-round';

/**
 * Opens the round: every unit gets its empty sheet, the criteria set is frozen, everybody of the round is told. Of two
 * presses at once the second waits for the row and is refused.
 * @throws AppError NOT_FOUND, LOCKED (open already), CONFLICT (changed since it was checked), INVALID_INPUT with all that is not ready
 */
export async function openRound(ctx: ServiceContext, input: unknown): Promise<SavedSetup & { sheets: number }> {
  const actor = requireActor(ctx);
  const seen = parseInput(openRoundInput, input);
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    const content = await loadSetupContent(tx, round, ctx.now);
    const errors = roundReadiness(preparationOf(content, ctx.now)).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const names = readinessNames(content);
      throw invalidInput('Chưa mở được kỳ đánh giá vì còn việc chưa xong.', errors.map((problem) => ({ field: problem.step, message: readinessWords(problem, names) })));
    }
    await markCriteriaSetUsed(tx, round.criteriaSet.id);
    const { sheets } = await markRoundOpen(tx, round.id, actor.accountId, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'round.open',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: { roundStatus: 'draft' },
      after: { roundStatus: 'open', units: sheets, criteriaSet: round.criteriaSet.name },
    });
    return { revision: round.revision, sheets };
  });
}
