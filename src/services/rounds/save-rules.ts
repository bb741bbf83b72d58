import { saveRulesInput, type SavedSetup } from '@/contracts/round-setup';
import type { RoundRules } from '@/core/scoring/round-rules';
import { sortBands } from '@/core/ranking/bands';
import { ruleGaps } from '@/core/workflow/rule-gaps';
import { inTransaction } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { updateRules } from '@/data/round-setup-write';
import { invalidInput } from '@/lib/errors';
import { ruleGapWords } from '@/text/round-setup';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdSetup } from './setup-round';

/**
 * The rules of a round being prepared, whole. Bands are stored the highest first. Those of a running round change only by
 * a recorded decision. @throws AppError NOT_FOUND, LOCKED, CONFLICT, INVALID_INPUT (rules that contradict each other or the set)
 */
export async function saveRules(ctx: ServiceContext, input: unknown): Promise<SavedSetup> {
  const { rules: sent, ...seen } = parseInput(saveRulesInput, input);
  const rules: RoundRules = { ...sent, ratingBands: sortBands(sent.ratingBands) };
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    const { set } = await loadCriteriaSet(tx, round.criteriaSet.id);
    const wrong = ruleGaps(rules, set).filter(({ kind }) => kind !== 'no-bands' && kind !== 'bands-leave-rest');
    if (wrong.length > 0) throw invalidInput('Quy tắc chưa đúng. Xin sửa các mục được nêu rồi lưu lại.', wrong.map((gap) => ({ message: ruleGapWords(gap) })));
    await updateRules(tx, round.id, rules);
    await recordAudit(tx, ctx, {
      action: 'round.saveRules',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: { rules: round.rules },
      after: { rules },
    });
    return { revision: round.revision };
  });
}
