import { previewRuleChangeInput, type RuleChangePreview } from '@/contracts/rule-changes';
import { can } from '@/core/access/can';
import { compareResults, type Standing } from '@/core/analysis/compare-results';
import type { RoundRules } from '@/core/scoring/round-rules';
import { db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findSetupRound } from '@/data/round-setup';
import { findRound, type LoadedRound } from '@/data/rounds';
import { managedRoundsFor } from '@/data/scope';
import { conflict, locked, notFound } from '@/lib/errors';
import { parseInput } from '../parse-input';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';
import { computeRoundResults, type ComputedUnit } from './compute-round-results';
import { phaseChanges } from './rule-change-view';
import { requireChange } from './wanted-change';

/**
 * What a change of rules or calendar would do, computed by the same function as the ranking; nothing is written.
 * @throws AppError NOT_FOUND, LOCKED, CONFLICT (changed since it was seen), INVALID_INPUT
 */
export async function previewRuleChange(ctx: ServiceContext, input: unknown): Promise<RuleChangePreview> {
  requireActor(ctx);
  const { round: code, revision, ...wanted } = parseInput(previewRuleChangeInput, input);
  const [round, setup] = await Promise.all([findRound(db, code, managedRoundsFor(ctx.actor)), findSetupRound(db, code, managedRoundsFor(ctx.actor))]);
  if (round === null || setup === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  requirePermission(ctx, 'round:manage', { organiserId: round.organiserId });
  if (setup.status !== 'open') throw locked('Chỉ thay đổi được quy tắc của kỳ đang thực hiện.');
  if (setup.revision !== revision) throw conflict('Kỳ đánh giá vừa được người khác thay đổi. Xin tải lại trang để xem bản mới.');
  const { set } = await loadCriteriaSet(db, round.criteriaSetId);
  const change = requireChange(setup, wanted, set, ctx.now);
  const maySee = can(ctx.actor, 'result:readProvisional', { organiserId: round.organiserId, roundStatus: round.status });
  return {
    rules: change.ruleDifferences,
    phases: phaseChanges(change.phaseDifferences),
    results: maySee && change.ruleDifferences.length > 0 ? await consequences(round, change.rules) : null,
  };
}

async function consequences(round: LoadedRound, rules: RoundRules): Promise<RuleChangePreview['results']> {
  const before = await computeRoundResults(db, round);
  const after = await computeRoundResults(db, { ...round, rules });
  const comparison = compareResults(before.units.map(standingOf), after.units.map(standingOf));
  const changed = new Set(comparison.changed.map(({ id }) => id));
  const named = before.units.filter(({ code }) => changed.has(code));
  return { ...comparison, units: Object.fromEntries(named.map(({ code, name, group }) => [code, { name, groupName: group.name }])) };
}

function standingOf({ code, score, rank, band }: ComputedUnit): Standing {
  return { id: code, total: score.total, rank, band };
}
