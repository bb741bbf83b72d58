import type { SavedSetup } from '@/contracts/round-setup';
import { changeRulesInput } from '@/contracts/rule-changes';
import { recordRules } from '@/core/scoring/rules-diff';
import { inTransaction } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { insertNotice } from '@/data/notices';
import { replacePhases, updateRules } from '@/data/round-setup-write';
import { insertRuleChange, type StoredSide } from '@/data/rule-changes';
import { invalidInput } from '@/lib/errors';
import { vietnamDayText } from '@/lib/vietnam-day';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { phaseChanges, storedWindows } from './rule-change-view';
import { holdSetup } from './setup-round';
import { requireChange } from './wanted-change';

/**
 * Changes the rules or the calendar of a running round by a decision: the round, the record of what changed and why, the
 * word to everybody of the round and the log are written together or not at all.
 * @throws AppError NOT_FOUND, LOCKED (not open; a rule that was applied already), CONFLICT, INVALID_INPUT
 */
export async function changeRules(ctx: ServiceContext, input: unknown): Promise<SavedSetup & { number: number }> {
  const actor = requireActor(ctx);
  const { round: code, revision, decisionNumber, decisionDate, reason, ...wanted } = parseInput(changeRulesInput, input);
  if (decisionDate > vietnamDayText(ctx.now)) {
    throw invalidInput('Ngày ký quyết định không được muộn hơn hôm nay.', [{ field: 'decisionDate', message: 'Xin chọn ngày ký, không muộn hơn hôm nay.' }]);
  }
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, { round: code, revision }, ['open']);
    const { set } = await loadCriteriaSet(tx, round.criteriaSet.id);
    const { rules, phases, ruleDifferences, phaseDifferences } = requireChange(round, wanted, set, ctx.now);
    const [before, after] = sidesOf(round.rules, rules, phaseChanges(phaseDifferences));
    if (ruleDifferences.length > 0) await updateRules(tx, round.id, rules);
    if (phaseDifferences.length > 0) await replacePhases(tx, round.id, phases);
    const decision = { decisionNumber, decisionDate };
    const { id, number } = await insertRuleChange(tx, { roundId: round.id, ...decision, reason, before, after, changedById: actor.accountId, changedAt: ctx.now });
    await insertNotice(tx, { roundId: round.id, roundUnitId: null, kind: 'rulesChanged', subject: { ruleChangeId: id }, createdById: actor.accountId, createdAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'round.changeRules',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      reason,
      before: auditSide(round.rules, before),
      after: { ...decision, ...auditSide(rules, after) },
    });
    return { revision: round.revision, number };
  });
}

function sidesOf(before: Parameters<typeof recordRules>[0], after: Parameters<typeof recordRules>[1], changes: ReturnType<typeof phaseChanges>): [StoredSide, StoredSide] {
  const record = recordRules(before, after);
  const hasRules = Object.keys(record.after).length > 0;
  const side = (which: 'before' | 'after'): StoredSide => ({
    ...(hasRules && { rules: record[which] }),
    ...(changes.length > 0 && { phases: storedWindows(changes, which) }),
  });
  return [side('before'), side('after')];
}

/** The log words rules whole, so it gets them whole. */
function auditSide(rules: Parameters<typeof recordRules>[0], side: StoredSide) {
  return { ...(side.rules && { rules }), ...(side.phases && { phases: side.phases }) };
}
