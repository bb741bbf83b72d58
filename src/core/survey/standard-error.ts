/**
 * Standard error of the points of a survey leaf (or of several leaves together): how far the points would scatter if
 * other people of the same groups had been asked. A statistic for judging, never added to points: binary floats here.
 *
 * Stratified estimate by linearisation, strata = respondent groups. Respondent i of group g carries
 *   z_i = Σ over the questions q that i answered of  max/|Q| × W(q,g) × (s_iq − s(q,g)) / n(q,g)
 * with W(q,g) = w(g) ÷ the weights of all groups that answered q, and s from 0 to 1. Then
 *   SE² = Σ_g  m_g/(m_g − 1) × Σ_i z_i²     (m_g: respondents of g who answered any of the questions)
 * For one question that is the textbook Σ W²·s²/n. Answers of one person to several questions are correlated, and
 * blanks differ from question to question: both are in it. No finite-population correction.
 */
import type { Questionnaire, SurveyResponse } from './questionnaire';
import { lowestValue, scaleWidth, type UnitAnswers } from './tally-answers';

/** What each question weighs in points: maximum of its leaf ÷ number of the leaf's answered questions. */
export type QuestionWeights = ReadonlyMap<string, number>;

/** 3 decimals; null where a group has a single respondent: its scatter is unknown, not 0. */
export function standardError(questionnaire: Questionnaire, answers: UnitAnswers, weights: QuestionWeights): string | null {
  let variance = 0;
  for (const { key } of questionnaire.groups) {
    const deviations = answers.valid.filter((response) => response.group === key && hasAnswered(response, weights)).map((response) => deviation(questionnaire, answers, weights, response));
    if (deviations.length === 0) continue;
    if (deviations.length === 1) return null;
    variance += (deviations.length / (deviations.length - 1)) * deviations.reduce((sum, z) => sum + z * z, 0);
  }
  return Math.sqrt(variance).toFixed(3);
}

function deviation(questionnaire: Questionnaire, answers: UnitAnswers, weights: QuestionWeights, response: SurveyResponse): number {
  const lowest = lowestValue(questionnaire);
  const width = scaleWidth(questionnaire);
  let z = 0;
  for (const [id, points] of weights) {
    const value = response.answers[id];
    const byGroup = answers.questions[id]?.byGroup ?? {};
    const own = byGroup[response.group];
    if (value == null || !own) continue;
    const answeredWeight = questionnaire.groups.reduce((sum, group) => sum + ((byGroup[group.key]?.n ?? 0) > 0 ? Number(group.weight) : 0), 0);
    const ownWeight = Number(questionnaire.groups.find((group) => group.key === response.group)?.weight);
    const share = (value - lowest - own.sum / own.n) / width;
    z += (points * (ownWeight / answeredWeight) * share) / own.n;
  }
  return z;
}

function hasAnswered(response: SurveyResponse, weights: QuestionWeights): boolean {
  for (const id of weights.keys()) if (response.answers[id] != null) return true;
  return false;
}
