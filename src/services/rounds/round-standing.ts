import { leavesFor } from '@/core/criteria/leaves';
import type { RoundStanding } from '@/core/workflow/publication';
import type { ComputedRound } from './compute-round-results';

/** What of a computed round decides over its publication. */
export function roundStanding({ round, set, survey, units }: ComputedRound): RoundStanding {
  const undecided = survey ? [...survey.units.values()].filter(({ decision }) => decision === 'undecided').length : 0;
  return {
    status: round.status,
    units: units.map(({ code, sheet, score }) => ({ code, sheet: sheet?.status ?? null, hasTotal: score.total !== null })),
    hasSurveyLeaves: units.some(({ type }) => leavesFor(set, type).some(({ source }) => source === 'survey')),
    survey: survey && { status: survey.status, undecided },
  };
}

