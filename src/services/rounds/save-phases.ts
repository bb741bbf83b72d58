import { savePhasesInput, type SavedSetup } from '@/contracts/round-setup';
import { phaseProblems } from '@/core/workflow/phase-plan';
import { inTransaction } from '@/data/client';
import { replacePhases } from '@/data/round-setup-write';
import { invalidInput } from '@/lib/errors';
import { phaseProblemWords } from '@/text/round-setup';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdSetup } from './setup-round';

/**
 * The calendar of a round being prepared. A phase may still be missing (the check list says so); phases in a wrong order
 * are refused. @throws AppError NOT_FOUND, LOCKED, CONFLICT, INVALID_INPUT
 */
export async function savePhases(ctx: ServiceContext, input: unknown): Promise<SavedSetup> {
  const { phases: sent, ...seen } = parseInput(savePhasesInput, input);
  const phases = sent.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: new Date(opensAt), deadline: new Date(deadline) }));
  const problems = phaseProblems(phases).filter(({ kind }) => kind !== 'phase-missing');
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    if (problems.length > 0) {
      throw invalidInput('Thời hạn chưa đúng thứ tự. Xin sửa các bước được nêu rồi lưu lại.', problems.map((problem) => ({ field: problem.phase, message: phaseProblemWords(problem) })));
    }
    await replacePhases(tx, round.id, phases);
    await recordAudit(tx, ctx, {
      action: 'round.savePhases',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: calendar(round.phases),
      after: calendar(phases),
    });
    return { revision: round.revision };
  });
}

function calendar(phases: readonly { readonly phase: string; readonly opensAt: Date; readonly deadline: Date }[]) {
  return { phases: phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: opensAt.toISOString(), deadline: deadline.toISOString() })) };
}
