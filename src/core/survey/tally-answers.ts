/** Sorts the answers of one unit by question and group, as integers counted from the lowest value of the scale. */
import type { Questionnaire, SurveyResponse } from './questionnaire';

/** Answers of one group to one question: how many, and the sum of (value − lowest). */
export type GroupAnswers = { n: number; sum: number };

export type QuestionAnswers = { readonly byGroup: Record<string, GroupAnswers> };

export type UnitAnswers = {
  readonly total: number;
  readonly allBlank: number;
  readonly byGroup: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, QuestionAnswers>>;
  /** Forms with at least one answer. */
  readonly valid: readonly SurveyResponse[];
};

export function tallyAnswers(questionnaire: Questionnaire, responses: readonly SurveyResponse[]): UnitAnswers {
  const lowest = lowestValue(questionnaire);
  const byGroup = Object.fromEntries(questionnaire.groups.map((group) => [group.key, 0]));
  const questions = Object.fromEntries(questionnaire.questions.map((question) => [question.id, newQuestion(questionnaire)]));
  const valid = responses.filter((response) => questionnaire.questions.some(({ id }) => response.answers[id] != null));
  for (const response of valid) {
    byGroup[response.group] = (byGroup[response.group] as number) + 1;
    for (const { id } of questionnaire.questions) {
      const value = response.answers[id];
      if (value == null) continue;
      const answers = questions[id]?.byGroup[response.group] as GroupAnswers;
      answers.n += 1;
      answers.sum += value - lowest;
    }
  }
  return { total: responses.length, allBlank: responses.length - valid.length, byGroup, questions, valid };
}

export function lowestValue({ scale }: Questionnaire): number {
  return Math.min(...scale.map((option) => option.value));
}

/** Distance from the lowest to the highest value of the scale: 4 for 1..5. */
export function scaleWidth(questionnaire: Questionnaire): number {
  return Math.max(...questionnaire.scale.map((option) => option.value)) - lowestValue(questionnaire);
}

function newQuestion({ groups }: Questionnaire): QuestionAnswers {
  return { byGroup: Object.fromEntries(groups.map((group) => [group.key, { n: 0, sum: 0 }])) };
}
