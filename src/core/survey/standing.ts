/**
 * Where a survey stands before its freeze: for every unit of the round what its answers give, and whether a person must
 * decide first. Pure; the same function feeds the screen, the freeze and the check of a frozen survey.
 */
import type { Questionnaire, SurveyResponse } from './questionnaire';
import { scoreSurvey, type UnitSurvey } from './score-survey';

/** What a person decided for a unit without enough answers. */
export type SurveyRuling = { readonly decision: 'accepted' | 'exempt'; readonly reason: string };

/** How a unit's points stand: by the rule, open, or by a person's ruling. */
export type SurveyDecision = 'computed' | 'undecided' | SurveyRuling['decision'];

/** Why a unit's points are not computed silently. */
export type SurveyGap = 'too-few' | 'leaf-unanswered';

export type UnitStanding = {
  readonly unitCode: string;
  readonly gap: SurveyGap | null;
  readonly decision: SurveyDecision;
  readonly reason: string | null;
  /** May a person accept the points all the same? Needs an answer on every leaf: one without any has no points. */
  readonly canAccept: boolean;
  /** Answers as counted; null where no form names the unit. Points only under `computed` and `accepted`. */
  readonly survey: UnitSurvey | null;
};

export type SurveyStandingInput = {
  readonly unitCodes: readonly string[];
  readonly questionnaire: Questionnaire;
  readonly responses: readonly SurveyResponse[];
  readonly minimumResponses: number;
  readonly decimals: number;
  readonly rulings: ReadonlyMap<string, SurveyRuling>;
};

/** One standing a unit, in the order of `unitCodes`. */
export function surveyStanding(input: SurveyStandingInput): UnitStanding[] {
  const { questionnaire, responses, minimumResponses, decimals } = input;
  const byRule = scoreSurvey(questionnaire, responses, { minimumResponses, decimals }).units;
  const few = responses.filter(({ unitCode }) => byRule[unitCode]?.belowMinimum);
  const regardless = scoreSurvey(questionnaire, few, { minimumResponses: 0, decimals }).units;
  return input.unitCodes.map((unitCode) => standingOf(unitCode, byRule[unitCode], regardless[unitCode], input.rulings.get(unitCode)));
}

function standingOf(
  unitCode: string,
  byRule: UnitSurvey | undefined,
  regardless: UnitSurvey | undefined,
  ruling: SurveyRuling | undefined,
): UnitStanding {
  const gap = gapOf(byRule);
  const canAccept = gap === 'too-few' && regardless?.points != null;
  const base = { unitCode, gap, canAccept };
  if (gap === null) return { ...base, decision: 'computed', reason: null, survey: byRule ?? null };
  if (ruling?.decision === 'exempt') return { ...base, decision: 'exempt', reason: ruling.reason, survey: byRule ?? null };
  if (ruling?.decision === 'accepted' && canAccept) {
    return { ...base, decision: 'accepted', reason: ruling.reason, survey: regardless };
  }
  return { ...base, decision: 'undecided', reason: null, survey: byRule ?? null };
}

function gapOf(survey: UnitSurvey | undefined): SurveyGap | null {
  if (survey === undefined || survey.belowMinimum) return 'too-few';
  return survey.points === null ? 'leaf-unanswered' : null;
}
