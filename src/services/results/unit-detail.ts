/** One unit's result opened down to the facts: what the publication stores and the provisional profile shows. */
import type { LeafDetail, LeafStage, UnitDetail } from '@/contracts/results';
import { excludeLeaves } from '@/core/criteria/exclusions';
import { extraLeavesOf, leavesFor } from '@/core/criteria/leaves';
import type { Leaf } from '@/core/criteria/criteria-set';
import { STAGES } from '@/core/scoring/facts';
import { explainLeaf, explainSurveyLeaf } from '@/core/scoring/score-leaf';
import type { ExplainedOutcome } from '@/core/scoring/outcome';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { ComputedRound, ComputedUnit } from '../rounds/compute-round-results';

/** Every leaf that applies to the unit, bonus and penalty items included, with all stages and derivations. */
export function unitDetail({ set, round }: Pick<ComputedRound, 'set' | 'round'>, unit: ComputedUnit): UnitDetail {
  const leaves = [...leavesFor(excludeLeaves(set, unit.exclusions).set, unit.type), ...extraLeavesOf(set)];
  return {
    schema: 'par-unit-result/1',
    unit: { name: unit.name, type: unit.type },
    group: unit.group,
    score: unit.score,
    leaves: Object.fromEntries(leaves.map((leaf) => [leaf.code, leafDetail(leaf, unit, round.rules)])),
  };
}

function leafDetail(leaf: Leaf, unit: ComputedUnit, rules: RoundRules): LeafDetail {
  if (leaf.source === 'survey') return surveyLeafDetail(leaf, unit, rules);
  const stages: { [S in (typeof STAGES)[number]]?: LeafStage } = {};
  for (const stage of STAGES) {
    const row = unit.stages[leaf.code]?.[stage];
    if (row) stages[stage] = { facts: row.facts, outcome: explainLeaf(leaf, row.facts, rules.rounding), reason: row.reason };
  }
  return { stages, result: explainLeaf(leaf, unit.facts[leaf.code], rules.rounding) };
}

function surveyLeafDetail(leaf: Leaf, unit: ComputedUnit, rules: RoundRules): LeafDetail {
  const score = unit.survey?.scores[leaf.code];
  const settled = unit.score.leaves[leaf.code];
  const result: ExplainedOutcome =
    settled?.kind === 'exempt' ? settled : explainSurveyLeaf(leaf, settled?.kind === 'scored' ? score?.exact : null, rules.rounding);
  return { stages: {}, result, ...(score && { survey: { answers: score.answers, standardError: score.standardError } }) };
}
