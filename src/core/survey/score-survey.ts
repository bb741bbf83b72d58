/**
 * From raw answers to the points of each survey leaf of each unit, in exact fractions without intermediate rounding:
 *   s(q,g) = mean of (value − lowest)/(highest − lowest) over the answers of group g to question q
 *   s(q)   = Σ w(g)·s(q,g) ÷ Σ w(g), over the groups that answered q
 *   points = maximum × mean of s(q) over the leaf's questions that anybody answered
 * Blanks ("không biết") leave the denominator. A unit below the round's minimum of valid forms is flagged and gets no
 * points: a person decides. A leaf that nobody answered has no points either; both are null, never 0.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { sum } from '../exact/decimal';
import { addFractions, divideFractions, exactText, fraction, multiplyFractions, parseFraction, roundFraction, ZERO, type Fraction } from '../exact/fraction';
import type { Questionnaire, SurveyLeaf, SurveyResponse } from './questionnaire';
import { sortResponses, type IgnoredResponse } from './sort-responses';
import { standardError } from './standard-error';
import { scaleWidth, tallyAnswers, type UnitAnswers } from './tally-answers';

export type SurveyLeafScore = {
  readonly maxPoints: DecimalString;
  /** Unrounded, decimal or "a/b": what `scoreUnit` takes. */
  readonly exact: string | null;
  /** Half-up. */
  readonly points: DecimalString | null;
  /** Forms that answered at least one question of the leaf. */
  readonly n: number;
  /** In points, 3 decimals; null where it cannot be estimated. */
  readonly standardError: string | null;
};

export type QuestionScore = {
  readonly id: string;
  readonly leaf: string;
  readonly n: number;
  /** s(q) from 0 to 1, exact; null: nobody answered. */
  readonly mean: string | null;
  readonly byGroup: Readonly<Record<string, { readonly n: number; readonly mean: string | null }>>;
};

export type UnitSurvey = {
  /** Forms with at least one answer. */
  readonly n: number;
  readonly total: number;
  readonly allBlank: number;
  /** Valid forms by respondent group. */
  readonly byGroup: Readonly<Record<string, number>>;
  readonly belowMinimum: boolean;
  readonly leaves: Readonly<Record<string, SurveyLeafScore>>;
  readonly questions: readonly QuestionScore[];
  /** Sum of the rounded leaves; null where a leaf has none. */
  readonly points: DecimalString | null;
  readonly standardError: string | null;
};

export type SurveyScores = {
  readonly units: Readonly<Record<string, UnitSurvey>>;
  /** Forms that cannot be counted, each with the reason. */
  readonly ignored: readonly IgnoredResponse[];
};

export type SurveyOptions = { readonly minimumResponses: number; readonly decimals?: number };

/** By unit code, for every unit that has at least one countable form. */
export function scoreSurvey(questionnaire: Questionnaire, responses: readonly SurveyResponse[], options: SurveyOptions): SurveyScores {
  const { byUnit, ignored } = sortResponses(questionnaire, responses);
  const units = [...byUnit].map(([code, own]) => [code, scoreUnitSurvey(questionnaire, own, options)] as const);
  return { units: Object.fromEntries(units), ignored };
}

function scoreUnitSurvey(questionnaire: Questionnaire, responses: readonly SurveyResponse[], { minimumResponses, decimals = 2 }: SurveyOptions): UnitSurvey {
  const answers = tallyAnswers(questionnaire, responses);
  const n = answers.valid.length;
  const belowMinimum = n < minimumResponses;
  const means = new Map(questionnaire.questions.map(({ id }) => [id, questionMean(questionnaire, answers, id)]));
  const scored = questionnaire.leaves.map((leaf) => [leaf.code, scoreSurveyLeaf(questionnaire, answers, means, leaf, belowMinimum, decimals)] as const);
  const points = scored.map(([, leaf]) => leaf.points);
  const isComplete = points.every((value) => value !== null);
  return {
    n,
    total: answers.total,
    allBlank: answers.allBlank,
    byGroup: answers.byGroup,
    belowMinimum,
    leaves: Object.fromEntries(scored),
    questions: questionnaire.questions.map(({ id, leaf }) => questionScore(questionnaire, answers, means, id, leaf)),
    points: isComplete ? roundFraction(parseFraction(sum(points as string[])), decimals) : null,
    standardError: isComplete ? standardError(questionnaire, answers, questionWeights(questionnaire, means, questionnaire.leaves)) : null,
  };
}

function scoreSurveyLeaf(
  questionnaire: Questionnaire,
  answers: UnitAnswers,
  means: ReadonlyMap<string, Fraction | null>,
  leaf: SurveyLeaf,
  belowMinimum: boolean,
  decimals: number,
): SurveyLeafScore {
  const questions = questionnaire.questions.filter((question) => question.leaf === leaf.code);
  const answered = questions.flatMap(({ id }) => means.get(id) ?? []);
  const n = answers.valid.filter((response) => questions.some(({ id }) => response.answers[id] != null)).length;
  const base = { maxPoints: leaf.maxPoints, n };
  if (belowMinimum || answered.length === 0) return { ...base, exact: null, points: null, standardError: null };
  const mean = divideFractions(answered.reduce(addFractions, ZERO), fraction(BigInt(answered.length)));
  const points = multiplyFractions(parseFraction(leaf.maxPoints), mean);
  return {
    ...base,
    exact: exactText(points),
    points: roundFraction(points, decimals),
    standardError: standardError(questionnaire, answers, questionWeights(questionnaire, means, [leaf])),
  };
}

/** s(q), or null where no group answered. */
function questionMean(questionnaire: Questionnaire, answers: UnitAnswers, id: string): Fraction | null {
  let [weighted, weights] = [ZERO, ZERO];
  for (const group of questionnaire.groups) {
    const mean = groupMean(questionnaire, answers, id, group.key);
    if (mean === null) continue;
    const weight = parseFraction(group.weight);
    weighted = addFractions(weighted, multiplyFractions(weight, mean));
    weights = addFractions(weights, weight);
  }
  return weights.n === 0n ? null : divideFractions(weighted, weights);
}

function groupMean(questionnaire: Questionnaire, answers: UnitAnswers, id: string, group: string): Fraction | null {
  const own = answers.questions[id]?.byGroup[group];
  return !own || own.n === 0 ? null : fraction(BigInt(own.sum), BigInt(own.n * scaleWidth(questionnaire)));
}

function questionScore(questionnaire: Questionnaire, answers: UnitAnswers, means: ReadonlyMap<string, Fraction | null>, id: string, leaf: string): QuestionScore {
  const groups = questionnaire.groups.map(({ key }) => {
    const mean = groupMean(questionnaire, answers, id, key);
    return [key, { n: answers.questions[id]?.byGroup[key]?.n ?? 0, mean: mean && exactText(mean) }] as const;
  });
  const mean = means.get(id) ?? null;
  return { id, leaf, n: groups.reduce((total, [, group]) => total + group.n, 0), mean: mean && exactText(mean), byGroup: Object.fromEntries(groups) };
}

function questionWeights(questionnaire: Questionnaire, means: ReadonlyMap<string, Fraction | null>, leaves: readonly SurveyLeaf[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const leaf of leaves) {
    const answered = questionnaire.questions.filter((question) => question.leaf === leaf.code && means.get(question.id) != null);
    for (const { id } of answered) weights.set(id, Number(leaf.maxPoints) / answered.length);
  }
  return weights;
}
