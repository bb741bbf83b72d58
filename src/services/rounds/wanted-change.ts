import type { z } from 'zod';
import type { previewRuleChangeInput } from '@/contracts/rule-changes';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { sortBands } from '@/core/ranking/bands';
import type { RoundRules } from '@/core/scoring/round-rules';
import { diffRules, type RuleDifference } from '@/core/scoring/rules-diff';
import type { PhaseWindow } from '@/core/workflow/appraisal-window';
import { diffPhases, phaseChangeProblems, type PhaseDifference } from '@/core/workflow/phase-change';
import { phaseProblems } from '@/core/workflow/phase-plan';
import { ruleGaps } from '@/core/workflow/rule-gaps';
import type { SurveyStatus } from '@/core/workflow/statuses';
import { invalidInput, locked, type ErrorDetail } from '@/lib/errors';
import { phaseProblemWords, ruleGapWords } from '@/text/round-setup';
import { phaseChangeProblemWords } from '@/text/rule-changes';

type Standing = { readonly rules: RoundRules; readonly phases: readonly PhaseWindow[]; readonly survey: SurveyStatus | null };
type Wanted = Pick<z.output<typeof previewRuleChangeInput>, 'rules' | 'phases'>;

export type WantedChange = {
  readonly rules: RoundRules;
  readonly phases: readonly PhaseWindow[];
  readonly ruleDifferences: readonly RuleDifference[];
  readonly phaseDifferences: readonly PhaseDifference[];
};

/**
 * What a change of a running round asks for, against what stands.
 * @throws AppError INVALID_INPUT (nothing changes; rules or calendar that cannot be), LOCKED (a rule that was applied already)
 */
export function requireChange(standing: Standing, wanted: Wanted, set: CriteriaSet, now: Date): WantedChange {
  const rules: RoundRules = wanted.rules ? { ...wanted.rules, ratingBands: sortBands(wanted.rules.ratingBands) } : standing.rules;
  const phases = wanted.phases?.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: new Date(opensAt), deadline: new Date(deadline) })) ?? standing.phases;
  const ruleDifferences = diffRules(standing.rules, rules);
  const phaseDifferences = diffPhases(standing.phases, phases);
  if (ruleDifferences.length + phaseDifferences.length === 0) throw invalidInput('Chưa có thay đổi nào so với quy tắc và thời hạn đang áp dụng.');
  const wrong: ErrorDetail[] = [
    ...(ruleDifferences.length === 0 ? [] : gapsOf(rules, set).map((gap) => ({ field: 'rules', message: ruleGapWords(gap) }))),
    ...(phaseDifferences.length === 0 ? [] : phaseProblems(phases).map((problem) => ({ field: problem.phase, message: phaseProblemWords(problem) }))),
    ...phaseChangeProblems(phaseDifferences, now).map((problem) => ({ field: problem.phase, message: phaseChangeProblemWords(problem) })),
  ];
  if (wrong.length > 0) throw invalidInput('Thay đổi chưa hợp lệ. Xin sửa các mục được nêu.', wrong);
  const isFrozen = standing.survey !== null && standing.survey !== 'open';
  if (isFrozen && ruleDifferences.some(({ part }) => part === 'minimumResponses')) {
    throw locked('Số liệu điều tra xã hội học đã chốt theo số phiếu tối thiểu cũ; quy tắc này không thay đổi được nữa.');
  }
  return { rules, phases, ruleDifferences, phaseDifferences };
}

/** What contradicts itself or the set; that a round has no bands, or bands that leave a rest, is a choice. */
function gapsOf(rules: RoundRules, set: CriteriaSet) {
  return ruleGaps(rules, set).filter(({ kind }) => kind !== 'no-bands' && kind !== 'bands-leave-rest');
}
