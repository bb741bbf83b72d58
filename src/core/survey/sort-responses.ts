/** Sorts forms by unit and sets aside those that cannot be counted, each with the reason. Nothing is dropped silently. */
import type { Questionnaire, SurveyResponse } from './questionnaire';

export type IgnoredResponse = {
  readonly id: string;
  readonly reason: 'unknown-group' | 'value-outside-scale' | 'unknown-question';
  /** The group, question or value at fault. */
  readonly detail: string;
};

export type SortedResponses = {
  readonly byUnit: ReadonlyMap<string, readonly SurveyResponse[]>;
  readonly ignored: readonly IgnoredResponse[];
};

export function sortResponses(questionnaire: Questionnaire, responses: readonly SurveyResponse[]): SortedResponses {
  const groups = new Set(questionnaire.groups.map((group) => group.key));
  const questions = new Set(questionnaire.questions.map((question) => question.id));
  const values = new Set(questionnaire.scale.map((option) => option.value));
  const byUnit = new Map<string, SurveyResponse[]>();
  const ignored: IgnoredResponse[] = [];
  for (const response of responses) {
    const problem = problemOf(response, groups, questions, values);
    if (problem) ignored.push({ id: response.id, ...problem });
    else if (byUnit.has(response.unitCode)) byUnit.get(response.unitCode)?.push(response);
    else byUnit.set(response.unitCode, [response]);
  }
  return { byUnit, ignored };
}

function problemOf(
  response: SurveyResponse,
  groups: ReadonlySet<string>,
  questions: ReadonlySet<string>,
  values: ReadonlySet<number>,
): Omit<IgnoredResponse, 'id'> | null {
  if (!groups.has(response.group)) return { reason: 'unknown-group', detail: response.group };
  for (const [question, value] of Object.entries(response.answers)) {
    if (!questions.has(question)) return { reason: 'unknown-question', detail: question };
    if (value != null && !values.has(value)) return { reason: 'value-outside-scale', detail: `${question}=${value}` };
  }
  return null;
}
